#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"
#include "core/domain/playbook.h"
#include "core/storage/factstore.h"

#include <QString>

#include <span>
#include <utility>
#include <vector>

namespace waymark {

class Progress;
struct Stores;

/// One stage of the road that figures are counted on.
struct RoadStage {
    StageId id;
    QString key;
    QString name;
    QString phaseKey;
    QString phaseName;
    int phasePosition = 0;  ///< number of pips; 0 off the road
    OffRoad offRoad = OffRoad::No;
    StartsWhen startsWhen = StartsWhen::Recorded;
    bool optional = false;
    std::optional<int> targetDays;
    unsigned required = 0;  ///< bit per ProfileField

    [[nodiscard]] bool isOnRoad() const { return offRoad == OffRoad::No; }
    /// On the road and not optional: a row of the funnel.
    [[nodiscard]] bool isStep() const { return isOnRoad() && !optional; }
};

/// A stage as its own version of the playbook words it; `stage` is the number of the stage of the
/// road with the same key, −1 if the road has none.
struct WrittenStage {
    StageId id;
    QString key;
    QString name;
    int phasePosition = 0;
    int version = 1;
    int stage = -1;
};

/// From when on a version of the playbook is in force; the first one is from the beginning.
struct VersionSpan {
    PlaybookId playbook;
    int version = 1;
    Day from;
};

/// Something dated that can move a contact. Lapsing is not among them: it depends on L.
struct StageEvent {
    enum class Kind : quint8 { Met, Recorded, Purchase, Referral };
    Day on;
    qint16 stage = -1;  ///< number in `road`; −1: of no stage of this road
    quint16 life = 1;
    Kind kind = Kind::Recorded;
    quint32 written = 0;  ///< of a recorded one: number in `writtenStages`
};

/// A day with at least one counted order; the amounts of a day add up (G5).
struct PurchaseDay {
    Day on;
    int orders = 0;
    qint64 amountMinor = 0;
};

struct FeltDay {
    Day on;
    int feeling = 0;  ///< 1 … 5; 0: none recorded
};

/// The rows as stored, before they are put in columns.
struct RawFacts {
    std::vector<FactStore::ContactFact> contacts;
    std::vector<FactStore::MilestoneFact> milestones;
    std::vector<FactStore::OrderFact> orders;
    std::vector<FactStore::InteractionFact> interactions;
    std::vector<FactStore::ReferralFact> referrals;
    std::vector<std::pair<SourceId, QString>> sources;
    QString currency;
};

/// Everything figures are made of, in columns by contact number, ascending by ContactId. Loaded
/// once; a value, safe to share between threads. Days after the day asked about are in here too:
/// each figure leaves them out itself.
struct Facts {
    static constexpr quint32 Nobody = 0xffffffff;

    std::vector<RoadStage> road;  ///< of the version in force, by position, off the road last
    std::vector<WrittenStage> writtenStages;  ///< of all versions, by id
    std::vector<VersionSpan> versions;        ///< by version
    std::vector<std::pair<SourceId, QString>> sources;
    QString currency;  ///< of all amounts; ISO 4217

    std::vector<ContactId> contacts;
    std::vector<Day> metOn;
    std::vector<SourceId> source;
    std::vector<unsigned> filled;  ///< bit per ProfileField

    // Rows of contact i are [start[i], start[i + 1]).
    std::vector<quint32> eventStart;
    std::vector<StageEvent> events;  ///< in the order in which they move the contact
    std::vector<quint32> purchaseStart;
    std::vector<PurchaseDay> purchases;  ///< distinct known days, ascending
    std::vector<quint32> interactionStart;
    std::vector<FeltDay> interactions;  ///< ascending, unknown days first
    std::vector<quint32> referralStart;
    std::vector<std::pair<quint32, Day>>
        referrals;  ///< by referrer: contact number of the referred

    std::vector<quint32> referredBy;          ///< contact number of the referrer, or Nobody
    std::vector<int> undatedOrders;           ///< counted orders without a known day
    std::vector<qint64> undatedAmount;        ///< theirs
    std::vector<Day> firstDays;               ///< t_k of life 1: [contact × road.size() + stage]
    std::vector<Day> enteredOn;               ///< earliest of them over the steps
    std::vector<qint16> furthestUndatedStep;  ///< a step reached on an unknown day; −1

    [[nodiscard]] size_t size() const { return contacts.size(); }
    /// The number of a contact, or size() if it is not among them.
    [[nodiscard]] size_t indexOf(ContactId contact) const;
    [[nodiscard]] int stageOf(QStringView key) const;    ///< −1 if the road has none
    [[nodiscard]] int stageOf(OffRoad kind) const;       ///< the first off-road stage of it; −1
    [[nodiscard]] int stageOf(StartsWhen starts) const;  ///< the first on-road one; −1
    /// The version in force on a day; the first for an unknown day.
    [[nodiscard]] const VersionSpan* versionOn(Day day) const;
    [[nodiscard]] QString sourceName(SourceId id) const;  ///< empty if not known

    [[nodiscard]] std::span<const StageEvent> eventsOf(size_t i) const {
        return {events.data() + eventStart[i], events.data() + eventStart[i + 1]};
    }
    [[nodiscard]] std::span<const PurchaseDay> purchasesOf(size_t i) const {
        return {purchases.data() + purchaseStart[i], purchases.data() + purchaseStart[i + 1]};
    }
    /// The purchase days up to and including `asOf`.
    [[nodiscard]] std::span<const PurchaseDay> purchasesOf(size_t i, Day asOf) const {
        std::span<const PurchaseDay> all = purchasesOf(i);
        while (!all.empty() && all.back().on > asOf) all = all.first(all.size() - 1);
        return all;
    }
    [[nodiscard]] std::span<const FeltDay> interactionsOf(size_t i) const {
        return {interactions.data() + interactionStart[i],
                interactions.data() + interactionStart[i + 1]};
    }
    [[nodiscard]] std::span<const std::pair<quint32, Day>> referralsOf(size_t i) const {
        return {referrals.data() + referralStart[i], referrals.data() + referralStart[i + 1]};
    }
    [[nodiscard]] Day firstDay(size_t i, int stage) const {
        return firstDays[i * road.size() + size_t(stage)];
    }
};

/// Puts rows in columns. The road is that of the newest published version (else the newest
/// retired, else the newest); milestones of other versions are matched by the key of their stage.
/// Rows of contacts that are not in `raw.contacts` are left out. Throws Failure{Constraint} if
/// amounts overflow.
///
/// Stages that start by themselves are derived, never stored: Met on the day met; FirstOrder on
/// the first purchase day; SecondPurchaseDay; FirstReferral on the day of the first referral
/// made. The earliest day on which a stage was reached counts, recorded or derived (G4). What has
/// no known day counts in stock, not in figures over time (G6).
[[nodiscard]] Facts assembleFacts(const RawFacts& raw, const std::vector<Playbook>& playbooks);

[[nodiscard]] Facts loadFacts(Stores& stores, Progress& progress);

}  // namespace waymark
