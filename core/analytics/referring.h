#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"
#include "core/analytics/interval.h"

namespace waymark {

/// K11 a, b, c.
struct Referring {
    People newCustomers;      ///< first purchase day in the period
    People newReferred;       ///< of these, with a referrer
    Rate referredShare;       ///< (a)
    People activeAtStart;     ///< customers not lapsed when the period began
    People referrers;         ///< of these, who referred someone that entered in the period
    Rate referringCustomers;  ///< (b)
    People referredEntered;   ///< of the funnel's cohort, with a referrer
    People referredBought;    ///< of these, who bought within the window
    Rate conversionReferred;  ///< (c)
    People otherEntered;
    People otherBought;
    Rate conversionOther;  ///< (c), beside it
};
[[nodiscard]] Referring referring(const Facts& facts, const Filter& filter);

}  // namespace waymark
