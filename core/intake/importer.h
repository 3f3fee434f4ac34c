#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/intake/candidatesource.h"
#include "core/intake/importplan.h"
#include "core/storage/stores.h"

namespace waymark {

/// Does what the plan says. Call it inside one transaction and one open act of the journal; the
/// plan must have been made from the same source and the same state of the file
/// (Failure{WrongUse} if a contact of the plan is gone). Throws Cancelled, and the caller's
/// transaction takes everything back. An import that changes nothing writes nothing, not even the
/// record of the import, unless rows wait that did not wait before.
[[nodiscard]] ImportSummary carryOut(const ImportPlan& plan, const CandidateSource& source,
                                     Stores& stores, qint64 nowUtc, Progress& progress);

/// The same for rows that have waited in an import of before: what they bring was brought by
/// `import`. Its own record and rows are the caller's.
[[nodiscard]] ImportSummary carryOutLater(const ImportPlan& plan, const CandidateSource& source,
                                          Stores& stores, ImportId import, qint64 nowUtc,
                                          Progress& progress);

}  // namespace waymark
