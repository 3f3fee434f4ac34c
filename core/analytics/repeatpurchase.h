#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"
#include "core/analytics/interval.h"

#include <optional>
#include <vector>

namespace waymark {

/// A second purchase day within `days` of the first, over buyers watched that long (K9).
struct RepeatWithin {
    int days = 0;
    People mature;
    People again;
    Rate rate;
};

/// Share who had bought again `days` after the first purchase (Kaplan–Meier).
struct ReturnedShare {
    int days = 0;
    std::optional<double> share;
};

struct RepeatPurchase {
    People bought;  ///< at least one purchase day by as_of, whatever the period (K9)
    People again;   ///< at least two
    Rate rate;
    std::vector<RepeatWithin> within;  ///< 90, 180, 365 days and the window of the filter
    /// K10, over those whose first purchase day is in the period.
    People firstBought;
    People secondBought;
    std::optional<int> medianDays;  ///< nothing: not reached
    std::optional<Middle> finished;
    std::vector<ReturnedShare> returned;  ///< 30, 90, 180, 365 days
};
[[nodiscard]] RepeatPurchase repeatPurchase(const Facts& facts, const Filter& filter);

}  // namespace waymark
