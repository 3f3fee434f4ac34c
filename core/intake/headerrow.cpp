// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/headerrow.h"

#include <QMap>

#include <algorithm>
#include <vector>

#include "core/intake/cellshape.h"
#include "core/intake/headerwords.h"

namespace waymark {
namespace {

constexpr qsizetype rowsToSearch = 20;
constexpr qsizetype rowsBelow = 60;

struct RowCount {
    qsizetype filled = 0;
    qsizetype known = 0;
    bool contactData = false;
    bool figures = false;
};

RowCount countOf(const QByteArray& text, const Records& records, qsizetype row) {
    RowCount count;
    for (qsizetype column = 0; column < records.cellCount(row); ++column) {
        const QByteArrayView cell = records.cell(text, row, column).trimmed();
        if (cell.isEmpty()) continue;
        ++count.filled;
        const CellShape shape = shapeOf(cell);
        count.contactData = count.contactData || isContactData(shape);
        count.figures = count.figures || isFigure(shape);
        if (isHeaderWord(cell)) ++count.known;
    }
    return count;
}

/// In a single column an answer such as "no" is no heading.
bool standsTwice(const QByteArray& text, const Records& records, qsizetype row) {
    const QByteArrayView cell = records.cell(text, row, 0);
    for (qsizetype other = 0; other < records.size(); ++other) {
        if (other != row && records.cell(text, other, 0) == cell) return true;
    }
    return false;
}

/// A title with commas in it falls into cells that begin with a blank; the table below has none.
bool isSentence(const QByteArray& text, const Records& records, qsizetype row, qsizetype width) {
    const auto blanks = [&](qsizetype of) {
        qsizetype found = 0;
        for (qsizetype column = 1; column < records.cellCount(of); ++column)
            found += records.cell(text, of, column).startsWith(' ');
        return found;
    };
    if (records.cellCount(row) < 3 || blanks(row) < records.cellCount(row) - 1) return false;
    for (qsizetype below = row + 1; below < std::min(rowsToSearch, records.size()); ++below) {
        if (records.cellCount(below) >= width && blanks(below) * 2 < width) return true;
    }
    return false;
}

/// The row with the most headings that people know, or −1. One heading suffices for a table of one
/// column; a wide row needs a fair share of them, as a person may be called Stadt or May.
qsizetype rowOfKnownWords(const QByteArray& text, const Records& records, qsizetype width) {
    qsizetype best = -1;
    qsizetype bestKnown = 0;
    for (qsizetype row = 0; row < std::min(rowsToSearch, records.size()); ++row) {
        if (width > 1 && records.cellCount(row) == 1) continue;
        const RowCount count = countOf(text, records, row);
        if (count.contactData || count.known <= bestKnown) continue;
        const bool enough =
            count.known * 4 >= count.filled && (count.known >= 2 || count.filled <= 2);
        // Far below the first row a lone word is a value ("mobile", "Berlin office").
        if (!enough || (row > 0 && count.known < 2 && width > 1)) continue;
        if (width == 1 && standsTwice(text, records, row)) continue;
        if (isSentence(text, records, row, width)) continue;
        if (count.figures && count.known * 2 < count.filled) continue;
        best = row;
        bestKnown = count.known;
    }
    return best;
}

bool isYear(QByteArrayView cell) {
    return cell.size() == 4 && (cell.startsWith("19") || cell.startsWith("20"));
}

enum class Verdict { Heading, Data, Open };

/// Compares one cell of the row with the column below it.
Verdict verdictOf(const QByteArray& text, const Records& records, qsizetype row, qsizetype column) {
    const QByteArrayView top = records.cell(text, row, column).trimmed();
    const CellShape shape = shapeOf(top);
    if (isContactData(shape)) return Verdict::Data;
    qsizetype figures = 0;
    qsizetype contact = 0;
    qsizetype filled = 0;
    bool again = false;
    const qsizetype end = std::min(records.size(), row + 1 + rowsBelow);
    for (qsizetype below = row + 1; below < end; ++below) {
        if (column >= records.cellCount(below)) continue;
        const QByteArrayView cell = records.cell(text, below, column).trimmed();
        if (cell.isEmpty()) continue;
        ++filled;
        const CellShape kind = shapeOf(cell);
        figures += isFigure(kind);
        contact += isContactData(kind);
        again =
            again || (cell == top && records.cell(text, below, 0) != records.cell(text, row, 0));
    }
    if (isFigure(shape)) return isYear(top) ? Verdict::Open : Verdict::Data;
    if (again && column > 0) return Verdict::Data;
    if (filled > 0 && (figures + contact) * 3 >= filled * 2 && !top.isEmpty())
        return Verdict::Heading;
    return Verdict::Open;
}

}  // namespace

qsizetype usualWidth(const Records& records) {
    QMap<qsizetype, qsizetype> rows;
    for (qsizetype row = 0; row < records.size(); ++row) ++rows[records.cellCount(row)];
    qsizetype best = 0;
    qsizetype bestRows = 0;
    for (auto width = rows.cbegin(); width != rows.cend(); ++width) {
        // Lines of one cell are above or below the table unless nearly all are so.
        const qsizetype weight = width.key() == 1 ? *width / 4 : *width;
        if (weight < bestRows || (weight == bestRows && best > 1 && bestRows > 1)) continue;
        best = width.key();
        bestRows = weight;
    }
    return best;
}

qsizetype guessHeaderRow(const QByteArray& text, const Records& records) {
    const qsizetype width = usualWidth(records);
    if (const qsizetype known = rowOfKnownWords(text, records, width); known >= 0) return known + 1;

    // The first row that is as wide as the table begins it.
    qsizetype first = 0;
    while (first < records.size() && first < rowsToSearch) {
        const qsizetype cells = records.cellCount(first);
        if (cells >= width - width / 3 && !isSentence(text, records, first, width) &&
            countOf(text, records, first).filled * 2 >= std::min(cells, width))
            break;
        ++first;
    }
    if (first == records.size() || first == rowsToSearch) return 0;
    const RowCount count = countOf(text, records, first);
    if (count.contactData) return 0;
    qsizetype headings = 0;
    qsizetype data = 0;
    for (qsizetype column = 0; column < records.cellCount(first); ++column) {
        switch (verdictOf(text, records, first, column)) {
            case Verdict::Heading:
                ++headings;
                break;
            case Verdict::Data:
                ++data;
                break;
            case Verdict::Open:
                break;
        }
    }
    return data > headings ? 0 : first + 1;
}

}  // namespace waymark
