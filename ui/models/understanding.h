#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/openfile.h"
#include "ui/models/columncounts.h"
#include "ui/models/rowpreview.h"
#include "ui/models/tablelook.h"

#include <map>
#include <optional>

namespace waymark::ui {

/// A column of dates that can be read in two ways, with both ranges.
struct DateReading {
    int column = 0;
    int undecided = 0;  ///< rows that read both ways
    DateOrder order = DateOrder::DayMonthYear;
    QDate first, last;
    DateOrder other = DateOrder::MonthDayYear;
    QDate otherFirst, otherLast;
    QDate today;
    bool operator==(const DateReading&) const = default;
};

/// Orders that a person, or a saved matching, has chosen, by column.
using DateChoices = std::map<int, DateOrder>;

/// The orders that a matching holds for columns which do not tell themselves.
[[nodiscard]] DateChoices dateChoices(const ColumnMapping& saved);

/// A matching with what follows from it.
struct Understanding {
    ColumnMapping mapping;
    std::vector<DateReading> dates;
    std::vector<PreviewField> fields;
};

/// Puts the chosen orders into `mapping` and finds the other reading of every column that has two.
/// On the worker.
[[nodiscard]] Understanding understand(const OpenedRows& source, ColumnMapping mapping,
                                       const DateChoices& choices, MappingContext context);

/// "3 October 2026 to 4 October 2026. Month first would give 10 March to 10 April."
[[nodiscard]] QString bothReadings(const DateReading& reading, const Formatting& formatting);

/// Whether any column tells who a row is about.
[[nodiscard]] bool saysWho(const ColumnMapping& mapping);

/// Some rows looked at: the counts of all of them, the previews of those that are asked for.
struct RowSlice {
    RowCounts counts;
    std::vector<RowPreview> all, toCheck, leftOut;
};
enum class Previews { All, Conspicuous };
/// Rows from `from`, `count` at most. On the worker.
[[nodiscard]] RowSlice sliceOf(const CandidateSource& source, OpenFile& file, qsizetype from,
                               qsizetype count, Previews previews, const Formatting& formatting);

}  // namespace waymark::ui
