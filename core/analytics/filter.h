#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/domain/period.h"

#include <QString>

#include <optional>
#include <vector>

namespace waymark {

struct Facts;

/// Distinct contacts, ascending. Every count of a figure is the size of such a list, so that the
/// figure and the list it opens cannot disagree (G1, G10).
using People = std::vector<ContactId>;

/// What counts as having reached a stage (K1).
enum class OrderRule {
    CreditSkipped,  ///< reaching a stage counts as having passed the required ones before it
    Strict,         ///< each earlier one was entered, in order
    AnyOrder        ///< the stage itself, whatever came before
};

enum class CohortUnit { Month, Quarter, Year };

/// What every figure is asked about. `asOf` must be known; events up to and including it count,
/// and nothing reads the clock (G3).
struct Filter {
    Period period;  ///< open ends allowed
    Day asOf;
    std::optional<int> windowDays;  ///< W; nothing: everything until asOf counts (G7)
    OrderRule orderRule = OrderRule::CreditSkipped;
    std::optional<SourceId> source;      ///< a null id: no source known
    std::optional<PlaybookId> playbook;  ///< contacts that entered while this version was in force
    int lapseDays = 180;                 ///< L (K7)
    CohortUnit cohort = CohortUnit::Quarter;

    bool operator==(const Filter&) const = default;
};

/// The same question one year earlier, seen with the same delay. 29 February becomes the 28th.
[[nodiscard]] Filter oneYearBefore(const Filter& filter);

/// The stretch just before: as many whole months if `period` consists of whole months, else as
/// many days. Open for an open period.
[[nodiscard]] Period periodBefore(const Period& period);

/// Whether contact number `index` is among those asked about (source, playbook version).
[[nodiscard]] bool isAskedAbout(const Facts& facts, const Filter& filter, size_t index);

[[nodiscard]] QString word(OrderRule rule);   ///< "credit", "strict", "any"
[[nodiscard]] QString word(CohortUnit unit);  ///< "month", "quarter", "year"
[[nodiscard]] std::optional<OrderRule> orderRule(QStringView word);
[[nodiscard]] std::optional<CohortUnit> cohortUnit(QStringView word);

}  // namespace waymark
