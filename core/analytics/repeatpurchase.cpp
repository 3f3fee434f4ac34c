// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/repeatpurchase.h"

#include "core/analytics/asked.h"
#include "core/analytics/waitingtime.h"

#include <algorithm>

namespace waymark {
namespace {

constexpr int Windows[] = {90, 180, 365};
constexpr int ReturnDays[] = {30, 90, 180, 365};

std::vector<RepeatWithin> windowsOf(const Filter& filter) {
    std::vector<int> days(std::begin(Windows), std::end(Windows));
    if (filter.windowDays) days.push_back(*filter.windowDays);
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::vector<RepeatWithin> windows;
    for (const int each : days) windows.emplace_back().days = each;
    return windows;
}

}  // namespace

RepeatPurchase repeatPurchase(const Facts& facts, const Filter& filter) {
    RepeatPurchase result;
    result.within = windowsOf(filter);
    WaitingTimes times;
    forEachAsked(facts, filter, [&](size_t i) {
        const auto purchases = facts.purchasesOf(i, filter.asOf);
        if (purchases.empty()) return;
        const ContactId contact = facts.contacts[i];
        const Day first = purchases.front().on;
        const Day second = purchases.size() > 1 ? purchases[1].on : Day();
        result.bought.push_back(contact);
        if (second.isKnown()) result.again.push_back(contact);
        for (RepeatWithin& window : result.within) {
            const Day until = later(first, window.days);
            if (until > filter.asOf) continue;
            window.mature.push_back(contact);
            if (second.isKnown() && second <= until) window.again.push_back(contact);
        }
        if (!filter.period.contains(first)) return;
        result.firstBought.push_back(contact);
        if (second.isKnown()) {
            result.secondBought.push_back(contact);
            times.finished(second - first);
        } else {
            times.stillWaiting(filter.asOf - first);
        }
    });
    result.rate = Rate::of(qint64(result.again.size()), qint64(result.bought.size()));
    for (RepeatWithin& window : result.within)
        window.rate = Rate::of(qint64(window.again.size()), qint64(window.mature.size()));
    result.medianDays = times.median();
    result.finished = times.finishedMiddle();
    for (const int days : ReturnDays) result.returned.push_back({days, times.shareWithin(days)});
    return result;
}

}  // namespace waymark
