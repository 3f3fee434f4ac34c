// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"

#include "core/base/checked.h"
#include "core/base/failure.h"

#include <algorithm>

namespace waymark {
namespace {

const Playbook* inForce(const std::vector<Playbook>& playbooks) {
    const auto weight = [](const Playbook& book) {
        switch (book.state) {
            case PlaybookState::Published:
                return 2;
            case PlaybookState::Retired:
                return 1;
            case PlaybookState::Draft:
                return 0;
        }
        return 0;
    };
    const auto found = std::max_element(
        playbooks.begin(), playbooks.end(), [&](const Playbook& a, const Playbook& b) {
            return std::pair(weight(a), a.version) < std::pair(weight(b), b.version);
        });
    return found == playbooks.end() ? nullptr : &*found;
}

unsigned bitsOf(const std::vector<ProfileField>& fields) {
    unsigned bits = 0;
    for (const ProfileField field : fields) bits |= 1U << unsigned(field);
    return bits;
}

std::vector<RoadStage> roadOf(const Playbook& book) {
    std::vector<Stage> stages = book.stages;
    std::stable_sort(stages.begin(), stages.end(), [](const Stage& a, const Stage& b) {
        return std::pair(!a.isOnRoad(), a.position) < std::pair(!b.isOnRoad(), b.position);
    });
    std::vector<RoadStage> road;
    for (const Stage& stage : stages) {
        const Phase* phase = book.phase(stage.phase);
        road.push_back({.id = stage.id,
                        .key = stage.key,
                        .name = stage.name,
                        .phaseKey = phase ? phase->key : QString(),
                        .phaseName = phase ? phase->name : QString(),
                        .phasePosition = phase ? phase->position : 0,
                        .offRoad = stage.offRoad,
                        .startsWhen = stage.startsWhen,
                        .optional = stage.optional,
                        .targetDays = stage.targetDays,
                        .required = bitsOf(stage.required)});
    }
    return road;
}

void writePlaybooks(Facts& facts, const std::vector<Playbook>& playbooks) {
    if (const Playbook* book = inForce(playbooks)) facts.road = roadOf(*book);
    for (const Playbook& book : playbooks) {
        if (book.state != PlaybookState::Draft)
            facts.versions.push_back({book.id, book.version, Day::of(book.publishedOn)});
        for (const Stage& stage : book.stages) {
            const Phase* phase = book.phase(stage.phase);
            facts.writtenStages.push_back({.id = stage.id,
                                           .key = stage.key,
                                           .name = stage.name,
                                           .phasePosition = phase ? phase->position : 0,
                                           .version = book.version,
                                           .stage = facts.stageOf(stage.key)});
        }
    }
    std::ranges::sort(facts.versions, {}, &VersionSpan::version);
    std::ranges::sort(facts.writtenStages, {}, &WrittenStage::id);
}

void writeContacts(Facts& facts, const RawFacts& raw) {
    std::vector<FactStore::ContactFact> rows = raw.contacts;
    if (!std::ranges::is_sorted(rows, {}, &FactStore::ContactFact::contact))
        std::ranges::sort(rows, {}, &FactStore::ContactFact::contact);
    for (const auto& row : rows) {
        facts.contacts.push_back(row.contact);
        facts.metOn.push_back(row.metOn);
        facts.source.push_back(row.source);
        facts.filled.push_back(row.filled);
    }
}

/// Rows put together by the contact they belong to; those of nobody are left out.
struct Grouping {
    std::vector<quint32> start;
    std::vector<quint32> rows;  // row numbers; those of contact i are [start[i], start[i + 1])

    [[nodiscard]] std::span<const quint32> of(size_t i) const {
        return {rows.data() + start[i], rows.data() + start[i + 1]};
    }
};

template <class Row>
Grouping grouped(const Facts& facts, const std::vector<Row>& rows, ContactId Row::*owner) {
    const size_t count = facts.size();
    std::vector<quint32> owners(rows.size());
    Grouping groups;
    groups.start.assign(count + 1, 0);
    size_t near = 0;  // rows come in order of contact, so the next one is mostly at hand
    for (size_t row = 0; row < rows.size(); ++row) {
        const ContactId contact = rows[row].*owner;
        if (near < count && facts.contacts[near] < contact) ++near;
        if (near >= count || facts.contacts[near] != contact) near = facts.indexOf(contact);
        owners[row] = near < count ? quint32(near) : Facts::Nobody;
        if (near < count) ++groups.start[near + 1];
    }
    for (size_t i = 0; i < count; ++i) groups.start[i + 1] += groups.start[i];
    groups.rows.resize(groups.start[count]);
    std::vector<quint32> next = groups.start;
    for (size_t row = 0; row < rows.size(); ++row)
        if (owners[row] != Facts::Nobody) groups.rows[next[owners[row]]++] = quint32(row);
    return groups;
}

void addAmount(qint64& sum, qint64 amount) {
    if (!checkedSum(sum, amount, sum))
        throw Failure(Failure::Kind::Constraint, QStringLiteral("amounts overflow"));
}

void writePurchases(Facts& facts, const RawFacts& raw) {
    const Grouping groups = grouped(facts, raw.orders, &FactStore::OrderFact::contact);
    facts.undatedOrders.assign(facts.size(), 0);
    facts.undatedAmount.assign(facts.size(), 0);
    facts.purchaseStart.assign(1, 0);
    std::vector<PurchaseDay> days;
    for (size_t i = 0; i < facts.size(); ++i) {
        days.clear();
        for (const quint32 row : groups.of(i)) {
            const FactStore::OrderFact& order = raw.orders[row];
            if (!order.counts) continue;
            if (order.on.isKnown()) {
                days.push_back({order.on, 1, order.amountMinor});
            } else {
                ++facts.undatedOrders[i];
                addAmount(facts.undatedAmount[i], order.amountMinor);
            }
        }
        std::ranges::sort(days, {}, &PurchaseDay::on);
        const size_t first = facts.purchases.size();
        for (const PurchaseDay& day : days) {
            if (facts.purchases.size() > first && facts.purchases.back().on == day.on) {
                ++facts.purchases.back().orders;
                addAmount(facts.purchases.back().amountMinor, day.amountMinor);
            } else {
                facts.purchases.push_back(day);
            }
        }
        facts.purchaseStart.push_back(quint32(facts.purchases.size()));
    }
}

void writeInteractions(Facts& facts, const RawFacts& raw) {
    const Grouping groups = grouped(facts, raw.interactions, &FactStore::InteractionFact::contact);
    facts.interactionStart = groups.start;
    facts.interactions.reserve(groups.rows.size());
    for (const quint32 row : groups.rows)
        facts.interactions.push_back({raw.interactions[row].on, raw.interactions[row].feeling});
    for (size_t i = 0; i < facts.size(); ++i)
        std::stable_sort(facts.interactions.begin() + groups.start[i],
                         facts.interactions.begin() + groups.start[i + 1],
                         [](const FeltDay& a, const FeltDay& b) { return a.on < b.on; });
}

void writeReferrals(Facts& facts, const RawFacts& raw) {
    std::vector<FactStore::ReferralFact> known;
    for (const auto& row : raw.referrals)
        if (facts.indexOf(row.referred) < facts.size() && row.referred != row.referrer)
            known.push_back(row);
    const Grouping groups = grouped(facts, known, &FactStore::ReferralFact::referrer);
    facts.referralStart = groups.start;
    facts.referredBy.assign(facts.size(), Facts::Nobody);
    for (size_t i = 0; i < facts.size(); ++i) {
        const size_t first = facts.referrals.size();
        for (const quint32 row : groups.of(i)) {
            const size_t referred = facts.indexOf(known[row].referred);
            facts.referrals.emplace_back(quint32(referred), known[row].on);
            facts.referredBy[referred] = quint32(i);
        }
        std::stable_sort(facts.referrals.begin() + qsizetype(first), facts.referrals.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    }
}

/// Puts the events of one contact in the order in which they move it, and notes first days.
class EventWriter {
public:
    EventWriter(Facts& facts, const RawFacts& raw)
        : m_facts(facts),
          m_raw(raw),
          m_milestones(grouped(facts, raw.milestones, &FactStore::MilestoneFact::contact)),
          m_met(facts.stageOf(StartsWhen::Met)),
          m_first(facts.stageOf(StartsWhen::FirstOrder)),
          m_again(facts.stageOf(StartsWhen::SecondPurchaseDay)),
          m_referral(facts.stageOf(StartsWhen::FirstReferral)) {}

    void write() {
        const size_t count = m_facts.size();
        m_facts.firstDays.assign(count * m_facts.road.size(), Day());
        m_facts.enteredOn.assign(count, Day());
        m_facts.furthestUndatedStep.assign(count, -1);
        m_facts.eventStart.assign(1, 0);
        m_facts.events.reserve(count + m_milestones.rows.size() + m_facts.purchases.size());
        for (size_t i = 0; i < count; ++i) {
            collect(i);
            settle(i);
            m_facts.eventStart.push_back(quint32(m_facts.events.size()));
        }
    }

private:
    struct Sortable {
        StageEvent event;
        int rank = 0;
        qint64 recordedAs = 0;
    };

    void add(StageEvent::Kind kind, Day on, int stage) {
        m_sortable.push_back(
            {{.on = on, .stage = qint16(stage), .life = 1, .kind = kind}, int(kind), 0});
    }

    void collect(size_t i) {
        using Kind = StageEvent::Kind;
        m_sortable.clear();
        if (m_met >= 0) add(Kind::Met, m_facts.metOn[i], m_met);
        for (const quint32 row : m_milestones.of(i)) addRecorded(m_raw.milestones[row]);
        int stage = m_first;
        for (const PurchaseDay& purchase : m_facts.purchasesOf(i)) {
            add(Kind::Purchase, purchase.on, stage);
            if (m_again >= 0) stage = m_again;
        }
        if (m_facts.purchasesOf(i).empty() && m_facts.undatedOrders[i] > 0)
            add(Kind::Purchase, Day(), m_first);
        if (const auto made = m_facts.referralsOf(i); m_referral >= 0 && !made.empty()) {
            Day first;
            for (const auto& [referred, on] : made)
                if (!first.isKnown()) first = on;  // unknown days come first
            add(Kind::Referral, first, m_referral);
        }
    }

    void addRecorded(const FactStore::MilestoneFact& milestone) {
        const auto& written = m_facts.writtenStages;
        const auto found =
            std::ranges::lower_bound(written, milestone.stage, {}, &WrittenStage::id);
        if (found == written.end() || found->id != milestone.stage) return;
        Sortable row{{.on = milestone.on,
                      .stage = qint16(found->stage),
                      .life = quint16(milestone.life),
                      .kind = StageEvent::Kind::Recorded,
                      .written = quint32(found - written.begin())},
                     int(StageEvent::Kind::Recorded),
                     milestone.milestone.value()};
        // On an unknown day, having left counts more than having bought.
        const bool left = found->stage >= 0 && !m_facts.road[size_t(found->stage)].isOnRoad();
        if (left && !milestone.on.isKnown()) row.rank = int(StageEvent::Kind::Referral) + 1;
        m_sortable.push_back(row);
    }

    void settle(size_t i) {
        std::sort(m_sortable.begin(), m_sortable.end(), [](const Sortable& a, const Sortable& b) {
            if (a.event.on != b.event.on) return a.event.on < b.event.on;
            if (a.rank != b.rank) return a.rank < b.rank;
            return a.recordedAs < b.recordedAs;
        });
        quint16 life = 1;
        for (Sortable& row : m_sortable) {
            if (row.event.kind == StageEvent::Kind::Recorded)
                life = std::max(life, row.event.life);
            else
                row.event.life = life;
            note(i, row.event);
            m_facts.events.push_back(row.event);
        }
    }

    /// t_k and t_1 of life 1.
    void note(size_t i, const StageEvent& event) {
        if (event.stage < 0 || event.life != 1) return;
        const bool isStep = m_facts.road[size_t(event.stage)].isStep();
        if (!event.on.isKnown()) {
            if (isStep)
                m_facts.furthestUndatedStep[i] =
                    std::max(m_facts.furthestUndatedStep[i], event.stage);
            return;
        }
        Day& first = m_facts.firstDays[i * m_facts.road.size() + size_t(event.stage)];
        if (!first.isKnown()) first = event.on;  // events come in day order
        if (isStep && !m_facts.enteredOn[i].isKnown()) m_facts.enteredOn[i] = event.on;
    }

    Facts& m_facts;
    const RawFacts& m_raw;
    const Grouping m_milestones;
    const int m_met, m_first, m_again, m_referral;
    std::vector<Sortable> m_sortable;
};

}  // namespace

size_t Facts::indexOf(ContactId contact) const {
    const auto found = std::ranges::lower_bound(contacts, contact);
    return found != contacts.end() && *found == contact ? size_t(found - contacts.begin()) : size();
}

int Facts::stageOf(QStringView key) const {
    for (size_t stage = 0; stage < road.size(); ++stage)
        if (road[stage].key == key) return int(stage);
    return -1;
}

int Facts::stageOf(OffRoad kind) const {
    for (size_t stage = 0; stage < road.size(); ++stage)
        if (!road[stage].isOnRoad() && road[stage].offRoad == kind) return int(stage);
    return -1;
}

int Facts::stageOf(StartsWhen starts) const {
    for (size_t stage = 0; stage < road.size(); ++stage)
        if (road[stage].isOnRoad() && road[stage].startsWhen == starts) return int(stage);
    return -1;
}

const VersionSpan* Facts::versionOn(Day day) const {
    for (auto version = versions.rbegin(); version != versions.rend(); ++version)
        if (day.isKnown() && version->from.isKnown() && version->from <= day) return &*version;
    return versions.empty() ? nullptr : &versions.front();
}

QString Facts::sourceName(SourceId id) const {
    for (const auto& [each, name] : sources)
        if (each == id) return name;
    return {};
}

Facts assembleFacts(const RawFacts& raw, const std::vector<Playbook>& playbooks) {
    Facts facts;
    facts.sources = raw.sources;
    facts.currency = raw.currency;
    writePlaybooks(facts, playbooks);
    writeContacts(facts, raw);
    writePurchases(facts, raw);
    writeInteractions(facts, raw);
    writeReferrals(facts, raw);
    EventWriter(facts, raw).write();
    return facts;
}

}  // namespace waymark
