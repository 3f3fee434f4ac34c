// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/entrycohort.h"

#include "core/analytics/asked.h"

namespace waymark {
namespace {

int firstStep(const Facts& facts) {
    for (size_t stage = 0; stage < facts.road.size(); ++stage)
        if (facts.road[stage].isStep()) return int(stage);
    return -1;
}

}  // namespace

Day entryDay(const Facts& facts, OrderRule rule, size_t index) {
    if (rule == OrderRule::CreditSkipped) return facts.enteredOn[index];
    const int first = firstStep(facts);
    return first < 0 ? Day() : facts.firstDay(index, first);
}

EntryCohort entryCohort(const Facts& facts, const Filter& filter) {
    EntryCohort cohort;
    forEachAsked(facts, filter, [&](size_t i) {
        const Day entered = entryDay(facts, filter.orderRule, i);
        if (!entered.isKnown()) {
            if (facts.furthestUndatedStep[i] >= 0) cohort.undated.push_back(quint32(i));
            return;
        }
        if (!filter.period.contains(entered) || entered > filter.asOf) return;
        cohort.entered.push_back(quint32(i));
        const Day until = filter.windowDays ? later(entered, *filter.windowDays) : filter.asOf;
        if (until <= filter.asOf)
            cohort.members.push_back({quint32(i), entered, until});
        else
            cohort.tooRecent.push_back(quint32(i));
    });
    return cohort;
}

bool hasBought(const Facts& facts, const EntryCohort::Member& member) {
    const auto purchases = facts.purchasesOf(member.index);
    return !purchases.empty() && purchases.front().on <= member.until;
}

People peopleOf(const Facts& facts, const std::vector<quint32>& indexes) {
    People people(indexes.size());
    for (size_t i = 0; i < indexes.size(); ++i) people[i] = facts.contacts[indexes[i]];
    return people;
}

}  // namespace waymark
