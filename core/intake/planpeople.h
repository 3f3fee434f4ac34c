#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"
#include "core/intake/importplan.h"
#include "core/intake/matcher.h"

#include <cstdint>
#include <vector>

namespace waymark {

/// The people of a plan while it is made: which holder is which person, who turned out to be
/// somebody else, and who has to wait. Part of the planner.
class PlanPeople {
public:
    using Holder = MatchIndex::Holder;
    PlanPeople(ImportPlan& plan, const Matcher& matcher) : m_plan(plan), m_matcher(matcher) {}

    /// The person of a holder, an index into ImportPlan::people; made if it is not there yet.
    [[nodiscard]] std::int32_t of(Holder holder);
    /// A row is about this person: whether the row makes, joins or changes it.
    [[nodiscard]] RowOutcome take(std::int32_t person);
    /// The rows of `from` belong to `to` from now on.
    void unite(std::int32_t from, std::int32_t to);
    /// A person who is new is not made: its rows wait.
    void wait(std::int32_t person);

    /// Rows of people who gave way go to those who stay; contacts among them are absorbed.
    void followUnions();
    /// Rows of people who wait are set aside, with the reason.
    void setAsideWaiting(const CandidateSource& source);

private:
    [[nodiscard]] std::int32_t last(std::int32_t person) const;
    [[nodiscard]] bool isHere(std::int32_t person) const {
        return bool(m_plan.people[size_t(person)].existing);
    }

    ImportPlan& m_plan;
    const Matcher& m_matcher;
    std::vector<std::int32_t> m_people;  ///< by holder
    std::vector<std::int32_t> m_into;    ///< by person: who they turned out to be; -1: themselves
    std::vector<std::uint8_t> m_seen;    ///< by person: a row is theirs already
    std::vector<std::uint8_t> m_waits;   ///< by person
};

}  // namespace waymark
