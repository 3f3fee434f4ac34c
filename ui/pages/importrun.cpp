// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importrun.h"

#include "core/intake/importer.h"
#include "core/intake/savedmatching.h"
#include "core/workspace/importing.h"

namespace waymark::ui {

QFuture<ImportSummary> ImportRun::start(Workspace& workspace,
                                        std::shared_ptr<const RowSelection> rows,
                                        const PlanRequest& request, const TableLook& look) {
    const QString name = rows->info().fileName;
    m_future = workspace.perform(
        Action::Import, name,
        [rows = std::move(rows), request, fingerprint = look.fingerprint, state = m_state](
            OpenFile& file, Progress& progress) {
            const ImportPlan plan = makePlan(*rows, file.stores(), request, progress);
            const qint64 now = file.clock().nowUtc();
            ImportSummary summary = carryOut(plan, *rows, file.stores(), now, progress);
            if (summary.import) noteWhereFrom(file, summary.import, plan.mapping.profile);
            if (summary.import && !fingerprint.isEmpty())
                file.stores().imports.saveMapping(fingerprint, plan.fileName,
                                                  savedText(plan.mapping, rows->headings()), now);
            // From here on nobody can say any more that nothing was changed.
            int running = Running;
            if (!state->compare_exchange_strong(running, Committing)) throw Cancelled();
            return summary;
        });
    return m_future;
}

bool ImportRun::cancel() {
    int running = Running;
    if (!m_state->compare_exchange_strong(running, Stopped)) return false;
    m_future.cancel();
    return true;
}

}  // namespace waymark::ui
