#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <array>
#include <vector>

#include "core/intake/csvreader.h"
#include "core/intake/dialect.h"
#include "core/intake/encoding.h"

namespace waymark {

/// A table as it stands in a file: headings, rows of cells, and everything around them. Cells are
/// views into the text of the file, valid as long as the table lives. Every record of the file is
/// the heading, a row, or left out with a reason: recordCount() is their sum.
class SourceTable {
public:
    /// A record that is not a row of the table, and why.
    struct LeftOut {
        enum class Reason {
            SeparatorLine,    ///< `sep=;`
            Preamble,         ///< above the headings
            Blank,            ///< delimiters only
            RepeatedHeading,  ///< the headings once more, as in merged files
            Totals,           ///< sums below the table
            Footnote,         ///< words below the table
            Comment,          ///< begins with #
        };
        qsizetype line = 0;  ///< physical line, from 1
        Reason reason = Reason::Blank;
        QByteArrayView text;  ///< the record as it stands in the file
    };
    /// Where the cells come from. In a workbook lines are the rows of its sheet, and a dialect says
    /// nothing.
    enum class Format { Text, Xlsx, Ods };
    static constexpr size_t reasonCount = size_t(LeftOut::Reason::Comment) + 1;
    static constexpr size_t repairKinds = size_t(Repair::Kind::HugeCell) + 1;
    /// How many repairs and how many records left out are listed; all are counted.
    static constexpr size_t longestList = 10'000;

    /// What a table is made from; see readTable().
    struct Parts {
        QByteArray text;
        Records records;
        EncodingGuess encoding;
        Dialect dialect;
        Format format = Format::Text;
        TextEnd end = TextEnd::Real;
        qsizetype headerRow = 0;
        qsizetype columnCount = 0;
        std::vector<quint32> rows;  ///< the records that are rows
        std::vector<LeftOut> leftOut;
        std::array<qsizetype, reasonCount> leftOutCounts{};
        std::vector<Repair> repairs;
        std::array<qsizetype, repairKinds> repairCounts{};
    };
    explicit SourceTable(Parts parts) : m_parts(std::move(parts)) {}

    [[nodiscard]] qsizetype columnCount() const { return m_parts.columnCount; }
    [[nodiscard]] qsizetype rowCount() const { return qsizetype(m_parts.rows.size()); }
    [[nodiscard]] bool hasHeader() const { return m_parts.headerRow > 0; }
    /// The record that holds the headings, from 1, a `sep=` line not counted; 0 = none.
    [[nodiscard]] qsizetype headerRow() const { return m_parts.headerRow; }
    /// The heading, tidied; may be empty, and several columns may share one.
    [[nodiscard]] QString header(qsizetype column) const;
    [[nodiscard]] QStringList headers() const;

    /// UTF-8; empty where the row is too short.
    [[nodiscard]] QByteArrayView cell(qsizetype row, qsizetype column) const;
    [[nodiscard]] QString text(qsizetype row, qsizetype column) const {
        return QString::fromUtf8(cell(row, column));
    }
    /// The cells beyond columnCount(), without empty ones at the end.
    [[nodiscard]] std::vector<QByteArrayView> overflow(qsizetype row) const;
    /// The physical line, from 1, on which the row begins.
    [[nodiscard]] qsizetype line(qsizetype row) const;
    /// The row as it stands in the file, without its line end.
    [[nodiscard]] QByteArrayView source(qsizetype row) const;

    /// In the order of the file; the first 10,000.
    [[nodiscard]] const std::vector<LeftOut>& leftOut() const { return m_parts.leftOut; }
    [[nodiscard]] qsizetype leftOutCount() const;
    [[nodiscard]] qsizetype leftOutCount(LeftOut::Reason reason) const {
        return m_parts.leftOutCounts[size_t(reason)];
    }
    /// In the order of the file; the first 10,000.
    [[nodiscard]] const std::vector<Repair>& repairs() const { return m_parts.repairs; }
    [[nodiscard]] qsizetype repairCount(Repair::Kind kind) const {
        return m_parts.repairCounts[size_t(kind)];
    }
    /// Records in the file: heading + rows + left out. Lines without any letter are no records.
    [[nodiscard]] qsizetype recordCount() const;

    [[nodiscard]] const EncodingGuess& encoding() const { return m_parts.encoding; }
    [[nodiscard]] const Dialect& dialect() const { return m_parts.dialect; }
    [[nodiscard]] Format format() const { return m_parts.format; }
    /// Whether only the beginning of the file was read.
    [[nodiscard]] bool isPreview() const { return m_parts.end == TextEnd::Cut; }

private:
    [[nodiscard]] qsizetype headerRecord() const { return m_parts.headerRow - 1; }

    Parts m_parts;
};

/// The bytes of a record without its line end.
[[nodiscard]] QByteArrayView recordText(const QByteArray& text, const Records& records,
                                        qsizetype record);

}  // namespace waymark
