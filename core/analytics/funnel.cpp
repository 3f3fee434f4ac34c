// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/funnel.h"

#include "core/analytics/entrycohort.h"
#include "core/analytics/statewalk.h"

#include <algorithm>
#include <iterator>

namespace waymark {
namespace {

bool reachedBy(Day first, Day until) { return first.isKnown() && first <= until; }

/// Which steps a member of the cohort has reached by the end of its window.
class StepsReached {
public:
    StepsReached(const Facts& facts, OrderRule rule, const std::vector<int>& steps)
        : m_facts(facts), m_rule(rule), m_steps(steps), m_reached(steps.size() + 1) {}

    void read(const EntryCohort::Member& member) {
        std::fill(m_reached.begin(), m_reached.end(), false);
        switch (m_rule) {
            case OrderRule::CreditSkipped:
                credit(member);
                break;
            case OrderRule::Strict:
                strictly(member);
                break;
            case OrderRule::AnyOrder:
                each(member);
                break;
        }
    }
    [[nodiscard]] bool operator[](size_t step) const { return m_reached[step]; }
    /// The stage of the last step reached; −1.
    [[nodiscard]] int furthest() const {
        for (size_t step = m_steps.size(); step-- > 0;)
            if (m_reached[step]) return m_steps[step];
        return -1;
    }

private:
    [[nodiscard]] Day first(const EntryCohort::Member& member, size_t step) const {
        return m_facts.firstDay(member.index, m_steps[step]);
    }
    void credit(const EntryCohort::Member& member) {
        bool passed = false;
        for (size_t step = m_steps.size(); step-- > 0;) {
            passed = passed || reachedBy(first(member, step), member.until);
            m_reached[step] = passed;
        }
    }
    void strictly(const EntryCohort::Member& member) {
        Day before;
        for (size_t step = 0; step < m_steps.size(); ++step) {
            const Day day = first(member, step);
            if (!reachedBy(day, member.until) || day < before) return;
            m_reached[step] = true;
            before = day;
        }
    }
    void each(const EntryCohort::Member& member) {
        for (size_t step = 0; step < m_steps.size(); ++step)
            m_reached[step] = reachedBy(first(member, step), member.until);
    }

    const Facts& m_facts;
    OrderRule m_rule;
    const std::vector<int>& m_steps;
    std::vector<char> m_reached;  // one more than steps: nobody reaches the one after the last
};

void addNotGoneOn(const Facts& facts, FunnelRow& row, ContactId contact, int stage) {
    switch (stage < 0 ? OffRoad::No : facts.road[size_t(stage)].offRoad) {
        case OffRoad::No:
            row.waiting.push_back(contact);
            break;
        case OffRoad::Lapsed:
            row.lapsed.push_back(contact);
            break;
        case OffRoad::NotNow:
            row.lost.push_back(contact);
            break;
    }
}

void writeRates(Funnel& funnel) {
    const qint64 entered = funnel.rows.empty() ? 0 : qint64(funnel.rows.front().reached.size());
    for (size_t step = 0; step < funnel.rows.size(); ++step) {
        FunnelRow& row = funnel.rows[step];
        const qint64 reached = qint64(row.reached.size());
        row.cumulative = Rate::of(reached, entered);
        row.rate = step == 0 ? Rate::of(reached, reached)
                             : Rate::of(qint64(funnel.rows[step - 1].wentOn.size()),
                                        qint64(funnel.rows[step - 1].reached.size()));
    }
    for (SideStage& side : funnel.sideStages)
        side.rate = Rate::of(qint64(side.reached.size()), entered);
}

}  // namespace

Funnel funnel(const Facts& facts, const Filter& filter) {
    Funnel result;
    std::vector<int> steps;
    for (size_t stage = 0; stage < facts.road.size(); ++stage) {
        if (facts.road[stage].isStep()) {
            steps.push_back(int(stage));
            result.rows.emplace_back().stage = int(stage);
        } else if (facts.road[stage].isOnRoad()) {
            result.sideStages.emplace_back().stage = int(stage);
        }
    }
    const EntryCohort cohort = entryCohort(facts, filter);
    result.entered = peopleOf(facts, cohort.entered);
    result.tooRecent = peopleOf(facts, cohort.tooRecent);
    std::vector<quint32> leftOut;
    const StateWalk walk(facts, filter.asOf, filter.lapseDays);
    StepsReached reached(facts, filter.orderRule, steps);
    for (const EntryCohort::Member& member : cohort.members) {
        const ContactId contact = facts.contacts[member.index];
        reached.read(member);
        int standing = -2;  // not looked up yet
        for (size_t step = 0; step < steps.size(); ++step) {
            if (!reached[step]) continue;
            FunnelRow& row = result.rows[step];
            row.reached.push_back(contact);
            if (reached[step + 1]) {
                row.wentOn.push_back(contact);
                continue;
            }
            if (standing == -2) standing = walk.run(member.index).stage;
            addNotGoneOn(facts, row, contact, standing);
        }
        for (SideStage& side : result.sideStages)
            if (reachedBy(facts.firstDay(member.index, side.stage), member.until))
                side.reached.push_back(contact);
        if (hasBought(facts, member)) result.bought.push_back(contact);
        if (facts.furthestUndatedStep[member.index] > reached.furthest())
            leftOut.push_back(member.index);
    }
    std::vector<quint32> all;
    std::ranges::merge(leftOut, cohort.undated, std::back_inserter(all));
    result.leftOutNoDate = peopleOf(facts, all);
    writeRates(result);
    return result;
}

}  // namespace waymark
