// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/notsamestore.h"

#include "core/storage/statement.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;

void NotSameStore::remember(ContactId one, ContactId other, qint64 nowUtc) {
    if (one == other) return;
    m_database
        .prepared(
            u"INSERT INTO not_same (one_id, other_id, decided_at) VALUES (?, ?, ?) "
            "ON CONFLICT (one_id, other_id) DO NOTHING"_s)
        .bind(std::min(one, other), std::max(one, other), nowUtc)
        .run();
}

void NotSameStore::forget(ContactId one, ContactId other) {
    m_database.prepared(u"DELETE FROM not_same WHERE one_id = ? AND other_id = ?"_s)
        .bind(std::min(one, other), std::max(one, other))
        .run();
}

bool NotSameStore::areNotSame(ContactId one, ContactId other) {
    return m_database.prepared(u"SELECT 1 FROM not_same WHERE one_id = ? AND other_id = ?"_s)
        .bind(std::min(one, other), std::max(one, other))
        .maybe<int>([](const Statement&) { return 1; })
        .has_value();
}

std::vector<std::pair<ContactId, ContactId>> NotSameStore::all() {
    return m_database
        .prepared(
            u"SELECT n.one_id, n.other_id FROM not_same n "
            "JOIN contact a ON a.id = n.one_id JOIN contact b ON b.id = n.other_id "
            "WHERE a.binned_at IS NULL AND b.binned_at IS NULL ORDER BY n.one_id, n.other_id"_s)
        .all<std::pair<ContactId, ContactId>>([](const Statement& row) {
            return std::pair(row.id<ContactTag>(0), row.id<ContactTag>(1));
        });
}

}  // namespace waymark
