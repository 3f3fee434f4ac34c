#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/columnmapping.h"

#include <QStringList>

namespace waymark {

class SourceTable;
struct SavedMapping;

/// A matching that was used before, with the headings it was made for: so it can be used for
/// another table too, column by column.
struct SavedMatching {
    QString fingerprint;
    QString name;  ///< of the file it was made for
    qint64 usedAt = 0;
    QStringList headings;  ///< empty for matchings that were saved without them
    ColumnMapping mapping;
};

/// The text that is saved: the mapping with the headings of its table.
[[nodiscard]] QString savedText(const ColumnMapping& mapping, const QStringList& headings);
/// Nothing if the text cannot be read.
[[nodiscard]] std::optional<SavedMatching> savedMatching(const SavedMapping& saved);

/// The mapping for a table whose headings may stand in another order, or partly be others: columns
/// with a known heading go where they went, the rest as `guessed` has it. Nothing if the tables
/// share no heading.
[[nodiscard]] std::optional<ColumnMapping> fitted(const SavedMatching& saved,
                                                  const SourceTable& table,
                                                  const ColumnMapping& guessed);

}  // namespace waymark
