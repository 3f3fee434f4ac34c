#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace waymark {

/// A table whose changes the journal records. Part of Journal.
struct JournalTable {
    QString name;
    QStringList columns;  ///< in the order of the table, id among them
    /// SQL expressions that name the contacts a row belongs to; "%1" stands for the row.
    QStringList contacts;
    /// Deleting a row deletes or changes rows of other tables.
    bool takesOthersAlong = false;

    /// SQL that yields the row `row` (OLD) as literals separated by commas.
    [[nodiscard]] QString asLiterals(const QString& row) const;
    /// A statement with a placeholder a column that puts a row back, whether or not it is there.
    [[nodiscard]] QString restoring() const;
};

/// All tables of the file but SQLite's and the journal's own, in the order they were made.
[[nodiscard]] std::vector<JournalTable> journalTables(Database& database);

/// A value of a STRICT table without blobs and reals.
using StoredValue = std::variant<std::nullopt_t, qint64, QString>;

/// Reads what JournalTable::asLiterals() wrote; nothing if it is anything but literals. Undo binds
/// these values: text from the file is never run as SQL.
[[nodiscard]] std::optional<std::vector<StoredValue>> cellsOf(QStringView literals);

}  // namespace waymark
