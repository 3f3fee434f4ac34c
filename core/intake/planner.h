#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/intake/candidatesource.h"
#include "core/intake/importplan.h"
#include "core/storage/stores.h"

namespace waymark {

/// Whether to look for rows that resemble somebody without sharing a key that settles it. Looking
/// takes about as long again as matching does.
enum class Questions { NotAsked, Asked };

/// How an import is to be planned.
struct PlanRequest {
    MatchMode mode = MatchMode::Merge;
    Questions questions = Questions::NotAsked;  ///< in mode Review they are always asked
    PlanDecisions decisions = {};
};

/// What importing `source` would do to the file as it stands. Writes nothing. Throws Cancelled.
///
/// Rows with the strongest common key meet: e-mail, then profile link, then mobile number, then
/// name + organisation; a name alone only where it is the only one and nothing speaks against it.
/// The keys of somebody who was merged away lead to the survivor; two who are not the same person
/// are never united. Rows of events (orders, milestones, interactions, referrals) use the mode for
/// the contact's own fields only: the event itself is always recorded, and Create and Review work
/// like Merge and Skip.
///
/// What was decided about a row stands above all of this. A row in question about which nothing
/// was decided becomes a new contact, in mode Review it waits; so does a row that was decided to
/// wait, and every further row of the same new person.
[[nodiscard]] ImportPlan makePlan(const CandidateSource& source, Stores& stores,
                                  const PlanRequest& request, Progress& progress);
[[nodiscard]] inline ImportPlan makePlan(const CandidateSource& source, Stores& stores,
                                         MatchMode mode, Progress& progress) {
    return makePlan(source, stores, PlanRequest{.mode = mode}, progress);
}

}  // namespace waymark
