#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/statement.h"

#include <algorithm>
#include <vector>

namespace waymark {

/// Runs `sql` for many ids, 500 at a time, and hands each row to `take`. "%1" in `sql` stands for
/// the comparison with the ids: "WHERE contact_id %1". One id uses a statement that stays prepared;
/// very many are one pass over the table, and `take` then also sees rows that were not asked for.
template <class Tag, class Take>
void eachRowOf(Database& database, const QString& sql, const std::vector<Id<Tag>>& ids,
               Take&& take) {
    if (ids.size() == 1) {
        Statement& rows = database.prepared(sql.arg(QStringLiteral("= ?"))).bind(ids.front());
        while (rows.next()) take(std::as_const(rows));
        return;
    }
    constexpr size_t Chunk = 500, OnePass = 10'000;
    if (ids.size() > OnePass) {
        Statement rows(database, sql.arg(QStringLiteral("IS NOT NULL")));
        while (rows.next()) take(std::as_const(rows));
        return;
    }
    for (size_t from = 0; from < ids.size(); from += Chunk) {
        QString list = QStringLiteral("IN (");
        const size_t to = std::min(from + Chunk, ids.size());
        for (size_t i = from; i < to; ++i) {
            if (i > from) list += u',';
            list += QString::number(ids[i].value());
        }
        Statement rows(database, sql.arg(list + u')'));
        while (rows.next()) take(std::as_const(rows));
    }
}

}  // namespace waymark
