#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace waymark {

/// The people behind a figure (B11, G10): the list is as long as the figure says. Keys, with
/// STAGE the key of a stage, UNIT as "2025-03", "2025-Q1" or "2025" and ID the number of a source
/// (0: none known):
///
///   everyone                       all contacts the filter asks about
///   entered | too-recent | left-out | bought           the funnel's cohort
///   funnel/STAGE/reached | went-on | waiting | lost | lapsed
///   standing/STAGE | standing/none | journey | customers
///   stage-target-exceeded/STAGE    longer there than the target
///   stage-time/STAGE/visitors | finishers
///   source/ID/met | bought
///   cohort/UNIT | cohort/UNIT/J | cohort/UNIT/J/later  J units later; "then or later"
///   retention/active | kept | gone
///   lapsed/stock | newly | not-lapsed | of-those | bought-once
///   repeat/bought | again | mature/DAYS | within/DAYS
///   second-purchase/first | second
///   referral/new | new-referred | active | referrers
///   referral/referred-entered | referred-bought | other-entered | other-bought
///   value/customers
///
/// Nothing for a key that is none of these.
[[nodiscard]] std::optional<People> peopleBehind(const Facts& facts, const Filter& filter,
                                                 QStringView key);

/// The keys of every figure the filter has, for tests and completion.
[[nodiscard]] std::vector<QString> keysBehind(const Facts& facts, const Filter& filter);

}  // namespace waymark
