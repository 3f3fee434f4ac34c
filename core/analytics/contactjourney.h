#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"

#include <optional>
#include <vector>

namespace waymark {

/// A stay at a stage, as the state moves (see Standing).
struct Visit {
    int stage = -1;  ///< number in Facts::road
    QString name;    ///< as the version of the playbook worded it then
    Day from;        ///< unknown if the day is
    Day to;          ///< unknown: still there
    int days = -1;   ///< up to `to` or as_of; −1 if `from` is unknown
    bool derived = false;
    bool wonBack = false;  ///< came back from off the road
};

/// A stage reached, on the first day it was.
struct ReachedStage {
    int stage = -1;  ///< number in Facts::road; −1: of an older version, not on the road any more
    QString key;
    QString name;  ///< as its version words it
    int phasePosition = 0;
    Day on;
    bool derived = false;
};

/// One contact's way, for the contact page and the journey report.
struct JourneyOf {
    ContactId contact;
    Day asOf;
    int stage = -1;  ///< where the contact stands
    Day since;
    std::vector<Visit> visits;          ///< in order, the last one is where the contact stands
    std::vector<ReachedStage> reached;  ///< by day, unknown days first; on and off the road
    std::vector<int> daysAt;            ///< by number in Facts::road: all visits together
    std::vector<Day> lapses;            ///< lapse days (K7)
    std::vector<Day> wonBack;           ///< the first purchase days after them
    std::vector<PurchaseDay> purchases;
    std::vector<FeltDay> feelings;  ///< interactions with a feeling, dated, ascending
    std::vector<std::pair<ContactId, Day>> referred;
    std::optional<ContactId> referrer;
    int orders = 0;
    qint64 spentMinor = 0;
};

/// Nothing if the contact is not among the facts.
[[nodiscard]] std::optional<JourneyOf> journeyOf(const Facts& facts, ContactId contact, Day asOf,
                                                 int lapseDays);

}  // namespace waymark
