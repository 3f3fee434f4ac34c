#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"

namespace waymark {

/// Months, quarters or years numbered without gaps, so that m + j is j units later.
[[nodiscard]] int unitOf(Day day, CohortUnit unit);
/// The days of unit number `number`.
[[nodiscard]] Period daysOf(int number, CohortUnit unit);
/// "2025-03", "2025-Q1", "2025".
[[nodiscard]] QString unitName(int number, CohortUnit unit);
/// The number named so, or nothing.
[[nodiscard]] std::optional<int> unitNamed(QStringView name, CohortUnit unit);
/// Whether all days of the period are over on `asOf`, that day included.
[[nodiscard]] bool isOver(const Period& period, Day asOf);

}  // namespace waymark
