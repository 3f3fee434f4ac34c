#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"

#include <vector>

namespace waymark {

/// The contacts a funnel is made of: first day in the period, watched for the whole window (K1).
struct EntryCohort {
    struct Member {
        quint32 index = 0;
        Day enteredOn;  ///< t_1 under the order rule
        Day until;      ///< last day that counts: t_1 + W, or as_of
    };
    std::vector<Member> members;
    std::vector<quint32> entered;    ///< mature or not
    std::vector<quint32> tooRecent;  ///< of these, not mature
    std::vector<quint32> undated;    ///< reached a step, but no day of entering is known (G6)
};

[[nodiscard]] EntryCohort entryCohort(const Facts& facts, const Filter& filter);

/// A purchase day within the window.
[[nodiscard]] bool hasBought(const Facts& facts, const EntryCohort::Member& member);

[[nodiscard]] People peopleOf(const Facts& facts, const std::vector<quint32>& indexes);

/// t_1 of a contact under a rule; unknown if there is none.
[[nodiscard]] Day entryDay(const Facts& facts, OrderRule rule, size_t index);

}  // namespace waymark
