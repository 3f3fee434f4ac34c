#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"
#include "core/intake/importplan.h"
#include "core/workspace/openfile.h"

class QIODevice;

namespace waymark::cli {

/// One line for each data row: what became of it and the contact it is about, as the contact is
/// after the import; of a row without a contact what the row says. Throws Failure{CannotWrite}.
void writeOutcome(OpenFile& file, const CandidateSource& source, const ImportSummary& summary,
                  QIODevice& out, Progress& progress);

/// The same for a plan that is not carried out: contacts as they would be, without a number where
/// they are not made yet.
void writeExpectedOutcome(OpenFile& file, const CandidateSource& source, const ImportPlan& plan,
                          const ImportSummary& summary, QIODevice& out, Progress& progress);

}  // namespace waymark::cli
