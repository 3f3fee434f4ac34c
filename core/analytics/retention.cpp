// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/retention.h"

#include "core/analytics/asked.h"
#include "core/analytics/calendarunit.h"

namespace waymark {
namespace {

bool boughtIn(std::span<const PurchaseDay> purchases, const Period& period) {
    for (const PurchaseDay& purchase : purchases)
        if (period.contains(purchase.on)) return true;
    return false;
}

bool lapsedIn(std::span<const PurchaseDay> purchases, const Filter& filter) {
    for (size_t p = 0; p < purchases.size(); ++p) {
        const Day lapseOn = lapseDayAfter(purchases[p].on, filter.lapseDays);
        if (lapseOn > filter.asOf) return false;
        const bool boughtInTime = p + 1 < purchases.size() && purchases[p + 1].on <= lapseOn;
        if (!boughtInTime && filter.period.contains(lapseOn)) return true;
    }
    return false;
}

}  // namespace

Retention retention(const Facts& facts, const Filter& filter) {
    Retention result;
    result.before = periodBefore(filter.period);
    result.now = filter.period;
    result.finished = isOver(result.now, filter.asOf);
    if (result.before.to.isKnown())
        forEachAsked(facts, filter, [&](size_t i) {
            const auto purchases = facts.purchasesOf(i, filter.asOf);
            if (!boughtIn(purchases, result.before)) return;
            result.active.push_back(facts.contacts[i]);
            (boughtIn(purchases, result.now) ? result.kept : result.gone)
                .push_back(facts.contacts[i]);
        });
    result.rate = Rate::of(qint64(result.kept.size()), qint64(result.active.size()));
    result.churn = result.rate.complement();
    return result;
}

Lapse lapse(const Facts& facts, const Filter& filter) {
    Lapse result;
    const Day dayBefore = filter.period.from + -1;
    forEachAsked(facts, filter, [&](size_t i) {
        const auto purchases = facts.purchasesOf(i, filter.asOf);
        if (purchases.empty()) return;
        const ContactId contact = facts.contacts[i];
        if (!isActiveCustomer(purchases, filter.asOf, filter.lapseDays)) {
            result.stock.push_back(contact);
            if (purchases.size() == 1) result.boughtOnce.push_back(contact);
        }
        const bool newly = lapsedIn(purchases, filter);
        if (newly) result.newly.push_back(contact);
        if (!isActiveCustomer(purchases, dayBefore, filter.lapseDays)) return;
        result.notLapsed.push_back(contact);
        if (newly) result.ofThose.push_back(contact);
    });
    result.rate = Rate::of(qint64(result.ofThose.size()), qint64(result.notLapsed.size()));
    return result;
}

}  // namespace waymark
