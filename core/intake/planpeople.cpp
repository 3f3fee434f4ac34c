// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/planpeople.h"

#include <utility>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

std::uint8_t& flag(std::vector<std::uint8_t>& flags, std::int32_t person) {
    if (size_t(person) >= flags.size()) flags.resize(size_t(person) + 1, 0);
    return flags[size_t(person)];
}

}  // namespace

std::int32_t PlanPeople::of(Holder holder) {
    if (size_t(holder) >= m_people.size()) m_people.resize(size_t(holder) + 1, -1);
    std::int32_t& person = m_people[size_t(holder)];
    if (person < 0) {
        person = std::int32_t(m_plan.people.size());
        m_plan.people.push_back({m_matcher.index().contact(holder)});
    }
    return person;
}

RowOutcome PlanPeople::take(std::int32_t person) {
    const bool first = std::exchange(flag(m_seen, person), 1) == 0;
    if (isHere(person)) return RowOutcome::Updated;
    return first ? RowOutcome::Created : RowOutcome::Merged;
}

void PlanPeople::unite(std::int32_t from, std::int32_t to) {
    m_into.resize(m_plan.people.size(), -1);
    m_into[size_t(from)] = to;
}

void PlanPeople::wait(std::int32_t person) { flag(m_waits, person) = 1; }

std::int32_t PlanPeople::last(std::int32_t person) const {
    while (person >= 0 && m_into[size_t(person)] >= 0) person = m_into[size_t(person)];
    return person;
}

void PlanPeople::followUnions() {
    m_into.resize(m_plan.people.size(), -1);
    m_waits.resize(m_plan.people.size(), 0);
    for (size_t person = 0; person < m_into.size(); ++person) {
        if (m_into[person] < 0) continue;
        const std::int32_t stays = last(std::int32_t(person));
        if (const ContactId here = m_plan.people[person].existing)
            m_plan.absorbed[stays].push_back(here);
        if (m_waits[person]) wait(stays);
    }
    for (auto& [person, contact] : m_plan.apart) person = last(person);
    std::vector<std::uint8_t> seen(m_plan.people.size(), 0);
    for (RowPlan& row : m_plan.rows) {
        row.person = last(row.person);
        if (row.outcome != RowOutcome::Created && row.outcome != RowOutcome::Merged) continue;
        const auto person = size_t(row.person);
        row.outcome = m_plan.people[person].existing ? RowOutcome::Updated
                      : seen[person]                 ? RowOutcome::Merged
                                                     : RowOutcome::Created;
        seen[person] = 1;
    }
}

void PlanPeople::setAsideWaiting(const CandidateSource& source) {
    for (size_t row = 0; row < m_plan.rows.size(); ++row) {
        RowPlan& planned = m_plan.rows[row];
        if (planned.person < 0 || size_t(planned.person) >= m_waits.size()) continue;
        if (!m_waits[size_t(planned.person)] || isHere(planned.person)) continue;
        if (planned.outcome == RowOutcome::Review) continue;
        planned.outcome = RowOutcome::Review;
        m_plan.findings[qint64(row)].push_back({u"display"_s, Issue::Kind::MayBeKnown,
                                                source.candidate(qsizetype(row)).contact.title()});
    }
}

}  // namespace waymark
