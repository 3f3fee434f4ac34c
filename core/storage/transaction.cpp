// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/transaction.h"

#include "core/base/failure.h"

namespace waymark {
using namespace Qt::StringLiterals;

Transaction::Transaction(Database& database) : m_database(database) {
    if (database.access() == Database::Access::ReadOnly)
        throw Failure(Failure::Kind::ReadOnly, u"opened for reading"_s, database.path());
    m_database.execute(u"BEGIN IMMEDIATE"_s);
}

Transaction::~Transaction() {
    if (!m_open) return;
    try {
        m_database.execute(u"ROLLBACK"_s);
    } catch (const Failure&) {
        // SQLite has rolled back by itself (disk full, I/O error): there is nothing left to end.
    }
}

void Transaction::commit() {
    m_database.execute(u"COMMIT"_s);
    m_open = false;
}

}  // namespace waymark
