#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/planner.h"
#include "core/workspace/workspace.h"
#include "ui/models/rowselection.h"
#include "ui/models/tablelook.h"

#include <atomic>
#include <memory>

namespace waymark::ui {

/// One import at work. Whoever stops it is told the truth: either nothing is changed, or it is too
/// late.
class ImportRun {
public:
    /// One act: plans anew, carries out, and remembers the matching for tables with these headings.
    QFuture<ImportSummary> start(Workspace& workspace, std::shared_ptr<const RowSelection> rows,
                                 const PlanRequest& request, const TableLook& look);
    /// False if everything is written already.
    bool cancel();

private:
    enum State : int { Running, Stopped, Committing };
    std::shared_ptr<std::atomic<int>> m_state = std::make_shared<std::atomic<int>>(Running);
    QFuture<ImportSummary> m_future;
};

}  // namespace waymark::ui
