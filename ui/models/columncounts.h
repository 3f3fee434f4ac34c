#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"
#include "ui/support/formatting.h"

#include <QSet>

#include <vector>

namespace waymark::ui {

/// What happens to the cells of one column, counted over rows.
struct ColumnCounts {
    qint64 filled = 0;      ///< cells with anything in them
    qint64 unreadable = 0;  ///< kept as written, because they cannot be read
    qint64 guessed = 0;     ///< phones whose lost beginning was put back
    qint64 recased = 0;     ///< names and postcodes whose capitals or blanks are tidied
    QSet<QString> values;   ///< of lists and consents: the different words, the first hundred
    QSet<QString> unknown;  ///< of lists: words that the file does not hold yet

    void add(const ColumnCounts& other);
};

/// How the rows of a table will fare, as far as they have been looked at.
struct RowCounts {
    qint64 seen = 0, ready = 0, toCheck = 0, leftOut = 0;
    std::vector<ColumnCounts> columns;

    explicit RowCounts(size_t columnCount = 0) : columns(columnCount) {}
    void add(const RowCounts& other);
};

/// `knownTags` in lower case.
void countRow(RowCounts& counts, const CandidateSource& source, const Candidate& candidate,
              const QSet<QString>& knownTags);

/// The column an issue speaks of; -1 if it is about the whole row.
[[nodiscard]] int columnOf(const Issue& issue, const ColumnMapping& mapping,
                           const QStringList& cells);

/// What Waymark will do with a column, in a sentence without full stop: "Read as United Kingdom;
/// 7 cannot be read".
[[nodiscard]] QString whatWillHappen(const ColumnMapping& mapping, size_t column,
                                     const ColumnCounts& counts, const Formatting& formatting);

}  // namespace waymark::ui
