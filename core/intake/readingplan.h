#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/columnmapping.h"
#include "core/intake/sourcetable.h"

#include <QDate>
#include <QString>

#include <vector>

namespace waymark {

/// A mapping prepared for reading row after row: columns that are ignored left out, companions
/// (labels, extensions) found.
struct ReadingPlan {
    struct Column {
        qsizetype index = 0;
        const ColumnTarget* target = nullptr;
        QString heading;
        qsizetype labelColumn = -1;      ///< of an e-mail, phone, website or own field
        qsizetype extensionColumn = -1;  ///< of a phone
    };

    ReadingPlan(const SourceTable& sourceTable, const ColumnMapping& columnMapping, QDate day);

    const SourceTable& table;
    const ColumnMapping& mapping;
    QDate today;
    std::vector<Column> columns;
    std::vector<qsizetype> countryColumns;
    int addressGroups = 0;

    /// A cell tidied, without the apostrophe of our own export and Excel's `="…"`; empty for the
    /// signs that stand for "nothing".
    [[nodiscard]] QString text(qsizetype row, qsizetype column) const;
    /// The same with its line feeds.
    [[nodiscard]] QString lines(qsizetype row, qsizetype column) const;
};

}  // namespace waymark
