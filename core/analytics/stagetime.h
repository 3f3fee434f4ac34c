#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"
#include "core/analytics/interval.h"

#include <optional>
#include <vector>

namespace waymark {

/// K5 for one step: the days from a contact's first entering the stage, in the period, to its
/// moving on to a further stage. Who moved back, left the road or is still there counts as waiting
/// up to that day.
struct StageTime {
    int stage = 0;
    People visitors;                 ///< who entered the stage in the period
    People finishers;                ///< of these, who moved on
    std::optional<int> medianDays;   ///< Kaplan–Meier; nothing: not reached
    std::optional<Middle> finished;  ///< of the finished visits alone
};

/// One for each step of the road, in order.
[[nodiscard]] std::vector<StageTime> stageTimes(const Facts& facts, const Filter& filter);

/// Days from entering to the first purchase, over those of the funnel's cohort who bought.
[[nodiscard]] std::optional<Middle> daysToFirstPurchase(const Facts& facts, const Filter& filter);

}  // namespace waymark
