#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/columnmapping.h"
#include "core/intake/rowdecision.h"
#include "core/intake/tablereader.h"
#include "core/workspace/openfile.h"
#include "ui/models/understanding.h"

#include <QSet>
#include <QStringList>

namespace waymark::ui {

/// An import that waits in the file: where it was, and what had been decided.
struct KeptDraft {
    QString path;
    QString sha256;
    QString step;  ///< object name of the step
    qint64 madeAt = 0;
    qint64 rows = 0;
    QStringList behind;  ///< files that wait after this one
    ReadOptions options;
    ColumnMapping mapping;
    DateChoices dates;
    QSet<qsizetype> leftOut;  ///< rows, from 0
    MatchMode mode = MatchMode::Merge;
    PlanDecisions decisions;  ///< about rows that may speak of somebody who is here

    bool isThere = true;  ///< whether the file was where it should be when this was asked
};

/// Writes the draft, as a note: it is no act and cannot be undone. On the worker.
void keep(OpenFile& file, const KeptDraft& draft);
void forgetDraft(OpenFile& file, const QString& path);
/// Newest first; those that cannot be read are passed over. On the worker.
[[nodiscard]] std::vector<KeptDraft> keptDrafts(OpenFile& file);

}  // namespace waymark::ui
