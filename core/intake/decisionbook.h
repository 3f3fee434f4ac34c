#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/matcher.h"
#include "core/intake/rowdecision.h"

#include <optional>
#include <vector>

namespace waymark {

/// What was decided about rows, while a plan is made. Part of the planner.
class DecisionBook {
public:
    using Holder = MatchIndex::Holder;
    DecisionBook(PlanDecisions& decisions, const Matcher& matcher)
        : m_decisions(decisions), m_matcher(matcher) {}

    /// A decision can be about somebody who is gone by now, or about no row of these: then nothing
    /// is decided, and it is taken out.
    void forgetStale(qint64 rows);

    /// Null if nothing is decided.
    [[nodiscard]] const RowDecision* of(qint64 row) const;
    /// Something else than to decide later.
    [[nodiscard]] bool isSettled(qint64 row) const;
    /// For whom the row is to be taken, if that is what was decided.
    [[nodiscard]] std::optional<Match> match(qint64 row) const;
    /// Whom a decision is about; Nobody if it is about nobody (any more).
    [[nodiscard]] Holder meant(const RowDecision& decision) const;

    /// The row has gone to `holder`.
    void note(qint64 row, Holder holder);

private:
    PlanDecisions& m_decisions;
    const Matcher& m_matcher;
    std::vector<Holder> m_taken;  ///< by row, if anything is decided
};

}  // namespace waymark
