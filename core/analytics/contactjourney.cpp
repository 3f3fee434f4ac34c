// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/contactjourney.h"

#include "core/analytics/standing.h"
#include "core/analytics/statewalk.h"
#include "core/base/checked.h"
#include "core/base/failure.h"

#include <algorithm>

namespace waymark {
namespace {

/// The stage as the playbook in force on that day words it (B9); a recorded milestone knows its
/// own version.
struct Wording {
    QString key;
    QString name;
    int phasePosition = 0;
};

Wording wordingOf(const Facts& facts, int stage, Day on, const StageEvent* event) {
    if (event && event->kind == StageEvent::Kind::Recorded && event->stage == stage) {
        const WrittenStage& written = facts.writtenStages[event->written];
        return {written.key, written.name, written.phasePosition};
    }
    const RoadStage& now = facts.road[size_t(stage)];
    if (const VersionSpan* version = facts.versionOn(on))
        for (const WrittenStage& written : facts.writtenStages)
            if (written.version == version->version && written.key == now.key)
                return {written.key, written.name, written.phasePosition};
    return {now.key, now.name, now.phasePosition};
}

void writeVisits(const Facts& facts, size_t i, int lapseDays, JourneyOf& journey) {
    const StateWalk walk(facts, journey.asOf, lapseDays);
    const auto isOnRoad = [&](int stage) { return facts.road[size_t(stage)].isOnRoad(); };
    const Standing last = walk.run(i, [&](const Standing& at, const StageEvent* event) {
        if (!journey.visits.empty() && journey.visits.back().stage == at.stage) {
            journey.visits.back().from = at.since;
            return;
        }
        bool wonBack = false;
        if (!journey.visits.empty()) {
            journey.visits.back().to = at.since;
            wonBack = !isOnRoad(journey.visits.back().stage) && isOnRoad(at.stage);
        }
        journey.visits.push_back({.stage = at.stage,
                                  .name = wordingOf(facts, at.stage, at.since, event).name,
                                  .from = at.since,
                                  .to = {},
                                  .days = -1,
                                  .derived = at.derived,
                                  .wonBack = wonBack});
    });
    journey.stage = last.stage;
    journey.since = last.since;
    journey.daysAt.assign(facts.road.size(), 0);
    for (size_t v = 0; v < journey.visits.size(); ++v) {
        Visit& visit = journey.visits[v];
        const bool isLast = v + 1 == journey.visits.size();
        if (!visit.from.isKnown() || (!isLast && !visit.to.isKnown())) continue;
        visit.days = (isLast ? journey.asOf : visit.to) - visit.from;
        journey.daysAt[size_t(visit.stage)] += visit.days;
    }
}

void writeReached(const Facts& facts, size_t i, JourneyOf& journey) {
    for (const StageEvent& event : facts.eventsOf(i)) {
        if (event.on > journey.asOf) break;
        const bool recorded = event.kind == StageEvent::Kind::Recorded;
        if (event.stage < 0 && !recorded) continue;
        const Wording wording = event.stage < 0
                                    ? Wording{facts.writtenStages[event.written].key,
                                              facts.writtenStages[event.written].name,
                                              facts.writtenStages[event.written].phasePosition}
                                    : wordingOf(facts, event.stage, event.on, &event);
        const auto known = std::ranges::find(journey.reached, wording.key, &ReachedStage::key);
        const ReachedStage reached{.stage = event.stage,
                                   .key = wording.key,
                                   .name = wording.name,
                                   .phasePosition = wording.phasePosition,
                                   .on = event.on,
                                   .derived = !recorded};
        if (known == journey.reached.end())
            journey.reached.push_back(reached);
        else if (!known->on.isKnown())
            *known = reached;  // a known day is worth more than an unknown one
    }
    if (const int lapsed = facts.stageOf(OffRoad::Lapsed); lapsed >= 0) {
        const RoadStage& stage = facts.road[size_t(lapsed)];
        const bool recorded = std::ranges::find(journey.reached, stage.key, &ReachedStage::key) !=
                              journey.reached.end();
        if (!recorded && !journey.lapses.empty()) {
            const Day on = journey.lapses.front();
            const Wording wording = wordingOf(facts, lapsed, on, nullptr);
            journey.reached.push_back(
                {lapsed, wording.key, wording.name, wording.phasePosition, on, true});
        }
    }
    std::stable_sort(journey.reached.begin(), journey.reached.end(),
                     [](const ReachedStage& a, const ReachedStage& b) { return a.on < b.on; });
}

void writePurchases(const Facts& facts, size_t i, int lapseDays, JourneyOf& journey) {
    const auto purchases = facts.purchasesOf(i, journey.asOf);
    journey.purchases.assign(purchases.begin(), purchases.end());
    journey.orders = facts.undatedOrders[i];
    journey.spentMinor = facts.undatedAmount[i];
    for (size_t p = 0; p < purchases.size(); ++p) {
        journey.orders += purchases[p].orders;
        if (!checkedSum(journey.spentMinor, purchases[p].amountMinor, journey.spentMinor))
            throw Failure(Failure::Kind::Constraint, QStringLiteral("amounts overflow"));
        const Day lapseOn = lapseDayAfter(purchases[p].on, lapseDays);
        const bool isLast = p + 1 == purchases.size();
        if (lapseOn > journey.asOf || (!isLast && purchases[p + 1].on <= lapseOn)) continue;
        journey.lapses.push_back(lapseOn);
        if (!isLast) journey.wonBack.push_back(purchases[p + 1].on);
    }
}

}  // namespace

std::optional<JourneyOf> journeyOf(const Facts& facts, ContactId contact, Day asOf, int lapseDays) {
    const size_t i = facts.indexOf(contact);
    if (i == facts.size()) return std::nullopt;
    JourneyOf journey;
    journey.contact = contact;
    journey.asOf = asOf;
    writePurchases(facts, i, lapseDays, journey);
    writeVisits(facts, i, lapseDays, journey);
    writeReached(facts, i, journey);
    for (const FeltDay& felt : facts.interactionsOf(i))
        if (felt.feeling > 0 && felt.on.isKnown() && felt.on <= asOf)
            journey.feelings.push_back(felt);
    for (const auto& [referred, on] : facts.referralsOf(i))
        if (on <= asOf) journey.referred.emplace_back(facts.contacts[referred], on);
    if (const quint32 referrer = facts.referredBy[i]; referrer != Facts::Nobody)
        journey.referrer = facts.contacts[referrer];
    return journey;
}

}  // namespace waymark
