// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvwriter.h"

namespace waymark {
namespace {

bool isFormulaSign(QChar c) {
    switch (c.unicode()) {
        case u'=':
        case u'+':
        case u'-':
        case u'@':
        case u'\t':
        case u'\r':
        case u'\n':
        case u'＝':
        case u'＋':
        case u'－':
        case u'＠':
            return true;
        default:
            return false;
    }
}

/// ^[+-]?[0-9][0-9 ().\-/]*$
bool isNumber(QStringView cell) {
    if (cell.startsWith(u'+') || cell.startsWith(u'-')) cell = cell.sliced(1);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (cell.isEmpty() || !isDigit(cell.front())) return false;
    for (const QChar c : cell) {
        if (!isDigit(c) && !QStringView(u" ().-/").contains(c)) return false;
    }
    return true;
}

/// Blanks of any kind, and what cannot be seen, do not keep a spreadsheet from finding a formula.
bool isPassedOver(QChar c) {
    if (isFormulaSign(c)) return false;
    return c.isSpace() || c.category() == QChar::Other_Format ||
           c.category() == QChar::Other_Control;
}

bool isDangerous(QStringView cell) {
    if (isNumber(cell)) return false;
    for (const QChar c : cell) {
        if (!isPassedOver(c)) return isFormulaSign(c);
    }
    return false;
}

/// Apostrophes, then a dangerous rest: what neutralised() makes, once or several times over.
bool isNeutralised(QStringView cell) {
    if (!cell.startsWith(u'\'')) return false;
    while (cell.startsWith(u'\'')) cell = cell.sliced(1);
    return isDangerous(cell);
}

}  // namespace

QString neutralised(QStringView cell) {
    if (isDangerous(cell) || isNeutralised(cell)) return u'\'' + cell.toString();
    return cell.toString();
}

QString withoutNeutralisingPrefix(QStringView cell) {
    return (isNeutralised(cell) ? cell.sliced(1) : cell).toString();
}

void CsvWriter::addRow(const QStringList& cells) {
    // A row of one empty cell would be an empty line, which is no row.
    if (cells.size() == 1 && cells.front().isEmpty()) m_bytes += "\"\"";
    bool first = true;
    for (const QString& cell : cells) {
        if (!first) m_bytes += m_delimiter;
        first = false;
        if (m_cells == Cells::Neutralised)
            addCell(neutralised(cell));
        else
            addCell(cell);
    }
    m_bytes += "\r\n";
}

void CsvWriter::addCell(QStringView cell) {
    QByteArray bytes = cell.toUtf8();
    // Blanks at the ends are quoted too: some readers drop them otherwise.
    const bool quoted = bytes.contains('"') || bytes.contains('\n') || bytes.contains('\r') ||
                        bytes.contains(m_delimiter) || bytes.startsWith(' ') || bytes.endsWith(' ');
    if (!quoted) {
        m_bytes += bytes;
        return;
    }
    m_bytes += '"';
    m_bytes += bytes.replace('"', "\"\"");
    m_bytes += '"';
}

}  // namespace waymark
