#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/importplan.h"
#include "core/matching/duplicatescan.h"
#include "core/workspace/openfile.h"

#include <vector>

namespace waymark {

/// A row of a past import that waits for somebody to decide about it.
struct WaitingRow {
    ImportId import;
    QString fileName;
    qint64 row = 0;   ///< data rows from 1, as import_row counts
    qint64 line = 0;  ///< physical line in the file, from 1
    QStringList headings;
    QStringList cells;  ///< as they were read
    /// What the row says, read again by the mapping of its import; nothing where it cannot be read
    /// again (not a table, or kept before headings were): such a row can be skipped, or imported
    /// again from its file.
    std::optional<Candidate> candidate;
    std::vector<Issue> issues;   ///< why it waits
    std::vector<Likeness> like;  ///< whom it resembles as the file is now, most likely first
};

/// All rows that wait, newest import first.
[[nodiscard]] std::vector<WaitingRow> waitingRows(OpenFile& file, Progress& progress);
/// How many there are, without reading them again.
[[nodiscard]] qint64 waitingRowCount(OpenFile& file);

/// Decides about one row as one act. Merge and KeepBoth write what the import would have written;
/// the outcome of the row becomes merged, created or skipped, and the counts of the import follow.
/// Later does nothing. Returns what became of the row. Throws Failure{WrongUse} if the row does not
/// wait (any more), or if Merge or KeepBoth is asked of a row that cannot be read again.
ImportSummary::RowResult decideWaitingRow(OpenFile& file, ImportId import, qint64 row,
                                          const RowDecision& decision, Progress& progress);

}  // namespace waymark
