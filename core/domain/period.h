#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/day.h"

namespace waymark {

/// The days from `from` up to, not including, `to` (G2). An unknown end is open.
struct Period {
    Day from;
    Day to;

    [[nodiscard]] bool contains(Day day) const {
        return day.isKnown() && (!from.isKnown() || day >= from) && (!to.isKnown() || day < to);
    }
    bool operator==(const Period&) const = default;
};

/// The twelve full calendar months before the month of `today`.
[[nodiscard]] inline Period lastTwelveFullMonths(QDate today) {
    const QDate first(today.year(), today.month(), 1);
    return {Day::of(first.addMonths(-12)), Day::of(first)};
}

}  // namespace waymark
