#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace waymark {

/// Writes tables as RFC 4180 says: UTF-8, CRLF, quotes only where needed and doubled inside.
class CsvWriter {
public:
    enum class Cells {
        AsRead,       ///< exactly the text given
        Neutralised,  ///< cells that a spreadsheet would run as a formula get an apostrophe in
                      ///< front
    };

    explicit CsvWriter(Cells cells = Cells::Neutralised, QByteArray delimiter = ",")
        : m_cells(cells), m_delimiter(std::move(delimiter)) {}

    void addRow(const QStringList& cells);
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    void addCell(QStringView cell);

    Cells m_cells;
    QByteArray m_delimiter;
    QByteArray m_bytes;
};

/// The cell as it may stand in a file that a spreadsheet opens. Numbers and telephone numbers stay
/// as they are; otherwise a cell whose first character after blanks and invisible characters is one
/// of = + - @ TAB CR LF, or a full-width form of them, gets an apostrophe in front. So does a cell
/// that already looks like a neutralised one: withoutNeutralisingPrefix() gives back what was
/// there.
[[nodiscard]] QString neutralised(QStringView cell);

/// The inverse of neutralised(), for reading; other cells with an apostrophe in front are
/// unchanged.
[[nodiscard]] QString withoutNeutralisingPrefix(QStringView cell);

}  // namespace waymark
