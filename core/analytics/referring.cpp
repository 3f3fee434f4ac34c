// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/referring.h"

#include "core/analytics/asked.h"
#include "core/analytics/entrycohort.h"

namespace waymark {
namespace {

Rate share(const People& some, const People& all) {
    return Rate::of(qint64(some.size()), qint64(all.size()));
}

/// Referred someone whose first day is in the period. A referral without a day counts as made
/// when the referred one entered.
bool broughtSomeone(const Facts& facts, const Filter& filter, size_t i) {
    for (const auto& [referred, on] : facts.referralsOf(i)) {
        const Day entered = facts.enteredOn[referred];
        if (on <= filter.asOf && entered <= filter.asOf && filter.period.contains(entered))
            return true;
    }
    return false;
}

}  // namespace

Referring referring(const Facts& facts, const Filter& filter) {
    Referring result;
    const Day dayBefore = filter.period.from + -1;
    const auto isReferred = [&](size_t i) { return facts.referredBy[i] != Facts::Nobody; };
    forEachAsked(facts, filter, [&](size_t i) {
        const auto purchases = facts.purchasesOf(i, filter.asOf);
        if (purchases.empty()) return;
        if (filter.period.contains(purchases.front().on)) {
            result.newCustomers.push_back(facts.contacts[i]);
            if (isReferred(i)) result.newReferred.push_back(facts.contacts[i]);
        }
        if (isActiveCustomer(purchases, dayBefore, filter.lapseDays)) {
            result.activeAtStart.push_back(facts.contacts[i]);
            if (broughtSomeone(facts, filter, i)) result.referrers.push_back(facts.contacts[i]);
        }
    });
    for (const EntryCohort::Member& member : entryCohort(facts, filter).members) {
        const ContactId contact = facts.contacts[member.index];
        const bool referred = isReferred(member.index);
        (referred ? result.referredEntered : result.otherEntered).push_back(contact);
        if (hasBought(facts, member))
            (referred ? result.referredBought : result.otherBought).push_back(contact);
    }
    result.referredShare = share(result.newReferred, result.newCustomers);
    result.referringCustomers = share(result.referrers, result.activeAtStart);
    result.conversionReferred = share(result.referredBought, result.referredEntered);
    result.conversionOther = share(result.otherBought, result.otherEntered);
    return result;
}

}  // namespace waymark
