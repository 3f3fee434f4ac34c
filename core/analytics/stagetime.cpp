// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/stagetime.h"

#include "core/analytics/entrycohort.h"
#include "core/analytics/statewalk.h"
#include "core/analytics/waitingtime.h"

#include <algorithm>

namespace waymark {
namespace {

struct StageTimer {
    WaitingTimes times;
    quint32 lastVisitor = Facts::Nobody;  // so that only the first visit counts
};

/// Follows one contact from stage to stage.
class VisitClock {
public:
    VisitClock(const Facts& facts, const Filter& filter, std::vector<StageTime>& figures)
        : m_facts(facts), m_filter(filter), m_rowOf(facts.road.size(), -1), m_figures(figures) {
        for (size_t stage = 0; stage < facts.road.size(); ++stage) {
            if (!facts.road[stage].isStep()) continue;
            m_rowOf[stage] = int(figures.size());
            figures.emplace_back().stage = int(stage);
        }
        m_timers.resize(figures.size());
    }

    void follow(const StateWalk& walk, size_t contact) {
        Standing open;
        bool isFirst = false;
        walk.run(contact, [&](const Standing& at, const StageEvent*) {
            const bool sameStage = at.stage == open.stage;
            if (!sameStage) {
                if (isFirst) close(contact, open, at.since, at.stage);
                isFirst = begin(contact, at.stage);
            }
            open = at;
        });
        if (isFirst) close(contact, open, m_filter.asOf, -1);
    }

    void finish() {
        for (size_t row = 0; row < m_figures.size(); ++row) {
            m_figures[row].medianDays = m_timers[row].times.median();
            m_figures[row].finished = m_timers[row].times.finishedMiddle();
        }
    }

private:
    bool begin(size_t contact, int stage) {
        if (m_rowOf[size_t(stage)] < 0) return false;
        StageTimer& timer = m_timers[size_t(m_rowOf[size_t(stage)])];
        if (timer.lastVisitor == contact) return false;
        timer.lastVisitor = quint32(contact);
        return true;
    }

    void close(size_t contact, const Standing& visit, Day until, int next) {
        if (!m_filter.period.contains(visit.since) || !until.isKnown()) return;
        const size_t row = size_t(m_rowOf[size_t(visit.stage)]);
        m_figures[row].visitors.push_back(m_facts.contacts[contact]);
        const bool movedOn = next > visit.stage && m_facts.road[size_t(next)].isOnRoad();
        if (movedOn) {
            m_figures[row].finishers.push_back(m_facts.contacts[contact]);
            m_timers[row].times.finished(until - visit.since);
        } else {
            m_timers[row].times.stillWaiting(until - visit.since);
        }
    }

    const Facts& m_facts;
    const Filter& m_filter;
    std::vector<int> m_rowOf;  // by stage; −1: no step
    std::vector<StageTime>& m_figures;
    std::vector<StageTimer> m_timers;  // by row
};

}  // namespace

std::vector<StageTime> stageTimes(const Facts& facts, const Filter& filter) {
    std::vector<StageTime> figures;
    VisitClock clock(facts, filter, figures);
    const StateWalk walk(facts, filter.asOf, filter.lapseDays);
    forEachAsked(facts, filter, [&](size_t i) { clock.follow(walk, i); });
    clock.finish();
    return figures;
}

std::optional<Middle> daysToFirstPurchase(const Facts& facts, const Filter& filter) {
    std::vector<int> days;
    for (const EntryCohort::Member& member : entryCohort(facts, filter).members)
        if (hasBought(facts, member))
            days.push_back(
                std::max(0, facts.purchasesOf(member.index).front().on - member.enteredOn));
    return middleOf(std::move(days));
}

}  // namespace waymark
