#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"
#include "core/analytics/interval.h"

#include <vector>

namespace waymark {

/// K20 for one source of the first touch, over the funnel's cohort.
struct SourceFigure {
    SourceId source;  ///< null: no source known
    QString name;     ///< empty then
    People met;
    People bought;  ///< of these, within the window
    Rate rate;
};

/// The most customers first; every contact has one source, so that sums equal totals.
[[nodiscard]] std::vector<SourceFigure> bySource(const Facts& facts, const Filter& filter);

}  // namespace waymark
