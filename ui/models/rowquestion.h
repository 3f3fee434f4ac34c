#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"
#include "core/intake/importplan.h"
#include "core/workspace/openfile.h"

#include <vector>

namespace waymark::ui {

/// A row that may speak of somebody who is known, with both of them.
struct RowQuestion {
    PlanQuestion question;
    Contact row;
    qint64 line = 0;      ///< physical line of the row, from 1
    Contact keep;         ///< who is here, or whom an earlier row brings
    qint64 keepLine = 0;  ///< of that earlier row; 0: a contact of the file
};

/// The questions of a plan, in its order. On the worker.
[[nodiscard]] std::vector<RowQuestion> rowQuestions(OpenFile& file, const CandidateSource& rows,
                                                    const ImportPlan& plan);

}  // namespace waymark::ui
