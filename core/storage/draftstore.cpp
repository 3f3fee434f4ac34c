// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/draftstore.h"

#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;

void DraftStore::keep(const DraftRecord& draft) {
    forget(draft.path);
    m_database
        .prepared(
            u"INSERT INTO import_draft (made_at, path, sha256, step, content) "
            "VALUES (?, ?, ?, ?, ?)"_s)
        .bind(draft.madeAt, draft.path, draft.sha256, draft.step, draft.content)
        .run();
}

bool DraftStore::forget(const QString& path) {
    Statement& away = m_database.prepared(u"DELETE FROM import_draft WHERE path = ?"_s);
    away.bind(path).run();
    return away.changedRows() > 0;
}

std::vector<DraftRecord> DraftStore::all() {
    return m_database
        .prepared(
            u"SELECT made_at, path, sha256, step, content FROM import_draft "
            "ORDER BY made_at DESC, id DESC"_s)
        .all<DraftRecord>([](const Statement& row) {
            return DraftRecord{row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4)};
        });
}

}  // namespace waymark
