// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/sheetgrid.h"

#include <algorithm>

#include "core/base/failure.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype mostColumns = 16'384;
constexpr qsizetype mostRows = 1'048'576;
constexpr qsizetype mostText = 512 * 1024 * 1024;

[[noreturn]] void refuse(const QString& reason) {
    throw Failure(Failure::Kind::SourceRefused, reason);
}

}  // namespace

void SheetGrid::beginRow(qsizetype number) {
    m_number = std::max(m_number + 1, number);
    m_rowIsOpen = false;
    if (m_number >= 4 * mostRows) refuse(u"it has more rows than a spreadsheet can have"_s);
}

void SheetGrid::add(qsizetype column, QByteArrayView utf8) {
    if (utf8.isEmpty()) return;
    if (m_rowIsOpen) {
        column = std::max<qsizetype>(column, m_cells.back().column + 1);
        m_text.append('\t');
    } else {
        if (!m_rows.empty()) m_text.append('\n');
        m_rows.push_back({quint32(m_cells.size()), quint32(m_text.size()), quint32(m_number)});
        m_rowIsOpen = true;
    }
    if (column >= 2 * mostColumns) refuse(u"it has more columns than a spreadsheet can have"_s);
    if (m_text.size() + utf8.size() > mostText) refuse(u"it is larger than 512 MB as text"_s);
    if (qsizetype(m_cells.size()) >= m_limits.mostCells)
        refuse(u"it has more than %1 million cells; divide it into several files"_s.arg(
            m_limits.mostCells / 1'000'000));
    m_cells.push_back({quint32(m_text.size()), quint32(utf8.size()), quint32(column)});
    m_text.append(utf8);
    m_firstColumn = std::min(m_firstColumn, quint32(column));
    m_lastColumn = std::max(m_lastColumn, quint32(column));
    if (m_cells.size() - m_rows.back().firstCell == 2) ++m_wideRows;
}

void SheetGrid::repeatRow(qsizetype times) {
    if (!m_rowIsOpen) {
        m_number += std::clamp<qsizetype>(times, 0, mostRows);
        return;
    }
    const Row row = m_rows.back();
    const size_t end = m_cells.size();
    for (qsizetype i = 0; i < times && !isFull(); ++i) {
        beginRow(m_number + 1);
        for (size_t cell = row.firstCell; cell < end; ++cell) {
            const Cell copied = m_cells[cell];
            // A deep copy: adding may move the text.
            add(copied.column, m_text.sliced(copied.begin, copied.length));
        }
    }
}

size_t SheetGrid::cellsOf(size_t row) const {
    return (row + 1 < m_rows.size() ? m_rows[row + 1].firstCell : m_cells.size()) -
           m_rows[row].firstCell;
}

void SheetGrid::moveInto(QByteArray& text, Records& records) {
    const size_t width = m_cells.empty() ? 0 : m_lastColumn - m_firstColumn + 1;
    // Rows end where the last column ends, unless a few cells far out would make most of it empty.
    const bool padded = width * m_rows.size() <= 4 * m_cells.size() + 1'000'000 &&
                        qsizetype(width * m_rows.size()) <= m_limits.mostCells;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const Row& from = m_rows[row];
        records.starts.push_back({quint32(records.cells.size()), from.begin, from.number + 1});
        quint32 column = m_firstColumn;
        quint32 end = from.begin;
        const auto fillUpTo = [&](quint32 until) {
            for (; column < until; ++column) records.cells.push_back({end, 0, 0});
        };
        for (size_t cell = from.firstCell; cell < from.firstCell + cellsOf(row); ++cell) {
            fillUpTo(m_cells[cell].column);
            if (qsizetype(records.cells.size()) > m_limits.mostCells)
                refuse(u"it has more than %1 million cells; divide it into several files"_s.arg(
                    m_limits.mostCells / 1'000'000));
            records.cells.push_back({m_cells[cell].begin, m_cells[cell].length, 0});
            end = m_cells[cell].begin + m_cells[cell].length;
            ++column;
        }
        if (padded) fillUpTo(m_lastColumn + 1);
    }
    text = std::move(m_text);
    m_cells = {};
    m_rows = {};
}

}  // namespace waymark
