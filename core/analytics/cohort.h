#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"
#include "core/analytics/interval.h"

#include <vector>

namespace waymark {

/// Who bought in unit m + j, or in any unit from m + j on.
struct CohortCell {
    qint64 inPeriod = 0;
    qint64 thenOrLater = 0;
    bool finished =
        false;  ///< the unit is over; unfinished cells are hatched, not counted in means
};

struct CohortRow {
    int unit = 0;  ///< see calendarunit.h
    QString name;  ///< "2025-Q1"
    qint64 size = 0;
    std::vector<CohortCell> cells;  ///< [j]; cell 0 is the cohort's own unit; up to that of as_of
};

/// K8: contacts by the month, quarter or year of their first purchase ever, whatever the period of
/// the filter. Cohorts without anybody have no row.
struct CohortGrid {
    CohortUnit unit = CohortUnit::Quarter;
    std::vector<CohortRow> rows;     ///< oldest first
    std::vector<Rate> meanInPeriod;  ///< [j]: Σ numerators / Σ sizes over finished cells
    std::vector<Rate> meanThenOrLater;
};
[[nodiscard]] CohortGrid cohortGrid(const Facts& facts, const Filter& filter);

enum class CohortMode { InPeriod, ThenOrLater };
/// The people of a cohort, and those counted in one of its cells.
[[nodiscard]] People cohortPeople(const Facts& facts, const Filter& filter, int unit);
[[nodiscard]] People cellPeople(const Facts& facts, const Filter& filter, int unit, int later,
                                CohortMode mode);

}  // namespace waymark
