// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/dashboard.h"

#include "core/analytics/asked.h"
#include "core/analytics/entrycohort.h"
#include "core/base/failure.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// What the tiles are made of, for the year shown and the one before.
struct TileFigures {
    qint64 entered = 0;
    Rate bought;
    std::optional<Middle> daysToFirst;
    Rate again;
    Rate referring;
    Rate kept;
};

TileFigures tileFigures(const Facts& facts, const Filter& filter) {
    const EntryCohort cohort = entryCohort(facts, filter);
    qint64 bought = 0;
    for (const EntryCohort::Member& member : cohort.members)
        bought += hasBought(facts, member) ? 1 : 0;
    return {.entered = qint64(cohort.entered.size()),
            .bought = Rate::of(bought, qint64(cohort.members.size())),
            .daysToFirst = daysToFirstPurchase(facts, filter),
            .again = repeatPurchase(facts, filter).rate,
            .referring = referring(facts, filter).referringCustomers,
            .kept = retention(facts, filter).rate};
}

Kpi count(qint64 people) {
    return {.unit = Kpi::Unit::Count,
            .value = double(people),
            .low = {},
            .high = {},
            .k = people,
            .n = people};
}

Kpi share(const Rate& rate) {
    Kpi kpi{.unit = Kpi::Unit::Share,
            .value = rate.rate,
            .low = {},
            .high = {},
            .k = rate.k,
            .n = rate.n};
    if (rate.rate) {
        kpi.low = rate.low;
        kpi.high = rate.high;
    }
    return kpi;
}

Kpi days(const std::optional<Middle>& middle) {
    Kpi kpi{.unit = Kpi::Unit::Days, .value = {}, .low = {}, .high = {}, .k = 0, .n = 0};
    if (!middle) return kpi;
    kpi.value = middle->median;
    kpi.low = middle->low;
    kpi.high = middle->high;
    kpi.k = kpi.n = middle->n;
    return kpi;
}

std::vector<Tile> tilesOf(const TileFigures& now, const TileFigures& before) {
    using enum Tile::Kind;
    return {
        {NewContacts, count(now.entered), count(before.entered), u"entered"_s},
        {FirstPurchaseRate, share(now.bought), share(before.bought), u"bought"_s},
        {RepeatPurchaseRate, share(now.again), share(before.again), u"repeat/again"_s},
        {ReferralRate, share(now.referring), share(before.referring), u"referral/referrers"_s},
        {DaysToFirstPurchase, days(now.daysToFirst), days(before.daysToFirst), u"bought"_s},
        {RetentionRate, share(now.kept), share(before.kept), u"retention/kept"_s},
    };
}

}  // namespace

Dashboard dashboard(const Facts& facts, const Filter& filter) {
    if (!filter.asOf.isKnown()) throw Failure(Failure::Kind::WrongUse, u"figures need a day"_s);
    Dashboard result;
    result.filter = filter;
    result.funnel = funnel(facts, filter);
    result.stock = stock(facts, filter);
    result.stageTimes = stageTimes(facts, filter);
    result.sources = bySource(facts, filter);
    result.cohorts = cohortGrid(facts, filter);
    result.retention = retention(facts, filter);
    result.lapse = lapse(facts, filter);
    result.repeat = repeatPurchase(facts, filter);
    result.referring = referring(facts, filter);
    result.value = customerValue(facts, filter);
    const TileFigures now{
        .entered = qint64(result.funnel.entered.size()),
        .bought = Rate::of(qint64(result.funnel.bought.size()),
                           qint64(result.funnel.entered.size() - result.funnel.tooRecent.size())),
        .daysToFirst = daysToFirstPurchase(facts, filter),
        .again = result.repeat.rate,
        .referring = result.referring.referringCustomers,
        .kept = result.retention.rate};
    result.tiles = tilesOf(now, tileFigures(facts, oneYearBefore(filter)));
    forEachAsked(facts, filter, [&](size_t) { ++result.contacts; });
    result.findings = findings(facts, result);
    return result;
}

}  // namespace waymark
