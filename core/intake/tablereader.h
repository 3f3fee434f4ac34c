#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QString>

#include <optional>

#include "core/base/progress.h"
#include "core/intake/sourcetable.h"

namespace waymark {

/// What the user knows better than the guess, and how much is to be read.
struct ReadOptions {
    std::optional<QByteArray> encoding;
    std::optional<QByteArray> delimiter;
    std::optional<char> quote;                  ///< 0: the file knows no quotes
    std::optional<qsizetype> headerRow;         ///< the record with the headings, from 1; 0 = none
    qsizetype previewBytes = 0;                 ///< only the beginning of the file; 0 = all of it
    qsizetype largestFile = 512 * 1024 * 1024;  ///< bytes; never above 1 GB
    qsizetype longestLine = 64 * 1024 * 1024;   ///< bytes
    qsizetype mostCells = 100'000'000;
};

/// Bytes → encoding → dialect → header row → table; .xlsx and .ods workbooks are known by what they
/// hold and read by readSpreadsheet(). Throws Failure::SourceRefused for what is no table (a
/// picture, an empty file) or is beyond the limits, with the
/// reason as the end of a sentence in `detail` and the path as `subject`; Failure::CannotRead if
/// the file cannot be opened; Cancelled. Headings without rows are a table of 0 rows. Reports
/// Step::Reading in bytes.
[[nodiscard]] SourceTable readTable(const QString& path, const ReadOptions& options,
                                    Progress& progress);
[[nodiscard]] SourceTable readTable(QByteArray bytes, const ReadOptions& options,
                                    Progress& progress);

}  // namespace waymark
