// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/dialect.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/intake/cellshape.h"
#include "core/intake/csvreader.h"
#include "core/intake/headerwords.h"

namespace waymark {
namespace {

struct Delimiter {
    QByteArray bytes;
    double prior;  ///< how readily it is believed
};

/// Marks that divide cells in one file and stand inside them in another must earn it by width.
constexpr double shyPrior = 0.75;

/// Parts of dates, addresses and names: believed only if all else fails.
constexpr QByteArrayView lastMarks("@/-_.");

bool isUsual(const QByteArray& delimiter) {
    return delimiter == "," || delimiter == ";" || delimiter == "\t" || delimiter == "|";
}

bool isMark(char c) { return QByteArrayView("|:;~^#*&$%!<>=+,\t\x1F").contains(c); }

/// Runs of two to four marks between cells, such as `||`, `::` or `~|~`, that many lines share.
/// `*;*` where the first line or most lines begin and end with `*` is a delimiter between quotes.
std::vector<QByteArray> repeatedMarks(const QByteArray& sample) {
    QHash<QByteArray, int> lines;
    QHash<char, int> enclosed;
    int total = 0;
    qsizetype begin = 0;
    while (begin < sample.size() && total < 60) {
        qsizetype end = begin;
        while (end < sample.size() && sample[end] != '\n' && sample[end] != '\r') ++end;
        if (end > begin) {
            ++total;
            if (end - begin > 1 && sample[begin] == sample[end - 1])
                enclosed[sample[begin]] += total == 1 ? 60 : 1;
            QHash<QByteArray, bool> here;
            for (qsizetype i = begin; i < end;) {
                qsizetype runEnd = i;
                while (runEnd < end && isMark(sample[runEnd])) ++runEnd;
                const qsizetype length = runEnd - i;
                const QByteArray run = sample.sliced(i, length);
                const bool same = length > 0 && run.count(run.front()) == length;
                if (same && length % 2 == 0) here.insert(run.first(2), true);
                if (same && length % 3 == 0) here.insert(run.first(3), true);
                if (!same && length >= 2 && length <= 4) here.insert(run, true);
                i = std::max(runEnd, i + 1);
            }
            for (auto run = here.cbegin(); run != here.cend(); ++run) ++lines[run.key()];
        }
        begin = end + 1;
    }
    std::vector<QByteArray> shared;
    for (auto run = lines.cbegin(); run != lines.cend(); ++run) {
        const QByteArray& mark = run.key();
        const bool quoted = mark.size() > 2 && mark.front() == mark.back() &&
                            enclosed.value(mark.front()) * 2 > total;
        if (*run * 10 >= total * 6 && mark != ",," && !quoted) shared.push_back(mark);
    }
    std::sort(shared.begin(), shared.end());
    return shared;
}

/// How often the mark divides something: a run of four is twice a mark of two.
qsizetype occurrences(const QByteArray& sample, const QByteArray& mark) {
    qsizetype count = 0;
    for (qsizetype at = sample.indexOf(mark); at >= 0; at = sample.indexOf(mark, at + mark.size()))
        ++count;
    return count;
}

/// Whether `part` never stands in the text but as a part of `whole`.
bool onlyWithin(const QByteArray& sample, const QByteArray& part, const QByteArray& whole) {
    return part != whole && whole.contains(part) && sample.contains(whole) &&
           occurrences(sample, part) == occurrences(whole, part) * occurrences(sample, whole);
}

std::vector<Delimiter> delimitersIn(const QByteArray& sample) {
    std::vector<Delimiter> found;
    for (const char* common : {",", ";", "\t", "|"}) found.push_back({common, 1.0});
    for (const char* other : {"\x1F", "\xC2\xA6", "\xC2\xA7", "\xC2\xAC"})
        found.push_back({other, 1.0});
    for (const char* shy : {":", "~", "^", "#", "&", "*", "!", "$", "%", "=", "+"})
        found.push_back({shy, shyPrior});
    for (const char last : lastMarks) found.push_back({QByteArray(1, last), 0.3});
    found.push_back({" ", 0.25});
    for (const QByteArray& run : repeatedMarks(sample)) found.push_back({run, 0.97});
    for (const char* spaced : {", ", "; ", "\t\t"}) {
        const QByteArray bytes(spaced);
        if (onlyWithin(sample, bytes.trimmed().isEmpty() ? QByteArray("\t") : bytes.trimmed(),
                       bytes))
            found.push_back({bytes, 1.0});
    }
    for (const char* spaced : {" , ", " ; ", " | "}) found.push_back({spaced, 1.0});
    std::erase_if(found, [&sample](const Delimiter& d) { return !sample.contains(d.bytes); });
    const std::vector<Delimiter> all = found;
    std::erase_if(found, [&](const Delimiter& part) {
        return std::any_of(all.begin(), all.end(), [&](const Delimiter& whole) {
            return onlyWithin(sample, part.bytes, whole.bytes);
        });
    });
    return found;
}

/// Quotes that open and close at least two cells of this sample under the delimiter; one cell is
/// enough for an apostrophe.
std::vector<char> quotesIn(const QByteArray& sample, const QByteArray& delimiter) {
    std::vector<char> quotes{'"'};
    for (const char quote : {'\'', '`', '~', '^', '*', '$', '%', '#', '|', '/'}) {
        if (delimiter.contains(quote)) continue;
        const QByteArray opening = delimiter + quote;
        const QByteArray closing = quote + delimiter;
        const qsizetype opened = sample.count(opening) + sample.count(QByteArray("\n") + quote);
        const qsizetype closed = sample.count(closing) + sample.count(quote + QByteArray("\n")) +
                                 sample.count(quote + QByteArray("\r"));
        const qsizetype least = quote == '\'' ? 1 : 2;
        if (opened >= least && closed >= least && opened * 2 >= closed && closed * 2 >= opened)
            quotes.push_back(quote);
    }
    return quotes;
}

double understanding(QByteArrayView cell) {
    switch (shapeOf(cell)) {
        case CellShape::Empty:
            return 0.7;
        case CellShape::Number:
        case CellShape::Date:
        case CellShape::Time:
        case CellShape::Email:
        case CellShape::Phone:
        case CellShape::Url:
            return 1.0;
        case CellShape::Word:
            return 0.85;
        case CellShape::Text:
            return 0.5;
        case CellShape::Odd:
            return 0.1;
    }
    return 0;
}

/// The value of a row of so many cells. One cell is worth little, unless it makes sense only as a
/// whole: a list of addresses or dates is a table of one column.
double valueOfWidth(qsizetype width, CellShape first) {
    if (width > 1) return double(width - 1) / double(width);
    switch (first) {
        case CellShape::Email:
        case CellShape::Url:
        case CellShape::Date:
        case CellShape::Time:
            return 0.55;
        case CellShape::Empty:
        case CellShape::Number:
        case CellShape::Phone:
        case CellShape::Word:
        case CellShape::Text:
        case CellShape::Odd:
            return 0.15;
    }
    return 0;
}

/// A mark that divides nothing in this text, for tables of one column.
QByteArray absentDelimiter(const QByteArray& sample) {
    for (const char* mark : {",", ";", "\t", "|"}) {
        if (!sample.contains(mark)) return mark;
    }
    return "\x1F";
}

/// What one dialect makes of the sample.
struct Reading {
    QMap<qsizetype, qsizetype> rowsOfWidth;
    std::vector<bool> columnsFilled;  ///< up to 400
    double understood = 0;            ///< points of all cells
    double width = 0;                 ///< value of the widths of all rows
    double asOneColumn = 0;           ///< the same if every row were one cell
    qsizetype typed = 0;
    qsizetype firstWide = -1;  ///< the first and the last row of two cells or more
    qsizetype lastWide = -1;
    qsizetype wide = 0;
    qsizetype emptyFirst = 0;  ///< rows of two cells or more with nothing in the first
    double known = 0;          ///< the largest share of known headings in a row
    qsizetype knownCells = 0;
};

constexpr qsizetype mostColumns = 400;

Reading readingOf(const QByteArray& sample, const Records& records, char quote) {
    Reading reading;
    for (qsizetype row = 0; row < records.size(); ++row) {
        const qsizetype cells = records.cellCount(row);
        ++reading.rowsOfWidth[cells];
        const CellShape first = shapeOf(records.cell(sample, row, 0));
        reading.width += valueOfWidth(cells, first);
        reading.asOneColumn += valueOfWidth(1, first);
        if (cells > 1) {
            if (reading.wide++ == 0) reading.firstWide = row;
            reading.lastWide = row;
            reading.emptyFirst += first == CellShape::Empty;
        }
        if (qsizetype(reading.columnsFilled.size()) < std::min(cells, mostColumns))
            reading.columnsFilled.resize(size_t(std::min(cells, mostColumns)));
        qsizetype words = 0;
        for (qsizetype column = 0; column < cells; ++column) {
            const CellSpan span = records.cells[records.starts[size_t(row)].cell + size_t(column)];
            const QByteArrayView cell = records.bytes(sample, span);
            double points = understanding(cell);
            // What quotes enclose was meant to hold the marks it holds.
            const bool enclosed = span.inArena || (quote != 0 && span.begin > 0 &&
                                                   sample[qsizetype(span.begin) - 1] == quote);
            if (enclosed) points = std::max(points, 0.5);
            reading.understood += points;
            reading.typed += points == 1.0;
            if (column < mostColumns && !cell.trimmed().isEmpty())
                reading.columnsFilled[size_t(column)] = true;
            if (row < 20 && cells <= mostColumns && isHeaderWord(cell.trimmed())) ++words;
        }
        const double share = double(words) / double(cells);
        if (words >= 2 && share > reading.known) {
            reading.known = share;
            reading.knownCells = words;
        }
    }
    return reading;
}

/// How much to believe in blanks as delimiter: words divided by them are a sentence, figures are a
/// table, and so is what has as many words in every line, the first one included.
double beliefInBlanks(const Reading& reading, const Records& records) {
    const qsizetype usual =
        std::max_element(reading.rowsOfWidth.begin(), reading.rowsOfWidth.end()).key();
    const double share = double(reading.rowsOfWidth.value(usual)) / double(records.size());
    if (records.cellCount(0) < 2 || share < 0.8) return 0.6;
    if (double(reading.typed) / double(records.cells.size()) >= 0.5 || reading.known >= 0.5)
        return 3;
    return usual >= 3 && share > 0.95 && records.cellCount(0) == usual ? 1.6 : 0.6;
}

double score(const QByteArray& sample, const Dialect& dialect, TextEnd end,
             const Progress& progress) {
    CsvReader reader(sample, dialect, 0, end, progress);
    Records records;
    while (records.size() < 400 && reader.read(records)) {
    }
    if (records.size() == 0) return 0;
    Reading reading = readingOf(sample, records, dialect.quote);
    const double rows = double(records.size());
    double entropy = 0;
    for (const qsizetype count : std::as_const(reading.rowsOfWidth)) {
        const double share = double(count) / rows;
        entropy -= share * std::log(share);
    }
    // A currency sign or the + of a telephone number stands in front of a cell and divides nothing.
    if (!isUsual(dialect.delimiter) && reading.emptyFirst * 2 > reading.wide) return 0;
    // The marks within dates and addresses divide the first line too, or no line.
    const bool within =
        dialect.delimiter.size() == 1 && lastMarks.contains(dialect.delimiter.front());
    if (within && records.cellCount(0) < 2) return 0;
    // Between the first and the last row it divides, a delimiter divides most rows. Titles stand
    // above and footnotes below; within a text it stands here and there.
    if (reading.wide * 2 <= reading.lastWide - reading.firstWide + 1 ||
        reading.wide * 5 <= records.size()) {
        reading.width = reading.asOneColumn;
        reading.known = 0;
        reading.knownCells = 0;
    }
    const double cells = double(records.cells.size());
    double points = reading.width / rows / std::exp(entropy) * reading.understood / cells;
    points *= 1.0 + std::min(1.0, reading.known) +
              0.02 * double(std::min<qsizetype>(reading.knownCells, 20));
    points /= 1.0 + 2.0 * double(records.repairs.size()) / rows;
    // Columns without anything in them, the last aside, come from half a delimiter or from a sign
    // in front of the cell.
    const auto& filled = reading.columnsFilled;
    const auto empty = std::count(filled.begin(), filled.end() - 1, false);
    points *= 1.0 - double(empty) / double(filled.size());
    if (dialect.delimiter == " ") points *= beliefInBlanks(reading, records);
    return points;
}

}  // namespace

std::optional<SeparatorLine> separatorLine(QByteArrayView utf8) {
    qsizetype end = 0;
    while (end < utf8.size() && end < 32 && utf8[end] != '\n' && utf8[end] != '\r') ++end;
    QByteArrayView line = utf8.first(end);
    const bool quoted = line.startsWith('"');
    if (quoted) line = line.sliced(1);
    if (line.size() < 5 || line.first(4).compare("sep=", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    line = line.sliced(4);
    // Re-saved by a spreadsheet, the line carries the delimiters of the empty cells beside it.
    if (const qsizetype close = line.indexOf('"', 1); quoted && close > 0) line = line.first(close);
    QByteArray delimiter = line.toByteArray();
    if (delimiter.size() > 1)
        delimiter = delimiter.trimmed().isEmpty() ? delimiter.first(1) : delimiter.trimmed();
    if (delimiter == "\\t") delimiter = "\t";
    if (delimiter.size() > 1 && delimiter.count(delimiter.front()) == delimiter.size() &&
        delimiter.size() > 3)
        delimiter.truncate(1);
    if (delimiter.isEmpty() || delimiter.contains('"')) return std::nullopt;
    qsizetype length = end;
    if (length < utf8.size() && utf8[length] == '\r') ++length;
    if (length < utf8.size() && utf8[length] == '\n') ++length;
    return SeparatorLine{delimiter, length};
}

Dialect guessDialect(const QByteArray& sample, TextEnd end, const Progress& progress,
                     const std::optional<QByteArray>& delimiter) {
    std::vector<Delimiter> delimiters;
    if (delimiter)
        delimiters.push_back({*delimiter, 1.0});
    else
        delimiters = delimitersIn(sample);
    // One column is a dialect as well.
    if (!delimiter) delimiters.insert(delimiters.begin(), {absentDelimiter(sample), 1.0});
    Dialect best;
    if (delimiter) best.delimiter = *delimiter;
    double bestPoints = 0;
    for (const Delimiter& candidate : delimiters) {
        const bool backslashes = sample.contains("\\\"") || sample.contains("\\'") ||
                                 sample.contains("\\" + candidate.bytes);
        for (const char quote : quotesIn(sample, candidate.bytes)) {
            for (const Dialect::Escape escape :
                 {Dialect::Escape::Doubled, Dialect::Escape::Backslash}) {
                if (escape == Dialect::Escape::Backslash && !backslashes) continue;
                const Dialect dialect{candidate.bytes, quote, escape};
                const double points = score(sample, dialect, end, progress) * candidate.prior;
                // A later candidate has to be clearly better than an earlier, more frequent one.
                if (points > bestPoints * 1.001) {
                    bestPoints = points;
                    best = dialect;
                }
            }
        }
    }
    return best;
}

}  // namespace waymark
