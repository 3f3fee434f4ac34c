// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/csvreader.h"

#include <cstring>

#include "core/base/failure.h"
#include "core/intake/utf8.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {
constexpr qsizetype hugeCell = 1024 * 1024;
constexpr qsizetype largestCell = 64 * 1024 * 1024;
constexpr qsizetype mostOfAQuoteAtTheEnd = 64 * 1024;
}  // namespace

CsvReader::CsvReader(const QByteArray& text, const Dialect& dialect, qsizetype width, TextEnd end,
                     const Progress& progress)
    : m_text(text),
      m_bytes(text.constData()),
      m_size(text.size()),
      m_dialect(dialect),
      m_width(width),
      m_end(end),
      m_progress(progress) {
    if (m_dialect.delimiter.isEmpty()) m_dialect.delimiter = ",";
    if (m_dialect.delimiter.front() == m_dialect.quote) m_dialect.quote = 0;
    // The NUL that Qt keeps behind the text stops every scan, so no scan tests for the end.
    for (const char c : {'\0', '\r', '\n'}) m_stopsPlain[uchar(c)] = m_stopsQuoted[uchar(c)] = true;
    m_stopsPlain[uchar(m_dialect.delimiter.front())] = true;
    if (m_dialect.quote != 0) m_stopsQuoted[uchar(m_dialect.quote)] = true;
    if (m_dialect.escape == Dialect::Escape::Backslash)
        m_stopsPlain[uchar('\\')] = m_stopsQuoted[uchar('\\')] = true;
}

void CsvReader::startAt(qsizetype offset, qsizetype line) {
    m_at = offset;
    m_line = line;
}

bool CsvReader::read(Records& into) {
    while (m_at < m_size && (m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r')) passLineEnd();
    // Files that were merged carry the mark of each part.
    while (m_size - m_at >= 3 && std::memcmp(m_bytes + m_at, byteOrderMark.data(), 3) == 0)
        m_at += 3;
    if (m_at >= m_size) return false;
    m_strayCell = -1;
    m_unclosed = false;
    const qsizetype begin = m_at;
    const qsizetype line = m_line;
    const size_t repairs = into.repairs.size();
    into.starts.push_back({quint32(into.cells.size()), quint32(begin), quint32(line)});
    while (readCell(into, Quotes::Meant) == After::Delimiter) {
    }
    if (m_cutOff) {
        into.cells.resize(into.starts.back().cell);
        into.starts.pop_back();
        into.repairs.resize(repairs);
        m_at = m_size;
        return false;
    }
    if (m_width > 0 && into.cellCount(into.size() - 1) != m_width) mendRow(into);
    // Such a mark may also stand inside the quotes of the first cell.
    CellSpan& first = into.cells[into.starts.back().cell];
    while (into.bytes(m_text, first).startsWith(byteOrderMark)) {
        first.begin += 3;
        first.length -= 3;
    }
    if (m_unclosed) into.repairs.push_back({line, Repair::Kind::UnclosedQuote});
    if (m_strayCell >= 0) into.repairs.push_back({line, Repair::Kind::StrayQuote});
    return true;
}

bool CsvReader::delimiterAt(qsizetype at) const {
    const QByteArray& delimiter = m_dialect.delimiter;
    if (m_bytes[at] != delimiter.front() || at >= m_size) return false;
    return delimiter.size() == 1 ||
           (m_size - at >= delimiter.size() &&
            std::memcmp(m_bytes + at, delimiter.constData(), size_t(delimiter.size())) == 0);
}

void CsvReader::passLineEnd() {
    if (m_bytes[m_at] == '\r' && m_bytes[m_at + 1] == '\n') ++m_at;
    ++m_at;
    ++m_line;
}

/// Behind a cell: over the delimiter, the line end, or nothing at the end of the text.
CsvReader::After CsvReader::passBoundary() {
    if (m_at >= m_size) return After::Row;
    if (m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r') {
        passLineEnd();
        return After::Row;
    }
    m_at += m_dialect.delimiter.size();
    return After::Delimiter;
}

CsvReader::After CsvReader::readCell(Records& into, Quotes quotes) {
    const qsizetype begin = m_at;
    if (quotes != Quotes::Data && m_dialect.quote != 0) {
        qsizetype at = begin;
        // `Ann, "Roe, PhD"`: blanks before a quote do not make it data.
        while (m_bytes[at] == ' ' && m_dialect.delimiter.front() != ' ') ++at;
        if (m_bytes[at] == m_dialect.quote && at < m_size)
            return readQuoted(into, begin, at + 1, quotes);
    }
    return readPlain(into, begin);
}

CsvReader::After CsvReader::readPlain(Records& into, qsizetype begin) {
    qsizetype at = begin;
    bool escaped = false;
    for (;;) {
        while (!m_stopsPlain[uchar(m_bytes[at])]) ++at;
        const char c = m_bytes[at];
        if (c == '\n' || c == '\r' || at >= m_size || delimiterAt(at)) break;
        if (c == '\\' && at + 1 < m_size && m_bytes[at + 1] != '\n' && m_bytes[at + 1] != '\r') {
            escaped = true;
            ++at;
        }
        ++at;
    }
    if (escaped)
        addUnescaped(into, begin, at, Quotes::Data);
    else
        add(into, begin, at);
    m_at = at;
    return passBoundary();
}

/// Whether a quote at `at` ends its cell: the delimiter, a line end or the end of text comes next.
bool CsvReader::closesAt(qsizetype at) const {
    qsizetype next = at + 1;
    const auto boundary = [this](qsizetype i) {
        return i >= m_size || m_bytes[i] == '\n' || m_bytes[i] == '\r' || delimiterAt(i);
    };
    if (boundary(next)) return true;
    while (m_bytes[next] == ' ') ++next;
    return boundary(next);
}

CsvReader::After CsvReader::readQuoted(Records& into, qsizetype cellBegin, qsizetype begin,
                                       Quotes quotes) {
    qsizetype at = begin;
    qsizetype lines = 0;
    bool escaped = false;
    qsizetype strays = 0;  // quotes neither doubled nor at the end
    bool trusted = false;  // quotes on later lines were found to belong to the cell
    // After much vain searching for closing quotes a quote no longer spans lines: time stays
    // linear.
    const bool oneLine = m_wasted > 4 * m_size + largestCell;
    const char quote = m_dialect.quote;
    for (;;) {
        while (!m_stopsQuoted[uchar(m_bytes[at])]) ++at;
        const char c = m_bytes[at];
        if (at >= m_size || (oneLine && (c == '\n' || c == '\r'))) {
            if (m_end == TextEnd::Cut && !oneLine) {
                m_cutOff = true;
                return After::Row;
            }
            m_wasted += 2 * (at - begin);
            if (m_mending) return readPlain(into, cellBegin);
            return endUnclosed(into, cellBegin, begin,
                               oneLine ? at : nextFittingLine(begin, m_size));
        }
        if (c == '\n' || c == '\r') {
            if (c == '\r' && m_bytes[at + 1] == '\n') ++at;
            if ((++lines & 0xFFF) == 0) m_progress.check();
            ++at;
        } else if (c == '\\' && m_dialect.escape == Dialect::Escape::Backslash) {
            escaped = true;
            at += at + 1 < m_size ? 2 : 1;
        } else if (c != quote) {
            ++at;
        } else if (m_bytes[at + 1] == quote && at + 1 < m_size &&
                   !(strays % 2 == 1 && closesAt(at + 1))) {
            escaped = true;
            at += 2;
        } else if (closesAt(at) && !(quotes == Quotes::Paired && strays % 2 == 1)) {
            break;
        } else {
            // A quote opening a word on a later line: more likely the next row's than ours.
            if (lines > 0 && !trusted) {
                m_wasted += 2 * (at - begin);
                const qsizetype fitting = fitsWithoutQuote(into, begin, at)
                                              ? afterLine(begin)
                                              : nextFittingLine(begin, at + 1);
                if (fitting <= at && m_mending) return readPlain(into, cellBegin);
                if (fitting <= at) return endUnclosed(into, cellBegin, begin, fitting);
                trusted = true;
            }
            ++strays;
            ++at;
        }
    }
    if (strays > 0 && m_strayCell < 0) m_strayCell = cellBegin;
    if (escaped)
        addUnescaped(into, begin, at, quotes);
    else
        add(into, begin, at);
    m_line += lines;
    m_at = at + 1;
    while (m_at < m_size && m_bytes[m_at] == ' ' && !delimiterAt(m_at)) ++m_at;
    return passBoundary();
}

/// Whether the line of the cell opened before `begin` makes a whole row with that quote as data,
/// and the quotes at `later`, lines below, open a cell.
bool CsvReader::fitsWithoutQuote(const Records& into, qsizetype begin, qsizetype later) const {
    if (m_width < 2) return false;
    while (later > begin && m_bytes[later - 1] == m_dialect.quote) --later;
    const QByteArray& delimiter = m_dialect.delimiter;
    const char before = m_bytes[later - 1];
    const bool opens = before == '\n' || before == '\r' ||
                       (later - begin >= delimiter.size() && delimiterAt(later - delimiter.size()));
    return opens && into.cellCount(into.size() - 1) + cellsOfLine(begin, lineEnd(begin)) == m_width;
}

/// The beginning of the line after the one of `at`.
qsizetype CsvReader::afterLine(qsizetype at) const {
    const qsizetype end = lineEnd(at);
    if (end >= m_size) return m_size;
    return end + (m_bytes[end] == '\r' && m_bytes[end + 1] == '\n' ? 2 : 1);
}

/// The beginning of the first whole line after `from` that has as many cells as a row should have;
/// `until` if there is none before it.
qsizetype CsvReader::nextFittingLine(qsizetype from, qsizetype until) const {
    qsizetype begin = lineEnd(from);
    while (begin < until) {
        m_progress.check();
        begin += m_bytes[begin] == '\r' && m_bytes[begin + 1] == '\n' ? 2 : 1;
        if (begin >= m_size) break;
        const qsizetype end = lineEnd(begin);
        if (m_width == 0 || (end > begin && cellsOfLine(begin, end) == m_width))
            return begin > until ? until : begin;
        begin = end;
    }
    return until;
}

qsizetype CsvReader::lineEnd(qsizetype from) const {
    while (m_bytes[from] != '\n' && m_bytes[from] != '\r' && from < m_size) ++from;
    return from;
}

/// Cells of one physical line read on its own; 0 if a quote in it stays open.
qsizetype CsvReader::cellsOfLine(qsizetype begin, qsizetype end) const {
    qsizetype cells = 1;
    for (qsizetype at = begin;;) {
        if (m_dialect.quote != 0 && m_bytes[at] == m_dialect.quote) {
            ++at;
            for (;; ++at) {
                if (at >= end) return 0;
                if (m_bytes[at] == '\\' && m_dialect.escape == Dialect::Escape::Backslash)
                    ++at;
                else if (m_bytes[at] == m_dialect.quote && m_bytes[at + 1] == m_dialect.quote)
                    ++at;
                else if (m_bytes[at] == m_dialect.quote && closesAt(at))
                    break;
            }
        }
        while (at < end && !delimiterAt(at)) ++at;
        if (at >= end) return cells;
        ++cells;
        at += m_dialect.delimiter.size();
    }
}

/// The cell opened before `begin` is never closed, and the next row begins at `cut`. If the rest of
/// its line makes a whole row with the quote taken as data, it was data; else the cell holds the
/// rest.
CsvReader::After CsvReader::endUnclosed(Records& into, qsizetype cellBegin, qsizetype begin,
                                        qsizetype cut) {
    m_unclosed = true;
    const qsizetype ownEnd = lineEnd(begin);
    if (cut >= m_size && m_size - begin > mostOfAQuoteAtTheEnd) cut = ownEnd;
    const bool oneLine = cut - ownEnd <= 2;
    if (oneLine) {
        const size_t cells = into.cells.size();
        const size_t arena = into.arena.size();
        const qsizetype line = m_line;
        m_at = cellBegin;
        After after = readPlain(into, cellBegin);
        const qsizetype before = into.cellCount(into.size() - 1);
        const Quotes rest = after == After::Delimiter && m_width > 0 &&
                                    before + cellsOfLine(m_at, ownEnd) == m_width
                                ? Quotes::Meant
                                : Quotes::Data;
        m_mending = true;
        while (after == After::Delimiter) after = readCell(into, rest);
        m_mending = false;
        if (m_width == 0 || into.cellCount(into.size() - 1) == m_width) {
            dropOuterQuotes(into.cells[cells]);
            return After::Row;
        }
        into.cells.resize(cells);
        into.arena.resize(arena);
        m_line = line;
    }
    qsizetype end = oneLine ? ownEnd : cut;
    while (end > begin && (m_bytes[end - 1] == '\n' || m_bytes[end - 1] == '\r')) --end;
    if (std::memchr(m_bytes + begin, m_dialect.quote, size_t(end - begin)))
        addUnescaped(into, begin, end, Quotes::Meant);
    else
        add(into, begin, end);
    for (m_at = begin; m_at < end;) {
        m_at = lineEnd(m_at);
        if (m_at < end) passLineEnd();
    }
    return m_at < m_size ? passBoundary() : After::Row;
}

/// `"24" pan""` and `"knife 8""`: written by a program that escapes nothing.
void CsvReader::dropOuterQuotes(CellSpan& cell) const {
    constexpr quint32 Least = 3;
    if (cell.inArena != 0 || cell.length < Least || m_bytes[cell.begin] != m_dialect.quote ||
        m_bytes[cell.begin + cell.length - 1] != m_dialect.quote)
        return;
    ++cell.begin;
    cell.length -= 2;
}

void CsvReader::check(qsizetype length) const {
    if (length > largestCell)
        throw Failure(Failure::Kind::SourceRefused,
                      u"line %1 holds a cell of more than 64 MB"_s.arg(m_line));
}

void CsvReader::add(Records& into, qsizetype begin, qsizetype end) {
    if (end - begin > hugeCell) {
        check(end - begin);
        into.repairs.push_back({m_line, Repair::Kind::HugeCell});
    }
    into.cells.push_back({quint32(begin), quint32(end - begin), 0});
}

void CsvReader::addUnescaped(Records& into, qsizetype begin, qsizetype end, Quotes quotes) {
    if (end - begin > hugeCell) {
        check(end - begin);
        into.repairs.push_back({m_line, Repair::Kind::HugeCell});
    }
    const size_t start = into.arena.size();
    const bool backslash = m_dialect.escape == Dialect::Escape::Backslash;
    for (qsizetype i = begin; i < end; ++i) {
        const char c = m_bytes[i];
        if (i + 1 < end) {
            const char next = m_bytes[i + 1];
            const bool doubled = quotes != Quotes::Data && c == m_dialect.quote && next == c;
            const bool escape =
                backslash && c == '\\' &&
                (next == '\\' || next == m_dialect.quote || next == m_dialect.delimiter.front());
            if (doubled || escape) ++i;
        }
        into.arena.push_back(m_bytes[i]);
    }
    into.cells.push_back({quint32(start), quint32(into.arena.size() - start), 1});
}

}  // namespace waymark
