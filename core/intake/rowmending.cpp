// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/cellshape.h"
#include "core/intake/csvreader.h"
#include "core/intake/headerwords.h"

namespace waymark {

/// A row that has not the width it should have is read once more: with its quotes as data if there
/// were stray ones, or with another delimiter if it fell into far too few cells.
void CsvReader::mendRow(Records& into) {
    const RecordStart start = into.starts.back();
    if (m_unclosed) return;
    if (m_strayCell >= 0) mendByQuotes(into, start);
    const qsizetype count = into.cellCount(into.size() - 1);
    if (count == 1 ? m_width >= 3 : count * 3 <= m_width) mendByDelimiter(into, start);
}

/// Takes the quote that opens the first cell with stray quotes as data, or the quotes inside quoted
/// cells in pairs, or all quotes as data. Only for a row of one physical line; leaves everything as
/// it was if the width is not met.
void CsvReader::mendByQuotes(Records& into, const RecordStart& start) {
    const qsizetype nextAt = m_at;
    const qsizetype nextLine = m_line;
    const qsizetype stray = m_strayCell;
    if (nextLine - qsizetype(start.line) > 1) return;
    const std::vector<CellSpan> before(into.cells.begin() + start.cell, into.cells.end());
    const size_t arena = into.arena.size();
    const size_t repairs = into.repairs.size();
    for (const Quotes others : {Quotes::Meant, Quotes::Paired, Quotes::Data}) {
        into.cells.resize(start.cell);
        startAt(start.begin, start.line);
        m_mending = true;
        After after = After::Delimiter;
        while (after == After::Delimiter)
            after = m_at == stray && others != Quotes::Paired ? readPlain(into, m_at)
                                                              : readCell(into, others);
        m_mending = false;
        if (!m_cutOff && into.cellCount(into.size() - 1) == m_width && m_at == nextAt) {
            m_unclosed = others != Quotes::Paired;
            m_strayCell = others == Quotes::Paired ? stray : -1;
            return;
        }
    }
    m_cutOff = false;
    m_strayCell = stray;
    into.cells.resize(start.cell);
    into.cells.insert(into.cells.end(), before.begin(), before.end());
    into.arena.resize(arena);
    into.repairs.resize(repairs);
    startAt(nextAt, nextLine);
}

/// Whether these cells, divided by blanks, are a row: headings that people know, or figures where
/// the row above has some. A sentence of as many words is none.
bool CsvReader::isRowOfWords(const Records& into, const QByteArray& row,
                             const Records& trial) const {
    qsizetype figures = 0;
    qsizetype above = 0;
    qsizetype headings = 0;
    const qsizetype before = into.size() - 2;
    const bool comparable = before >= 0 && into.cellCount(before) == m_width;
    for (qsizetype column = 0; column < m_width; ++column) {
        const QByteArrayView cell = trial.cell(row, 0, column);
        if (isHeaderWord(cell.trimmed())) ++headings;
        if (!comparable || !isFigure(shapeOf(into.cell(m_text, before, column)))) continue;
        ++above;
        if (isFigure(shapeOf(cell))) ++figures;
    }
    return comparable ? above > 0 && figures * 2 > above : headings * 2 > m_width;
}

void CsvReader::mendByDelimiter(Records& into, const RecordStart& start) {
    const QByteArray row(m_bytes + start.begin, m_at - start.begin);
    for (const char* other : {",", ";", "\t", "|", " "}) {
        if (m_dialect.delimiter == other || row.count(other) < m_width - 1) continue;
        Dialect dialect = m_dialect;
        dialect.delimiter = other;
        CsvReader reader(row, dialect, 0, TextEnd::Real, m_progress);
        Records trial;
        if (!reader.read(trial) || reader.offset() < row.size() ||
            qsizetype(trial.cells.size()) != m_width)
            continue;
        if (*other == ' ' && !isRowOfWords(into, row, trial)) continue;
        into.cells.resize(start.cell);
        for (CellSpan span : trial.cells) {
            span.begin += span.inArena ? quint32(into.arena.size()) : start.begin;
            into.cells.push_back(span);
        }
        into.arena += trial.arena;
        into.repairs.push_back({start.line, Repair::Kind::OtherDelimiter});
        return;
    }
}

}  // namespace waymark
