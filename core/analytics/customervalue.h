#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"

#include <optional>

namespace waymark {

/// K14: counted net amounts up to as_of, in minor units; orders without a day included (G6).
struct CustomerValue {
    People customers;  ///< with at least one counted order
    qint64 totalMinor = 0;
    std::optional<double> meanMinor;
    std::optional<double> medianMinor;
    /// Share of the total from the best fifth of customers, at least one; nothing without a
    /// positive total.
    std::optional<double> topFifthShare;
};
/// Throws Failure{Constraint} if the total does not fit.
[[nodiscard]] CustomerValue customerValue(const Facts& facts, const Filter& filter);

}  // namespace waymark
