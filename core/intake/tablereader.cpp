// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/tablereader.h"

#include <QFile>

#include <cstring>

#include "core/base/failure.h"
#include "core/intake/headerrow.h"
#include "core/intake/sourcekind.h"
#include "core/intake/spreadsheet.h"
#include "core/intake/tableparts.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype sampleBytes = 64 * 1024;
constexpr qsizetype chunkBytes = 1024 * 1024;
constexpr qsizetype limitOfText = 1024 * 1024 * 1024;

[[noreturn]] void refuse(const QString& reason) {
    throw Failure(Failure::Kind::SourceRefused, reason);
}

/// Follows the length of lines while chunks come in, so that a line that no table has is refused
/// before the whole of it is in memory.
class LineWatch {
public:
    explicit LineWatch(qsizetype longest) : m_longest(longest) {}
    void look(QByteArrayView chunk) {
        const char* at = chunk.data();
        const char* const end = at + chunk.size();
        while (at < end) {
            const auto* feed = static_cast<const char*>(std::memchr(at, '\n', size_t(end - at)));
            const char* const stop = feed ? feed : end;
            const auto* back = static_cast<const char*>(std::memchr(at, '\r', size_t(stop - at)));
            m_length += (back ? back : stop) - at;
            if (m_length > m_longest)
                refuse(u"line %1 is longer than %2 MB, which no table has"_s.arg(m_line).arg(
                    m_longest / (1024 * 1024)));
            if (back || feed) {
                m_length = 0;
                ++m_line;
            }
            at = back ? back + 1 : stop + 1;
        }
    }

private:
    qsizetype m_longest;
    qsizetype m_length = 0;
    qsizetype m_line = 1;
};

QByteArray bytesOf(const QString& path, const ReadOptions& options, Progress& progress) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Failure::Kind::CannotRead, file.errorString(), path);
    // Not the size of a directory or a pipe, which say 0 or anything.
    const qsizetype largest = std::min(options.largestFile, limitOfText);
    if (file.size() > largest && options.previewBytes == 0)
        refuse(u"it is larger than %1 MB; divide it into several files"_s.arg(largest /
                                                                              (1024 * 1024)));
    qsizetype wanted = options.previewBytes > 0 ? options.previewBytes : largest;
    QByteArray bytes;
    bytes.reserve(std::min<qsizetype>(file.size(), wanted));
    LineWatch lines(options.longestLine);
    while (bytes.size() < wanted) {
        const QByteArray chunk = file.read(std::min(chunkBytes, wanted - bytes.size()));
        if (chunk.isEmpty()) break;
        if (bytes.isEmpty()) {
            if (const QString reason = whyNotATable(chunk); !reason.isEmpty()) refuse(reason);
        }
        bytes.append(chunk);
        // The table of contents of an archive is at its end: a preview needs all of it, too.
        if (isZip(bytes))
            wanted = largest;
        else
            lines.look(chunk);
        progress.at(Progress::Step::Reading, bytes.size() / 2, file.size());
    }
    if (file.error() != QFileDevice::NoError)
        throw Failure(Failure::Kind::CannotRead, file.errorString(), path);
    return bytes;
}

/// The beginning of the text up to a line end, if it is longer than the sample.
QByteArray sampleOf(const QByteArray& text) {
    if (text.size() <= sampleBytes) return text;
    const QByteArrayView start = QByteArrayView(text).first(sampleBytes);
    const qsizetype end = std::max(start.lastIndexOf('\n'), start.lastIndexOf('\r')) + 1;
    // A deep copy: the reader relies on the NUL behind its text.
    return start.first(end > 0 ? end : sampleBytes).toByteArray();
}

struct Reading {
    const ReadOptions& options;
    Progress& progress;
    TextEnd end;

    SourceTable table(QByteArray bytes) const {
        if (const QString reason = whyNotATable(bytes); !reason.isEmpty()) refuse(reason);
        if (isZip(bytes)) return workbook(bytes);
        SourceTable::Parts parts;
        parts.end = end;
        std::vector<Repair> damage = decode(std::move(bytes), parts);
        if (QByteArrayView(parts.text).trimmed().isEmpty()) refuse(u"it is empty"_s);
        qsizetype offset = 0;
        std::optional<QByteArray> delimiter = options.delimiter;
        if (const auto line = separatorLine(parts.text)) {
            if (!delimiter) delimiter = line->delimiter;
            offset = line->length;
            leaveOut(parts, {1, SourceTable::LeftOut::Reason::SeparatorLine,
                             QByteArrayView(parts.text).first(offset).trimmed()});
        }
        const qsizetype width = understand(parts, offset, delimiter);
        readRecords(parts, offset, width);
        classify(parts, std::move(damage), progress);
        return SourceTable(std::move(parts));
    }

private:
    SourceTable workbook(const QByteArray& bytes) const {
        SourceTable::Parts parts;
        readSpreadsheet(bytes, {options.mostCells, options.previewBytes}, progress, parts);
        parts.encoding = {"UTF-8", 1.0, 0, false};
        parts.dialect.delimiter = "\t";
        parts.headerRow = std::clamp<qsizetype>(
            options.headerRow.value_or(guessHeaderRow(parts.text, parts.records)), 0,
            parts.records.size());
        classify(parts, {}, progress);
        return SourceTable(std::move(parts));
    }

    /// The text of the file, and what had to be mended to get it.
    std::vector<Repair> decode(QByteArray bytes, SourceTable::Parts& parts) const {
        if (options.encoding)
            parts.encoding = {*options.encoding, 1.0, 0, false};
        else
            parts.encoding = guessEncoding(bytes);
        Decoded text = decoded(std::move(bytes), parts.encoding.name, progress);
        parts.encoding.twiceEncoded = !text.twiceEncoded.empty();
        parts.text = std::move(text.utf8);
        if (parts.text.size() > limitOfText) refuse(u"it is larger than 1 GB as text"_s);
        std::vector<Repair> damage;
        addLines(damage, parts.text, text.badBytes, Repair::Kind::BadByte);
        addLines(damage, parts.text, text.nulBytes, Repair::Kind::NulByte);
        addLines(damage, parts.text, text.twiceEncoded, Repair::Kind::TwiceEncoded);
        return damage;
    }

    /// Finds the dialect and the header row; returns the width rows should have.
    qsizetype understand(SourceTable::Parts& parts, qsizetype offset,
                         const std::optional<QByteArray>& delimiter) const {
        const QByteArray sample = sampleOf(offset == 0 ? parts.text : parts.text.sliced(offset));
        const TextEnd sampleEnd = sample.size() < parts.text.size() - offset ? TextEnd::Cut : end;
        parts.dialect = guessDialect(sample, sampleEnd, progress, delimiter);
        if (options.quote) parts.dialect.quote = *options.quote;
        // Once to learn the width, once more to mend what has not this width, headings too.
        Records records = recordsOf(sample, parts.dialect, 0, sampleEnd);
        records = recordsOf(sample, parts.dialect, usualWidth(records), sampleEnd);
        parts.headerRow = options.headerRow.value_or(guessHeaderRow(sample, records));
        const qsizetype usual = usualWidth(records);
        if (parts.headerRow <= 0 || parts.headerRow > records.size()) return usual;
        return std::max(records.cellCount(parts.headerRow - 1), usual);
    }

    Records recordsOf(const QByteArray& sample, const Dialect& dialect, qsizetype width,
                      TextEnd sampleEnd) const {
        Records records;
        CsvReader reader(sample, dialect, width, sampleEnd, progress);
        while (reader.read(records)) {
        }
        if (records.size() > 0 || sampleEnd == TextEnd::Real) return records;
        // The first record is longer than the sample.
        return recordsOf(sample, dialect, width, TextEnd::Real);
    }

    void readRecords(SourceTable::Parts& parts, qsizetype offset, qsizetype width) const {
        Records& records = parts.records;
        CsvReader reader(parts.text, parts.dialect, width, end, progress);
        reader.startAt(offset, offset > 0 ? 2 : 1);
        constexpr qsizetype toEstimate = 1000;
        while (reader.read(records)) {
            const qsizetype count = records.size();
            if ((count & 0x3FF) == 0)
                progress.at(Progress::Step::Reading, (parts.text.size() + reader.offset()) / 2,
                            parts.text.size());
            if (qsizetype(records.cells.size()) > options.mostCells)
                refuse(u"it has more than %1 million cells; divide it into several files"_s.arg(
                    options.mostCells / 1'000'000));
            if (count == toEstimate && reader.offset() > 0) {
                // Room for all at once: growing by doubling would need half as much again.
                const double share = double(parts.text.size()) / double(reader.offset()) * 1.05;
                const double cells =
                    std::min(double(records.cells.size()) * share, double(options.mostCells));
                records.cells.reserve(size_t(cells));
                records.starts.reserve(size_t(std::min(double(count) * share, cells)));
            }
        }
        if (records.size() == 0) refuse(u"it holds no row"_s);
        parts.headerRow = std::clamp<qsizetype>(parts.headerRow, 0, records.size());
    }
};

template <typename Work>
SourceTable withSubject(const QString& path, Work work) {
    try {
        return work();
    } catch (const Failure& failure) {
        if (!failure.subject().isEmpty()) throw;
        throw Failure(failure.kind(), failure.detail(), path);
    }
}

}  // namespace

SourceTable readTable(const QString& path, const ReadOptions& options, Progress& progress) {
    return withSubject(path, [&] {
        QByteArray bytes = bytesOf(path, options, progress);
        const bool cut = options.previewBytes > 0 && !isZip(bytes) &&
                         bytes.size() >= options.previewBytes && QFile(path).size() > bytes.size();
        // Whole units of UTF-16 and UTF-32 only.
        if (cut) bytes.truncate(bytes.size() & ~qsizetype(3));
        return Reading{options, progress, cut ? TextEnd::Cut : TextEnd::Real}.table(
            std::move(bytes));
    });
}

SourceTable readTable(QByteArray bytes, const ReadOptions& options, Progress& progress) {
    const bool cut =
        options.previewBytes > 0 && !isZip(bytes) && bytes.size() > options.previewBytes;
    if (cut) bytes.truncate(options.previewBytes & ~qsizetype(3));
    if (bytes.size() > std::min(options.largestFile, limitOfText))
        refuse(u"it is larger than %1 MB; divide it into several files"_s.arg(
            std::min(options.largestFile, limitOfText) / (1024 * 1024)));
    if (!isZip(bytes)) LineWatch(options.longestLine).look(bytes);
    return Reading{options, progress, cut ? TextEnd::Cut : TextEnd::Real}.table(std::move(bytes));
}

}  // namespace waymark
