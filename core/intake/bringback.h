#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/importplan.h"
#include "core/intake/kepttable.h"
#include "core/storage/stores.h"

namespace waymark {

enum class Writing { Now, Never };

/// How a table is brought back. What is not here yet is added in every mode; what is here is
/// overwritten only by Merge, its empty fields are filled by Merge and Fill.
struct BringBackRequest {
    MatchMode mode = MatchMode::Merge;
    Writing writing = Writing::Now;  ///< Never: only says what would happen
    qint64 nowUtc = 0;
};

/// Brings back a table by the letter; a second time changes nothing. Contacts are found by their
/// `uid`: a row about nobody here is rejected. A consent that was withdrawn here is not given back.
/// A version of the playbook that is not here becomes the next one, published on its own day, since
/// published versions are frozen. Call it with Writing::Now inside one transaction. Throws
/// Cancelled.
[[nodiscard]] ImportSummary bringBack(const KeptTable& table, Stores& stores,
                                      const BringBackRequest& request, Progress& progress);

}  // namespace waymark
