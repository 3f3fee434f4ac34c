// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/lateindexes.h"

#include "core/storage/statement.h"

#include <utility>

namespace waymark {
using namespace Qt::StringLiterals;

LateIndexes::LateIndexes(Database& database, const QStringList& tables) : m_database(database) {
    for (const QString& table : tables)
        if (database.prepared(u"SELECT 1 FROM main.%1 LIMIT 1"_s.arg(table))
                .maybe<bool>([](const Statement&) { return true; }))
            return;
    struct Index {
        QString name, sql;
    };
    for (const QString& table : tables) {
        const auto indexes =
            database
                .prepared(
                    u"SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' "
                    "AND tbl_name = ? AND sql IS NOT NULL ORDER BY rowid"_s)
                .bind(table)
                .all<Index>([](const Statement& row) {
                    return Index{row.text(0), row.text(1)};
                });
        for (const Index& index : indexes) {
            database.execute(u"DROP INDEX main.%1"_s.arg(index.name));
            m_made.append(index.sql);
        }
    }
}

void LateIndexes::make() {
    for (const QString& sql : std::exchange(m_made, {})) m_database.execute(sql);
}

}  // namespace waymark
