#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"

#include <algorithm>

namespace waymark {

/// Calls each(index) for every contact the filter asks about, in order.
template <class Each>
void forEachAsked(const Facts& facts, const Filter& filter, Each&& each) {
    const bool everyone = !filter.source && !filter.playbook;
    for (size_t i = 0; i < facts.size(); ++i)
        if (everyone || isAskedAbout(facts, filter, i)) each(i);
}

/// `days` days later; absurd numbers of days from a command line do not overflow.
[[nodiscard]] inline Day later(Day day, int days) { return day + std::clamp(days, 0, 10'000'000); }

/// The day on which someone who bought on `bought` and not since has lapsed (K7).
[[nodiscard]] inline Day lapseDayAfter(Day bought, int lapseDays) {
    return later(bought, lapseDays) + 1;
}

/// A customer who had bought by `on` and was not lapsed then. `purchases` ascending.
[[nodiscard]] inline bool isActiveCustomer(std::span<const PurchaseDay> purchases, Day on,
                                           int lapseDays) {
    Day last;
    for (const PurchaseDay& purchase : purchases)
        if (purchase.on <= on) last = purchase.on;
    return last.isKnown() && lapseDayAfter(last, lapseDays) > on;
}

}  // namespace waymark
