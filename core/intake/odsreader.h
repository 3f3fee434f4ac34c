#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QString>

#include "core/base/progress.h"
#include "core/intake/sheetgrid.h"
#include "core/intake/xmltokens.h"

namespace waymark {

class ZipArchive;

/// The first sheet of an .ods document that holds a table, hidden sheets after the visible ones.
/// Throws as ZipArchive and XmlFeed do. An empty grid: no sheet holds anything.
[[nodiscard]] SheetGrid readOds(ZipArchive& archive, const SheetLimits& limits,
                                const Progress& progress);

/// The sheets of `content.xml`, one after the other.
class OdsSheets : public XmlTaker {
public:
    explicit OdsSheets(const SheetLimits& limits)
        : m_limits(limits), m_grid(limits), m_best(limits), m_bestHidden(limits) {}
    Go take(const QXmlStreamReader& xml) override;
    /// The sheet to read.
    [[nodiscard]] SheetGrid taken();

private:
    void begin(const QXmlStreamReader& xml);
    void end(QStringView name);
    void beginCell(const QXmlStreamReader& xml);
    void endCell();
    void endTable();
    void append(QStringView text);
    [[nodiscard]] QString shown() const;

    SheetLimits m_limits;
    SheetGrid m_grid;
    SheetGrid m_best;
    SheetGrid m_bestHidden;
    QSet<QString> m_hiddenStyles;
    QString m_style;
    bool m_hidden = false;
    bool m_inTable = false;
    int m_skipped = 0;  ///< depth within a comment, a drawing, a list of changes
    qsizetype m_row = 0;
    qsizetype m_rowRepeats = 1;
    qsizetype m_column = 0;
    qsizetype m_cellRepeats = 1;
    bool m_inCell = false;
    int m_inParagraph = 0;
    int m_paragraphs = 0;
    QString m_type;
    QString m_value;
    QString m_currency;
    QString m_text;
};

}  // namespace waymark
