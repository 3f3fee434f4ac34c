#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

#include "core/base/progress.h"
#include "core/intake/numberformat.h"
#include "core/intake/sheetgrid.h"
#include "core/intake/xmltokens.h"

namespace waymark {

class ZipArchive;

/// The first sheet of an .xlsx workbook that holds a table, hidden sheets after the visible ones.
/// Throws as ZipArchive and XmlFeed do. An empty grid: no sheet holds anything.
[[nodiscard]] SheetGrid readXlsx(ZipArchive& archive, const SheetLimits& limits,
                                 const Progress& progress);

/// Texts that cells share, one after the other.
class SharedStrings : public XmlTaker {
public:
    Go take(const QXmlStreamReader& xml) override;
    [[nodiscard]] QByteArrayView at(qsizetype index) const;

private:
    QByteArray m_text;
    std::vector<quint32> m_begins;
    bool m_inText = false;
    int m_phonetic = 0;
};

/// The number formats of the cells.
class CellFormats : public XmlTaker {
public:
    Go take(const QXmlStreamReader& xml) override;
    [[nodiscard]] const NumberFormat& at(qsizetype index) const;

private:
    QHash<int, QString> m_codes;
    std::vector<NumberFormat> m_formats;
    bool m_inCells = false;
};

/// The cells of one worksheet.
class XlsxSheet : public XmlTaker {
public:
    XlsxSheet(const SharedStrings& strings, const CellFormats& formats, DateSystem system,
              SheetGrid& into)
        : m_strings(strings), m_formats(formats), m_system(system), m_into(into) {}
    Go take(const QXmlStreamReader& xml) override;

private:
    enum class Within { Nothing, Value, Text };
    void begin(const QXmlStreamReader& xml);
    void end(QStringView name);
    void endCell();

    const SharedStrings& m_strings;
    const CellFormats& m_formats;
    DateSystem m_system;
    SheetGrid& m_into;
    qsizetype m_row = -1;
    qsizetype m_column = -1;
    qsizetype m_format = 0;
    QString m_type;
    QString m_value;
    Within m_within = Within::Nothing;
    int m_phonetic = 0;
};

}  // namespace waymark
