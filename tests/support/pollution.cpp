// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pollution.h"

#include <QStringEncoder>

#include <algorithm>
#include <functional>
#include <numeric>

#include "tests/support/cleantables.h"

namespace waymark::test {
using namespace Qt::StringLiterals;
namespace {

enum class Quoting { Needed, Every, Never };
enum class Inner { Doubled, Backslash, Bare };

/// How a table is written.
struct Pen {
    QString delimiter = u","_s;
    QString quote = u"\""_s;
    QString lineEnd = u"\r\n"_s;
    Quoting quoting = Quoting::Needed;
    Inner inner = Inner::Doubled;

    [[nodiscard]] bool needsQuotes(const QString& cell) const {
        return cell.contains(delimiter.trimmed().isEmpty() ? delimiter : delimiter.trimmed()) ||
               cell.contains(quote) || cell.contains(u'\n');
    }
    [[nodiscard]] QString cell(const QString& text) const {
        if (quoting == Quoting::Never || (quoting == Quoting::Needed && !needsQuotes(text)))
            return text;
        QString inside = text;
        if (inner == Inner::Backslash)
            inside.replace(u'\\', u"\\\\"_s).replace(quote, u'\\' + quote);
        else if (inner == Inner::Doubled)
            inside.replace(quote, quote + quote);
        return quote + inside + quote;
    }
    [[nodiscard]] QString row(const QStringList& cells) const {
        QStringList written;
        for (const QString& text : cells) written.append(cell(text));
        return written.join(delimiter);
    }
};

QString textOf(const QStringList& lines, const QString& lineEnd) {
    return lines.join(lineEnd) + lineEnd;
}

class Polluter {
public:
    Polluter(const CleanTable& table, Extent extent, std::vector<PollutedFile>& into)
        : m_table(table), m_extent(extent), m_into(into) {}

    void all() {
        dialects();
        encodings();
        frames();
        headings();
        delimitersInRows();
        quotesInRows();
        wholeRows();
    }

    void dialects(const QString& kinds = {}) {
        m_prefix = kinds;
        writtenOtherwise();
        m_prefix.clear();
    }

private:
    QStringList lines(const Pen& pen) const {
        QStringList all{pen.row(m_table.header)};
        for (const QStringList& row : m_table.rows) all.append(pen.row(row));
        return all;
    }
    PollutedFile file(const QString& kind, const QString& where, const QString& text) const {
        return {m_prefix + kind, m_table.name + u' ' + where, text.toUtf8(), m_table.header,
                m_table.rows};
    }
    void add(PollutedFile file) { m_into.push_back(std::move(file)); }
    void add(const QString& kind, const QString& where, const QString& text) {
        add(file(kind, where, text));
    }

    void writtenOtherwise() {
        const auto written = [this](const QString& kind, const QString& where, const Pen& pen) {
            add(kind, where, textOf(lines(pen), pen.lineEnd));
        };
        written(u"clean"_s, {}, {});
        for (const QString& delimiter :
             {u";"_s, u"\t"_s, u"|"_s, u" "_s, u", "_s, u"||"_s, u";;"_s, u"::"_s, u"^"_s, u"~"_s,
              u":"_s, u"\u001F"_s, u" | "_s, u"; "_s, u"~|~"_s, u"$"_s, u"*"_s}) {
            Pen pen;
            pen.delimiter = delimiter;
            written(u"delimiter"_s, u'"' + delimiter + u'"', pen);
            pen.quoting = Quoting::Every;
            written(u"delimiter, all quoted"_s, u'"' + delimiter + u'"', pen);
        }
        for (const QString& delimiter : {u","_s, u";"_s, u"\t"_s, u"|"_s}) {
            Pen pen;
            pen.delimiter = delimiter;
            pen.inner = Inner::Backslash;
            written(u"escape: backslash"_s, delimiter, pen);
            pen.inner = Inner::Bare;
            written(u"escape: none"_s, delimiter, pen);
            pen.inner = Inner::Doubled;
            for (const QString& quote : {u"'"_s, u"`"_s, u"*"_s}) {
                pen.quote = quote;
                pen.quoting = Quoting::Needed;
                written(u"quote"_s, quote + u" with "_s + delimiter, pen);
                pen.quoting = Quoting::Every;
                written(u"quote"_s, quote + u" everywhere with "_s + delimiter, pen);
            }
            // No quotes at all: what would need them loses its delimiters and line ends.
            PollutedFile plain = file(u"quote: none"_s, delimiter, {});
            QStringList bare{m_table.header.join(delimiter)};
            for (QStringList& row : plain.rows) {
                row.replaceInStrings(delimiter, u" "_s).replaceInStrings(u"\n"_s, u" "_s);
                bare.append(row.join(delimiter));
            }
            plain.bytes = textOf(bare, u"\r\n"_s).toUtf8();
            add(plain);
        }
        for (const QString& lineEnd : {u"\n"_s, u"\r"_s}) {
            Pen pen;
            pen.lineEnd = lineEnd;
            written(u"line end"_s, lineEnd == u"\r" ? u"CR"_s : u"LF"_s, pen);
        }
        QString mixed;
        int number = 0;
        for (const QString& line : lines({}))
            mixed += line + QStringList{u"\r\n"_s, u"\n"_s, u"\r"_s}.at(number++ % 3);
        add(u"line end"_s, u"mixed"_s, mixed);
        Pen every;
        every.quoting = Quoting::Every;
        written(u"quotes around everything"_s, {}, every);
    }

    void encodings() {
        const QString text = textOf(lines({}), u"\r\n"_s);
        PollutedFile coded = file(u"encoding"_s, u"BOM"_s, text);
        coded.bytes.prepend("\xEF\xBB\xBF");
        add(coded);
        for (const auto wide : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            for (const auto mark :
                 {QStringConverter::Flag::Default, QStringConverter::Flag::WriteBom}) {
                QStringEncoder encoder(wide, mark);
                coded.table = m_table.name + u" UTF-16"_s;
                coded.bytes = encoder.encode(text);
                add(coded);
            }
        }
        coded = file(u"encoding"_s, u"latin"_s, text);
        const auto fitsLatin = [](const QString& all) {
            return std::all_of(all.begin(), all.end(), [](QChar c) { return c.unicode() < 256; });
        };
        if (fitsLatin(text)) {
            coded.bytes = text.toLatin1();
            add(coded);
        }
        coded = file(u"NUL"_s, u"inside"_s, text);
        coded.bytes.insert(coded.bytes.size() / 2, '\0');
        add(coded);
        coded.bytes = text.toUtf8() + QByteArray(64, '\0');
        add(coded);
    }

    /// What stands around the table.
    void frames() {
        const QStringList clean = lines({});
        const QString end = u"\r\n"_s;
        const QString text = textOf(clean, end);
        const QString delimiters(m_table.header.size() - 1, u',');
        add(u"file: no line end at the end"_s, {}, clean.join(end));
        add(u"file: two line ends at the end"_s, {}, text + end);
        for (const QString& words :
             {u"PREAMBLE"_s, u"Report of the third quarter"_s, u"Created on 2024-05-01 by export"_s,
              u"Notes: the figures, where given, are not final"_s}) {
            for (const int count : {1, 2, 3, 6}) {
                if (m_extent == Extent::Sample && count == (words.size() % 2 == 0 ? 3 : 2))
                    continue;
                const QString where = words.first(8) + u" × %1"_s.arg(count);
                QString plain;
                QString delimited;
                for (int i = 0; i < count; ++i) {
                    plain += words + end;
                    delimited += Pen().cell(words) + delimiters + end;
                }
                add(u"preamble"_s, where, plain + text);
                add(u"preamble, blank line"_s, where, plain + end + text);
                add(u"preamble, delimited"_s, where, delimited + text);
                add(u"preamble, delimited, blank line"_s, where,
                    delimited + delimiters + end + text);
            }
            const QString foot = QString(words).replace(u"PREAMBLE"_s, u"FOOTNOTE"_s);
            add(u"footnote"_s, foot, text + foot + end);
            add(u"footnote, blank line"_s, foot, text + end + foot + end);
            add(u"footnote, delimited"_s, foot,
                text + delimiters + end + Pen().cell(foot) + delimiters + end);
        }
        const QString pairs = u"Author,Ann Roe"_s + end + u"Date,2024-05-01"_s + end +
                              u"Source,\"Register, part 2\""_s + end;
        const QString sentence = u"Where known, shown by year, region, and kind, see below"_s + end;
        if (m_table.header.size() > 3) {
            add(u"preamble of pairs"_s, {}, pairs + text);
            add(u"preamble of pairs"_s, u"blank line"_s, pairs + end + text);
            add(u"preamble, sentence with delimiters"_s, {}, sentence + text);
            add(u"preamble, sentence with delimiters"_s, u"blank line"_s, sentence + end + text);
            add(u"preamble, lines in quotes"_s, {}, u"\"Report\nof, two lines\""_s + end + text);
            add(u"footnote of pairs"_s, {}, text + end + pairs);
            add(u"footnote, sentence with delimiters"_s, {}, text + sentence);
        }
        PollutedFile few = file(u"file: header only"_s, {}, clean.first() + end);
        few.rows.clear();
        add(few);
        for (const int count : {1, 2, 3}) {
            few = file(u"file: few rows"_s, QString::number(count),
                       textOf(clean.first(count + 1), end));
            few.rows = m_table.rows.first(count);
            add(few);
        }
        for (const qsizetype column : someColumns()) oneColumn(column);
        severalTables();
    }

    void oneColumn(qsizetype column) {
        PollutedFile one = file(u"file: one column"_s, m_table.header.at(column), {});
        one.header = {m_table.header.at(column)};
        QStringList lines{Pen().row(one.header)};
        one.rows.clear();
        for (const QStringList& row : m_table.rows) {
            // An empty cell would be a line without letters, which is no record.
            if (row.at(column).isEmpty()) continue;
            one.rows.append({row.at(column)});
            lines.append(Pen().row(one.rows.last()));
        }
        one.bytes = textOf(lines, u"\r\n"_s).toUtf8();
        add(one);
    }

    void severalTables() {
        const QString text = textOf(lines({}), u"\r\n"_s);
        const qsizetype width = m_table.header.size();
        for (const qsizetype columns : {width, width - 1, width + 2}) {
            QStringList header;
            QList<QStringList> rows;
            for (qsizetype i = 0; i < columns; ++i)
                header.append(u"other %1"_s.arg(QChar(u'A' + char16_t(i))));
            rows.append(header);
            for (int row = 0; row < 10; ++row) {
                QStringList cells;
                for (qsizetype i = 0; i < columns; ++i) cells.append(QString::number(row * 31 + i));
                rows.append(cells);
            }
            for (const QString& between : {u""_s, u"\r\n"_s}) {
                PollutedFile two =
                    file(u"file: two tables"_s, u"%1 columns"_s.arg(columns), text + between);
                for (const QStringList& row : rows)
                    two.bytes += (Pen().row(row) + u"\r\n"_s).toUtf8();
                two.rows += rows;
                add(two);
            }
        }
    }

    void headings() {
        const QStringList clean = lines({});
        const QString end = u"\r\n"_s;
        PollutedFile other = file(u"header: none"_s, {}, textOf(clean.sliced(1), end));
        other.header.clear();
        add(other);
        for (const int count : {2, 3}) {
            other = file(u"header: several rows"_s, u"the same × %1"_s.arg(count), {});
            other.header.clear();
            for (int i = 0; i < count; ++i) {
                other.bytes += (clean.first() + end).toUtf8();
                other.header += m_table.header;
            }
            other.bytes += textOf(clean.sliced(1), end).toUtf8();
            add(other);
        }
        QStringList units;
        for (qsizetype i = 0; i < m_table.header.size(); ++i)
            units.append(i % 3 == 1 ? QString() : u"(unit %1)"_s.arg(QChar(u'a' + char16_t(i))));
        other = file(u"header: several rows"_s, u"units below"_s,
                     clean.first() + end + Pen().row(units) + end + textOf(clean.sliced(1), end));
        other.header += units;
        add(other);
        QStringList groups;
        for (qsizetype i = 0; i < m_table.header.size(); ++i)
            groups.append(i % 3 == 0 ? u"Group %1"_s.arg(QChar(u'A' + char16_t(i / 3)))
                                     : QString());
        other = file(u"header: several rows"_s, u"groups above"_s,
                     Pen().row(groups) + end + textOf(clean, end));
        other.header = groups + m_table.header;
        add(other);

        const auto withHeader = [&](const QString& where, const QStringList& header) {
            PollutedFile changed = file(u"header: changed"_s, where,
                                        Pen().row(header) + end + textOf(clean.sliced(1), end));
            changed.header = header;
            add(changed);
        };
        QStringList header = m_table.header;
        header.last() = header.first();
        withHeader(u"one name twice"_s, header);
        withHeader(u"one name for all"_s, QStringList(header.size(), u"column"_s));
        header = m_table.header;
        for (qsizetype i = 0; i < header.size(); i += 2) header[i].clear();
        withHeader(u"half of them empty"_s, header);
        withHeader(u"one too few"_s, m_table.header.first(m_table.header.size() - 1));
        withHeader(u"two too many"_s, m_table.header + QStringList{u"more"_s, u"still more"_s});
        withHeader(u"one very long"_s,
                   QStringList(m_table.header)
                       .replaceInStrings(m_table.header.last(), QString(300, u'x')));
        withHeader(u"with punctuation"_s,
                   QStringList(m_table.header).replaceInStrings(m_table.header.last(), u"!%&/?"_s));
    }

    /// Rows to pollute: the heading, the first, some in the middle, the last.
    std::vector<qsizetype> someRows() const {
        const qsizetype last = m_table.rows.size();
        if (m_extent == Extent::Sample) return {0, 1, last / 2};
        return {0, 1, 2, last / 3, last / 2, last - 1, last};
    }
    std::vector<qsizetype> someColumns() const {
        const qsizetype columns = m_table.header.size();
        if (m_extent == Extent::Sample && columns > 3) return {0, columns / 2, columns - 1};
        std::vector<qsizetype> all(static_cast<size_t>(columns));
        std::iota(all.begin(), all.end(), 0);
        return all;
    }
    const QStringList& rowAt(qsizetype line) const {
        return line == 0 ? m_table.header : m_table.rows.at(line - 1);
    }
    void replace(PollutedFile& file, qsizetype line, const QString& written,
                 const QStringList& cells) const {
        QStringList all = lines({});
        all[line] = written;
        file.bytes = textOf(all, u"\r\n"_s).toUtf8();
        (line == 0 ? file.header : file.rows[line - 1]) = cells;
    }

    void delimitersInRows() {
        for (const qsizetype line : someRows()) {
            const QStringList& cells = rowAt(line);
            for (const qsizetype column : someColumns()) {
                const QString where = u"row %1, column %2"_s.arg(line).arg(column);
                QStringList written;
                for (const QString& cell : cells) written.append(Pen().cell(cell));
                if (column > 0) {
                    PollutedFile less = file(u"row: missing delimiter"_s, where, {});
                    QStringList fewer = cells;
                    QString line1 =
                        written.mid(0, column).join(u',') + written.mid(column).join(u',');
                    fewer[column - 1] += fewer.takeAt(column);
                    const bool seam = written.at(column).startsWith(u'"') ||
                                      written.at(column - 1).startsWith(u'"');
                    // Where quotes meet, no one can say what a reader should make of it.
                    if (!seam) {
                        replace(less, line, line1, fewer);
                        add(less);
                    }
                }
                PollutedFile more = file(u"row: extra delimiter"_s, where, {});
                QStringList wider = cells;
                wider.insert(column, QString());
                replace(more, line, Pen().row(wider), wider);
                add(more);
            }
        }
    }

    void quotesInRows() {
        for (const qsizetype line : someRows()) {
            const QStringList& cells = rowAt(line);
            for (const qsizetype column : someColumns()) {
                const QString where = u"row %1, column %2"_s.arg(line).arg(column);
                QStringList written;
                for (const QString& cell : cells) written.append(Pen().cell(cell));
                const QString cell = written.at(column);
                const bool quoted = cell.startsWith(u'"');
                QStringList meant = cells;
                meant[column].prepend(u'"');
                QStringList polluted = written;
                polluted[column].insert(quoted ? 1 : 0, u'"');
                PollutedFile extra = file(u"row: extra quote before"_s, where, {});
                replace(extra, line, polluted.join(u','), meant);
                add(extra);
                meant = cells;
                meant[column].append(u'"');
                polluted = written;
                polluted[column].insert(polluted[column].size() - (quoted ? 1 : 0), u'"');
                extra = file(u"row: extra quote behind"_s, where, {});
                if (!cell.isEmpty()) {
                    replace(extra, line, polluted.join(u','), meant);
                    add(extra);
                }
                if (!quoted || cells.at(column).contains(u'"') || cells.at(column).contains(u'\n'))
                    continue;
                // Without its closing quote the cell's own commas divide it, unless it ends the
                // row.
                extra = file(u"row: missing closing quote"_s, where, {});
                polluted = written;
                polluted[column].chop(1);
                replace(extra, line, polluted.join(u','), cells);
                add(extra);
            }
        }
    }

    void wholeRows() {
        const qsizetype width = m_table.header.size();
        for (const qsizetype line : someRows()) {
            const QString where = u"row %1"_s.arg(line);
            const QStringList& cells = rowAt(line);
            for (const QString& delimiter : {u" "_s, u";"_s, u"\t"_s, u"|"_s}) {
                // Only where reading it back is no guess.
                if (width < 4 || cells.join(QString()).contains(delimiter)) continue;
                Pen pen;
                pen.delimiter = delimiter;
                pen.quoting = Quoting::Needed;
                PollutedFile other = file(u"row: other delimiter"_s, where + delimiter, {});
                replace(other, line, pen.row(cells), cells);
                add(other);
            }
            if (line == 0) continue;
            for (qsizetype count : {qsizetype(1), width / 2}) {
                PollutedFile brief = file(u"row: short"_s, where, {});
                const QStringList fewer = cells.first(count);
                if (fewer.join(QString()).isEmpty()) continue;
                replace(brief, line, Pen().row(fewer), fewer);
                add(brief);
            }
            PollutedFile wide = file(u"row: long"_s, where, {});
            const QStringList wider = cells + QStringList{u"more"_s, u"12"_s};
            replace(wide, line, Pen().row(wider), wider);
            add(wide);
            for (const QString& empty : {u""_s, QString(width - 1, u',')}) {
                QStringList all = lines({});
                all.insert(line, empty);
                add(u"row: empty"_s, where, textOf(all, u"\r\n"_s));
            }
            QStringList all = lines({});
            QString text;
            for (qsizetype i = 0; i < all.size(); ++i)
                text += all.at(i) + (i == line ? u"\n"_s : u"\r\n"_s);
            add(u"row: other line end"_s, where, text);
        }
    }

    const CleanTable& m_table;
    Extent m_extent;
    std::vector<PollutedFile>& m_into;
    QString m_prefix;
};

}  // namespace

std::vector<PollutedFile> pollutedFiles(Extent extent) {
    std::vector<PollutedFile> files;
    for (CleanTable table : cleanTables()) {
        if (extent == Extent::Sample && table.rows.size() > 40) table.rows.resize(40);
        Polluter(table, extent, files).all();
        if (extent == Extent::Sample) continue;
        const QString name = table.name;
        for (const int rows : {5, 2}) {
            table.rows.resize(rows);
            table.name = name + u" of %1 rows"_s.arg(rows);
            Polluter(table, extent, files).dialects(u"small, "_s);
        }
    }
    return files;
}

}  // namespace waymark::test
