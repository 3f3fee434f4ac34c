#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/completetable.h"
#include "core/export/ownersfile.h"

namespace waymark {

/// One table of a complete export, a row at a time. Throws what OwnersFile throws.
class TableFile {
public:
    /// `more` headings stand behind those of the table.
    TableFile(const QString& folder, CompleteTable table, const QStringList& more = {});

    /// Cells that are not said at the end of the row are empty.
    void add(QStringList cells);
    /// Returns the number of rows.
    qint64 commit();

private:
    OwnersFile m_out;
    qsizetype m_columns;
    qint64 m_rows = -1;  ///< without the headings
};

}  // namespace waymark
