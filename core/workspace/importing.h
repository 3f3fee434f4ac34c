#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/bringback.h"
#include "core/intake/importplan.h"
#include "core/intake/planner.h"
#include "core/intake/tablesource.h"
#include "core/workspace/openfile.h"

namespace waymark {

/// What is known about the business when a table is read: its country, currency and day.
[[nodiscard]] MappingContext mappingContext(OpenFile& file);

/// Ticks off the place that files of this profile come from, if the inventory has just one of its
/// kind. Part of the act of the import.
void noteWhereFrom(OpenFile& file, ImportId import, const QString& profile);

/// Plans and carries out one import as one act.
[[nodiscard]] ImportSummary performImport(OpenFile& file, const CandidateSource& source,
                                          const PlanRequest& request, Progress& progress);
[[nodiscard]] inline ImportSummary performImport(OpenFile& file, const CandidateSource& source,
                                                 MatchMode mode, Progress& progress) {
    return performImport(file, source, PlanRequest{.mode = mode}, progress);
}

/// Brings back a table of a complete export as one act.
[[nodiscard]] ImportSummary performBringBack(OpenFile& file, const KeptTable& table, MatchMode mode,
                                             Progress& progress);

}  // namespace waymark
