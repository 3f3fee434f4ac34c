#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mergechoices.h"
#include "core/matching/pairscore.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace waymark {

/// A row that may speak of somebody who is known: what the Duplicates step asks.
struct PlanQuestion {
    qint64 row = 0;          ///< from 0
    ContactId here;          ///< the contact it resembles most; null: see `earlierRow`
    qint64 earlierRow = -1;  ///< from 0: the row that brings the person it resembles
    PairScore score;
    std::vector<ContactId> others;  ///< further contacts that it resembles, most likely first
    bool operator==(const PlanQuestion&) const = default;
};

/// What a person decided about a row.
struct RowDecision {
    enum class Kind {
        Merge,     ///< the row is about `into`
        KeepBoth,  ///< the row is somebody new, and not the same person as `into`
        Skip,      ///< the row is left out
        Later,     ///< the row waits in the file
    };
    Kind kind = Kind::Later;
    ContactId into;
    qint64 earlierRow = -1;  ///< from 0, if `into` is the person that this row brings
    MergeChoices choices;    ///< for Merge: Keep is who is here, Other is the row
    bool operator==(const RowDecision&) const = default;
};

/// By row from 0.
using PlanDecisions = std::map<qint64, RowDecision>;

/// For drafts that are kept in the file.
[[nodiscard]] QString toJson(const PlanDecisions& decisions);
[[nodiscard]] std::optional<PlanDecisions> planDecisionsFromJson(const QString& json);

}  // namespace waymark
