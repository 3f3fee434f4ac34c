#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/asked.h"
#include "core/analytics/standing.h"

namespace waymark {

/// Moves contacts along their events; the rules are those of Standing.
class StateWalk {
public:
    StateWalk(const Facts& facts, Day asOf, int lapseDays)
        : m_facts(facts),
          m_asOf(asOf),
          m_lapseDays(lapseDays),
          m_lapsed(facts.stageOf(OffRoad::Lapsed)),
          m_notNow(facts.stageOf(OffRoad::NotNow)) {
        for (const RoadStage& stage : facts.road) m_roadLength += stage.isOnRoad() ? 1 : 0;
    }

    /// Calls entered(standing, event) whenever the contact comes to another stage, and again for
    /// the same one if its day becomes known. The event is null for a lapse.
    template <class Entered>
    Standing run(size_t contact, Entered&& entered) const {
        Standing at;
        int lastOnRoad = -1;
        Day lapseOn;
        const auto move = [&](int stage, Day on, const StageEvent* event) {
            if (stage < 0 || (stage == at.stage && (at.since.isKnown() || !on.isKnown()))) return;
            at = {stage, on, !event || event->kind != StageEvent::Kind::Recorded};
            if (isOnRoad(stage)) lastOnRoad = stage;
            entered(std::as_const(at), event);
        };
        const auto lapseBy = [&](Day day) {
            if (!lapseOn.isKnown() || lapseOn > day) return;
            if (at.stage < 0 || isOnRoad(at.stage)) move(m_lapsed, lapseOn, nullptr);
            lapseOn = Day();
        };
        const auto events = m_facts.eventsOf(contact);
        for (size_t e = 0; e < events.size() && events[e].on <= m_asOf; ++e) {
            const StageEvent& event = events[e];
            lapseBy(event.on);
            switch (event.kind) {
                case StageEvent::Kind::Recorded:
                    move(event.stage, event.on, &event);
                    break;
                case StageEvent::Kind::Met:
                    if (raises(at.stage, event.stage)) move(event.stage, event.on, &event);
                    break;
                case StageEvent::Kind::Referral:
                    if (raises(at.stage, event.stage) || at.stage == m_notNow)
                        move(std::max<int>(event.stage, lastOnRoad), event.on, &event);
                    break;
                case StageEvent::Kind::Purchase:
                    if (raises(at.stage, event.stage) || isOffRoad(at.stage))
                        move(std::max<int>(event.stage, lastOnRoad), event.on, &event);
                    lapseOn = lapseAfter(events, e);
                    break;
            }
        }
        lapseBy(m_asOf);
        return at;
    }

    [[nodiscard]] Standing run(size_t contact) const {
        return run(contact, [](const Standing&, const StageEvent*) {});
    }

private:
    [[nodiscard]] bool isOnRoad(int stage) const { return stage >= 0 && stage < m_roadLength; }
    [[nodiscard]] bool isOffRoad(int stage) const { return stage >= m_roadLength; }
    [[nodiscard]] bool raises(int from, int to) const { return !isOffRoad(from) && to > from; }

    /// The day on which this purchase turns into a lapse; unknown if one follows in time.
    [[nodiscard]] Day lapseAfter(std::span<const StageEvent> events, size_t purchase) const {
        if (m_lapsed < 0 || !events[purchase].on.isKnown()) return {};
        const Day lapseOn = lapseDayAfter(events[purchase].on, m_lapseDays);
        if (lapseOn > m_asOf) return {};
        for (size_t e = purchase + 1; e < events.size() && events[e].on <= lapseOn; ++e)
            if (events[e].kind == StageEvent::Kind::Purchase) return {};
        return lapseOn;
    }

    const Facts& m_facts;
    Day m_asOf;
    int m_lapseDays;
    int m_lapsed, m_notNow;
    int m_roadLength = 0;  // the stages of the road come first
};

}  // namespace waymark
