#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"
#include "core/analytics/interval.h"

namespace waymark {

/// K6 "bought in both periods" and K7 churn, the period of the filter against the one before.
struct Retention {
    Period before;
    Period now;
    bool finished = false;  ///< all days of `now` are over
    People active;          ///< at least one purchase day in `before`
    People kept;            ///< of these, also in `now`
    People gone;            ///< of these, not in `now`
    Rate rate;
    Rate churn;
};
/// No data for an open period.
[[nodiscard]] Retention retention(const Facts& facts, const Filter& filter);

/// K7: lapse is the first day with more than L days since the last purchase day.
struct Lapse {
    People stock;       ///< lapsed on as_of
    People newly;       ///< with a lapse day in the period
    People notLapsed;   ///< customers not lapsed when the period began
    People ofThose;     ///< of `notLapsed`, who lapsed in the period
    People boughtOnce;  ///< of `stock`, with one purchase day
    Rate rate;          ///< ofThose / notLapsed
};
[[nodiscard]] Lapse lapse(const Facts& facts, const Filter& filter);

}  // namespace waymark
