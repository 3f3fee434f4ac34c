// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contactquestion.h"

#include "core/analytics/facts.h"
#include "core/base/text.h"
#include "core/search/textindex.h"

#include <QHash>

#include <algorithm>
#include <unordered_set>

namespace waymark::ui {
namespace {

/// What a derived column sorts by; −1 and unknown come last whatever the direction.
qint64 keyOf(ContactColumn column, const Facts& facts, const ContactStanding& standing,
             const QHash<SourceId, int>& sourceRanks, size_t index) {
    switch (column) {
        case ContactColumn::Name:
            return 0;
        case ContactColumn::Stage:
            return standing.stage;
        case ContactColumn::Profile:
            return standing.factsAsked == 0
                       ? -1
                       : qint64(standing.factsThere) * 10'000 / standing.factsAsked;
        case ContactColumn::InStage:
            return standing.daysInStage;
        case ContactColumn::LastContact:
            return standing.lastTouch.isKnown() ? standing.lastTouch.number() : -1;
        case ContactColumn::Spent:
            return standing.orders == 0 ? -1 : standing.spentMinor;
        case ContactColumn::Source:
            return sourceRanks.value(facts.source[index], -1);
    }
    return 0;
}

QHash<SourceId, int> ranksByName(const Facts& facts) {
    std::vector<std::pair<QString, SourceId>> named;
    for (const auto& [id, name] : facts.sources) named.emplace_back(text::folded(name), id);
    std::sort(named.begin(), named.end());
    QHash<SourceId, int> ranks;
    for (const auto& [name, id] : named) ranks.insert(id, int(ranks.size()));
    return ranks;
}

void sortByColumn(std::vector<ContactId>& ids, const ContactQuestion& question,
                  const KeptStandings::Now& now) {
    const bool ascending = question.direction == Qt::AscendingOrder;
    if (question.sortBy == ContactColumn::Name) {
        if (!ascending) std::reverse(ids.begin(), ids.end());
        return;
    }
    const QHash<SourceId, int> ranks =
        question.sortBy == ContactColumn::Source ? ranksByName(*now.facts) : QHash<SourceId, int>();
    std::vector<std::pair<qint64, ContactId>> keyed;
    keyed.reserve(ids.size());
    for (const ContactId id : ids) {
        const size_t index = now.facts->indexOf(id);
        keyed.emplace_back(index < now.standings.size() ? keyOf(question.sortBy, *now.facts,
                                                                now.standings[index], ranks, index)
                                                        : -1,
                           id);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [ascending](const auto& a, const auto& b) {
        if ((a.first < 0) != (b.first < 0)) return b.first < 0;
        return ascending ? a.first < b.first : a.first > b.first;
    });
    std::transform(keyed.begin(), keyed.end(), ids.begin(),
                   [](const auto& each) { return each.second; });
}

}  // namespace

bool isIn(ContactGroup group, const KeptStandings::Now& now, size_t index) {
    const ContactStanding& standing = now.standings[index];
    const RoadStage* stage =
        standing.stage < 0 ? nullptr : &now.facts->road[size_t(standing.stage)];
    switch (group) {
        case ContactGroup::Everyone:
            return true;
        case ContactGroup::InJourney:
            return stage && stage->isOnRoad();
        case ContactGroup::Customers:
            return !now.facts->purchasesOf(index, now.asOf).empty();
        case ContactGroup::Lapsed:
            return stage && stage->offRoad == OffRoad::Lapsed;
        case ContactGroup::NotNow:
            return stage && stage->offRoad == OffRoad::NotNow;
        case ContactGroup::DayUnknown:
            return !standing.since.isKnown();
    }
    return false;
}

KeptStandings::Now KeptStandings::of(OpenFile& file, Progress& progress) {
    const Day asOf = Day::of(file.clock().today());
    const int lapseDays = file.stores().settings.read().lapseDays;
    std::shared_ptr<const Facts> facts = file.facts(progress);
    if (m_facts.lock() != facts || m_asOf != asOf || m_lapseDays != lapseDays) {
        m_standings = standings(*facts, asOf, lapseDays);
        m_facts = facts;
        m_asOf = asOf;
        m_lapseDays = lapseDays;
    }
    return {std::move(facts), m_standings, asOf};
}

ContactOrder answer(OpenFile& file, Progress& progress, KeptStandings& kept,
                    const ContactQuestion& question) {
    const KeptStandings::Now now = kept.of(file, progress);
    ContactOrder order;
    order.everyone = qint64(now.facts->size());
    for (size_t index = 0; index < now.standings.size(); ++index)
        for (int group = 0; group < ContactGroups; ++group)
            if (isIn(ContactGroup(group), now, index)) ++order.groups[size_t(group)];

    order.ids = question.words.trimmed().isEmpty() ? file.stores().contacts.idsByName()
                                                   : file.text(progress).find(question.words);
    std::unordered_set<ContactId> people;
    if (question.people) people.insert(question.people->begin(), question.people->end());
    if (!question.asksForEveryone()) {
        std::erase_if(order.ids, [&](ContactId id) {
            if (question.people && !people.contains(id)) return true;
            if (question.group == ContactGroup::Everyone && !question.stage) return false;
            const size_t index = now.facts->indexOf(id);
            if (index >= now.standings.size()) return true;
            const ContactStanding& standing = now.standings[index];
            if (question.stage && (standing.stage < 0 ||
                                   now.facts->road[size_t(standing.stage)].id != *question.stage))
                return true;
            return !isIn(question.group, now, index);
        });
    }
    sortByColumn(order.ids, question, now);
    return order;
}

std::vector<ContactListRow> rowsOf(OpenFile& file, Progress& progress, KeptStandings& kept,
                                   const std::vector<ContactId>& ids) {
    const KeptStandings::Now now = kept.of(file, progress);
    std::vector<ContactListRow> rows;
    for (ContactRow& row : file.stores().contacts.rows(ids)) {
        ContactListRow each;
        each.source = row.source;
        const size_t index = now.facts->indexOf(row.id);
        if (index < now.standings.size()) {
            each.standing = now.standings[index];
            if (each.standing.stage >= 0) {
                const RoadStage& stage = now.facts->road[size_t(each.standing.stage)];
                each.stage = stage.name;
                each.phasePosition = stage.phasePosition;
            }
        }
        each.row = std::move(row);
        rows.push_back(std::move(each));
    }
    return rows;
}

}  // namespace waymark::ui
