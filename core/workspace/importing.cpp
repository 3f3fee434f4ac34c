// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/importing.h"

#include "core/intake/importer.h"
#include "core/intake/planner.h"

namespace waymark {

MappingContext mappingContext(OpenFile& file) {
    const FileSettings settings = file.stores().settings.read();
    MappingContext context;
    context.country = settings.country;
    context.currency = settings.currency;
    context.today = file.clock().today();
    return context;
}

void noteWhereFrom(OpenFile& file, ImportId import, const QString& profile) {
    const PlaceKind kind = placeOfProfile(profile);
    PlaceId only;
    for (const Place& place : file.stores().places.all()) {
        if (place.kind != kind) continue;
        if (only) return;
        only = place.id;
    }
    if (only) file.stores().places.setPlaceOf(import, only);
}

ImportSummary performImport(OpenFile& file, const CandidateSource& source,
                            const PlanRequest& request, Progress& progress) {
    return file.perform(Action::Import, source.info().fileName, progress,
                        [&](OpenFile& open, Progress& step) {
                            const ImportPlan plan = makePlan(source, open.stores(), request, step);
                            ImportSummary summary =
                                carryOut(plan, source, open.stores(), open.clock().nowUtc(), step);
                            if (summary.import)
                                noteWhereFrom(open, summary.import, plan.mapping.profile);
                            return summary;
                        });
}

ImportSummary performBringBack(OpenFile& file, const KeptTable& table, MatchMode mode,
                               Progress& progress) {
    return file.perform(Action::Import, table.info().fileName, progress,
                        [&](OpenFile& open, Progress& step) {
                            return bringBack(table, open.stores(),
                                             {.mode = mode, .nowUtc = open.clock().nowUtc()}, step);
                        });
}

}  // namespace waymark
