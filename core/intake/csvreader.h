#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/intake/dialect.h"

namespace waymark {

/// Something in the file that was not as it should be, and was read all the same.
struct Repair {
    enum class Kind {
        BadByte,         ///< a byte that means nothing in this encoding was read as windows-1252
        NulByte,         ///< NUL bytes were taken out
        TwiceEncoded,    ///< text that was read wrongly once before was put right
        UnclosedQuote,   ///< a quote that nothing closes was ended at its line, or taken as data
        StrayQuote,      ///< quotes inside a quoted cell were not doubled
        OtherDelimiter,  ///< this row alone is divided by another delimiter
        ShortRow,        ///< cells were missing at the end: they are empty
        ExtraCells,      ///< more cells than headings: kept beside the row
        HugeCell,        ///< a cell of more than 1 MB
    };
    qsizetype line = 0;  ///< physical line in the file, from 1
    Kind kind = Kind::BadByte;

    bool operator==(const Repair&) const = default;
};

/// Where a cell's letters are: in the text itself, or, where escapes had to be undone, in the
/// arena.
struct CellSpan {
    quint32 begin = 0;
    quint32 length : 31 = 0;
    quint32 inArena : 1 = 0;
};

/// Where a record begins: its first cell, its first byte, its first physical line from 1.
struct RecordStart {
    quint32 cell = 0;
    quint32 begin = 0;
    quint32 line = 0;
};

/// The records read so far. Only valid together with the text they were read from.
struct Records {
    std::vector<CellSpan> cells;
    std::vector<RecordStart> starts;
    std::string arena;
    std::vector<Repair> repairs;

    [[nodiscard]] qsizetype size() const { return qsizetype(starts.size()); }
    [[nodiscard]] qsizetype cellCount(qsizetype record) const {
        const size_t next = size_t(record) + 1;
        return qsizetype((next < starts.size() ? starts[next].cell : cells.size()) -
                         starts[size_t(record)].cell);
    }
    [[nodiscard]] QByteArrayView cell(const QByteArray& text, qsizetype record,
                                      qsizetype column) const {
        return bytes(text, cells[starts[size_t(record)].cell + size_t(column)]);
    }
    [[nodiscard]] QByteArrayView bytes(const QByteArray& text, CellSpan span) const {
        const char* from = span.inArena ? arena.data() : text.constData();
        return {from + span.begin, qsizetype(span.length)};
    }
};

/// A state machine over UTF-8 that cuts one record after the other, in one pass and linear time
/// whatever the text. CR, LF and CRLF end a row, mixed as they come; lines without any letter are
/// no records. What contradicts the dialect is mended as `Repair` says; no letter is ever dropped,
/// except blanks between a quote and its delimiter.
class CsvReader {
public:
    /// `text` has no NUL bytes, is below 2 GB and outlives the reader. `width` is the number of
    /// cells a row should have, 0 if not known yet; it decides where an unclosed quote ends.
    CsvReader(const QByteArray& text, const Dialect& dialect, qsizetype width, TextEnd end,
              const Progress& progress);

    /// Appends the next record; false at the end. Throws Failure::SourceRefused for a cell above 64
    /// MB.
    bool read(Records& into);

    /// Starts at this byte, which is the beginning of that line.
    void startAt(qsizetype offset, qsizetype line);
    [[nodiscard]] qsizetype offset() const { return m_at; }

private:
    enum class After { Delimiter, Row };
    enum class Quotes {
        Meant,
        Paired,  ///< meant, and those inside a cell open and close a quotation
        Data,
    };

    After readCell(Records& into, Quotes quotes);
    After readPlain(Records& into, qsizetype begin);
    After readQuoted(Records& into, qsizetype cellBegin, qsizetype begin, Quotes quotes);
    After endUnclosed(Records& into, qsizetype cellBegin, qsizetype begin, qsizetype cut);
    [[nodiscard]] bool fitsWithoutQuote(const Records& into, qsizetype begin,
                                        qsizetype later) const;
    [[nodiscard]] qsizetype afterLine(qsizetype at) const;
    [[nodiscard]] qsizetype nextFittingLine(qsizetype from, qsizetype until) const;
    [[nodiscard]] qsizetype cellsOfLine(qsizetype begin, qsizetype end) const;
    void mendRow(Records& into);
    void mendByQuotes(Records& into, const RecordStart& start);
    void mendByDelimiter(Records& into, const RecordStart& start);
    [[nodiscard]] bool isRowOfWords(const Records& into, const QByteArray& row,
                                    const Records& trial) const;

    void add(Records& into, qsizetype begin, qsizetype end);
    void addUnescaped(Records& into, qsizetype begin, qsizetype end, Quotes quotes);
    void dropOuterQuotes(CellSpan& cell) const;
    void check(qsizetype length) const;
    [[nodiscard]] bool delimiterAt(qsizetype at) const;
    [[nodiscard]] bool closesAt(qsizetype at) const;
    [[nodiscard]] qsizetype lineEnd(qsizetype from) const;
    void passLineEnd();
    After passBoundary();

    const QByteArray& m_text;
    const char* m_bytes;
    qsizetype m_size;
    Dialect m_dialect;
    qsizetype m_width;
    TextEnd m_end;
    const Progress& m_progress;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
    qsizetype m_wasted = 0;      ///< bytes looked at in vain for a closing quote
    qsizetype m_strayCell = -1;  ///< where the first cell with stray quotes begins
    bool m_mending = false;      ///< inside a row that is read once more
    bool m_unclosed = false;
    bool m_cutOff = false;
    std::array<bool, 256> m_stopsPlain{};
    std::array<bool, 256> m_stopsQuoted{};
};

}  // namespace waymark
