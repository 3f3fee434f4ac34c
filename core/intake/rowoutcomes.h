#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"
#include "core/intake/importplan.h"

#include <cstdint>
#include <vector>

namespace waymark {

/// Where a summary counts rows with this outcome.
[[nodiscard]] qint64 ImportSummary::*counter(RowOutcome outcome);
/// How many rows of a summary came out so.
[[nodiscard]] qint64 countOf(const ImportSummary& summary, RowOutcome outcome);

/// The outcome of a row, from what becomes of the one or two people it speaks of: made says more
/// than joined, joined more than changed. `partsBefore` counts the people settled so far; null if
/// there is one at most.
void settleOutcome(RowOutcome& outcome, RowOutcome part, std::uint8_t* partsBefore);

/// The summary of a plan whose rows have these outcomes, with all rows that were set aside.
/// Contacts of new people are given by `contactOf`, which may be null before they are made.
[[nodiscard]] ImportSummary summaryOf(const ImportPlan& plan, const CandidateSource& source,
                                      const std::vector<RowOutcome>& outcomes,
                                      const std::vector<ContactId>& contactOf);

/// What carrying out the plan will report.
[[nodiscard]] ImportSummary expectedSummary(const ImportPlan& plan, const CandidateSource& source);

}  // namespace waymark
