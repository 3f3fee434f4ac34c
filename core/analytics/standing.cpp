// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/standing.h"

#include "core/analytics/statewalk.h"
#include "core/base/checked.h"
#include "core/base/failure.h"

#include <bit>

namespace waymark {
namespace {

bool isStuck(const Facts& facts, const Standing& standing, Day asOf) {
    if (standing.stage < 0 || !standing.since.isKnown()) return false;
    const RoadStage& stage = facts.road[size_t(standing.stage)];
    return stage.isOnRoad() && stage.targetDays && asOf - standing.since > *stage.targetDays;
}

Day lastTouch(const Facts& facts, size_t i, Day asOf) {
    Day last;
    for (const FeltDay& felt : facts.interactionsOf(i))
        if (felt.on <= asOf) last = std::max(last, felt.on);
    for (const StageEvent& event : facts.eventsOf(i))
        if (event.on <= asOf &&
            (event.kind == StageEvent::Kind::Recorded || event.kind == StageEvent::Kind::Purchase))
            last = std::max(last, event.on);
    return last;
}

}  // namespace

Standing standingOf(const Facts& facts, size_t index, Day asOf, int lapseDays) {
    return StateWalk(facts, asOf, lapseDays).run(index);
}

std::vector<Standing> standingsOf(const Facts& facts, Day asOf, int lapseDays) {
    const StateWalk walk(facts, asOf, lapseDays);
    std::vector<Standing> all(facts.size());
    for (size_t i = 0; i < all.size(); ++i) all[i] = walk.run(i);
    return all;
}

std::vector<ContactStanding> standings(const Facts& facts, Day asOf, int lapseDays) {
    const StateWalk walk(facts, asOf, lapseDays);
    std::vector<ContactStanding> all(facts.size());
    for (size_t i = 0; i < all.size(); ++i) {
        const Standing at = walk.run(i);
        ContactStanding& row = all[i];
        row.contact = facts.contacts[i];
        row.stage = at.stage;
        row.since = at.since;
        row.derived = at.derived;
        row.stuck = isStuck(facts, at, asOf);
        row.daysInStage = at.stage >= 0 && at.since.isKnown() ? asOf - at.since : -1;
        row.lastTouch = lastTouch(facts, i, asOf);
        row.orders = facts.undatedOrders[i];
        row.spentMinor = facts.undatedAmount[i];
        for (const PurchaseDay& day : facts.purchasesOf(i, asOf)) {
            row.orders += day.orders;
            if (!checkedSum(row.spentMinor, day.amountMinor, row.spentMinor))
                throw Failure(Failure::Kind::Constraint, QStringLiteral("amounts overflow"));
        }
        const unsigned required = at.stage >= 0 ? facts.road[size_t(at.stage)].required : 0;
        row.missing = required & ~facts.filled[i];
        row.factsAsked = std::popcount(required);
        row.factsThere = row.factsAsked - std::popcount(row.missing);
    }
    return all;
}

Stock stock(const Facts& facts, const Filter& filter) {
    const StateWalk walk(facts, filter.asOf, filter.lapseDays);
    Stock result;
    result.byStage.resize(facts.road.size());
    result.stuck.resize(facts.road.size());
    forEachAsked(facts, filter, [&](size_t i) {
        const ContactId contact = facts.contacts[i];
        const Standing at = walk.run(i);
        if (at.stage < 0) {
            result.nowhere.push_back(contact);
        } else {
            result.byStage[size_t(at.stage)].push_back(contact);
            if (facts.road[size_t(at.stage)].isOnRoad()) result.inJourney.push_back(contact);
            if (isStuck(facts, at, filter.asOf)) result.stuck[size_t(at.stage)].push_back(contact);
        }
        if (!facts.purchasesOf(i, filter.asOf).empty()) result.customers.push_back(contact);
    });
    return result;
}

}  // namespace waymark
