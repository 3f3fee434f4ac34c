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

ImportSummary performImport(OpenFile& file, const CandidateSource& source,
                            const PlanRequest& request, Progress& progress) {
    return file.perform(
        Action::Import, source.info().fileName, progress, [&](OpenFile& open, Progress& step) {
            const ImportPlan plan = makePlan(source, open.stores(), request, step);
            return carryOut(plan, source, open.stores(), open.clock().nowUtc(), step);
        });
}

}  // namespace waymark
