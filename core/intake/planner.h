#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/intake/candidatesource.h"
#include "core/intake/importplan.h"
#include "core/storage/stores.h"

namespace waymark {

/// What importing `source` would do to the file as it stands. Writes nothing. Throws Cancelled.
///
/// Rows with the strongest common key meet: e-mail, then profile link, then mobile number, then
/// name + organisation; a name alone only where it is the only one and nothing speaks against it.
/// Rows of events (orders, milestones, interactions, referrals) use the mode for the contact's own
/// fields only: the event itself is always recorded, and Create and Review work like Merge and
/// Skip.
[[nodiscard]] ImportPlan makePlan(const CandidateSource& source, Stores& stores, MatchMode mode,
                                  Progress& progress);

}  // namespace waymark
