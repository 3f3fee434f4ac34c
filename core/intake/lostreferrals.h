#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/importplan.h"
#include "core/storage/stores.h"

#include <vector>

namespace waymark {

/// A referral that will have to go because an import makes two contacts one.
struct LostReferral {
    std::int32_t person = -1;  ///< the survivor, into ImportPlan::people
    Issue issue;               ///< of which kind, and who was brought
};

/// What ContactStore::absorb() will leave out when the plan is carried out, without writing.
[[nodiscard]] std::vector<LostReferral> lostReferrals(const ImportPlan& plan, Stores& stores);

}  // namespace waymark
