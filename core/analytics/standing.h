#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"

#include <vector>

namespace waymark {

/// Where a contact stands on a day. Events up to that day move the contact in day order, those
/// without a day first. Within a day: meeting, recorded milestones in the order of recording,
/// purchases, referrals; among those without a day, recorded departures from the road come last.
/// A recorded milestone sets the stage, back or forth; a purchase or a first referral only raises
/// it, and a purchase brings a contact back from off the road to where it stood before (won back);
/// a first referral does so from "not now" only. A customer on the road lapses on the first day
/// with more than L days since the last purchase day (K7).
struct Standing {
    int stage = -1;  ///< number in Facts::road; −1: nowhere yet
    Day since;       ///< unknown if it was reached on an unknown day
    bool derived = false;
    bool operator==(const Standing&) const = default;
};

/// What lists, cards and the board show of a contact.
struct ContactStanding {
    ContactId contact;
    int stage = -1;
    Day since;
    bool derived = false;
    bool stuck = false;    ///< on the road and longer there than the stage's target
    int daysInStage = -1;  ///< −1 if `since` is unknown
    Day lastTouch;         ///< latest interaction, purchase day or recorded milestone
    int orders = 0;        ///< counted orders
    qint64 spentMinor = 0;
    int factsAsked = 0;    ///< facts the stage requires (K19) …
    int factsThere = 0;    ///< … and how many of them are filled
    unsigned missing = 0;  ///< bit per ProfileField
};

[[nodiscard]] Standing standingOf(const Facts& facts, size_t index, Day asOf, int lapseDays);
/// By contact number.
[[nodiscard]] std::vector<Standing> standingsOf(const Facts& facts, Day asOf, int lapseDays);
/// By contact number, for lists and board.
[[nodiscard]] std::vector<ContactStanding> standings(const Facts& facts, Day asOf, int lapseDays);

/// K3: a stock, no percentages between stages. Over the contacts the filter asks about.
struct Stock {
    std::vector<People> byStage;  ///< by number in Facts::road
    People nowhere;               ///< no event yet
    std::vector<People> stuck;    ///< by stage: longer there than its target
    People inJourney;             ///< on the road
    People customers;             ///< at least one purchase day
};
[[nodiscard]] Stock stock(const Facts& facts, const Filter& filter);

}  // namespace waymark
