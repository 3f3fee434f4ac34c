// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/base/failure.h"
#include "core/storage/migrator.h"
#include "core/storage/statement.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

namespace waymark {
using namespace Qt::StringLiterals;

struct Database::Private {
    QHash<QString, std::shared_ptr<Statement>> statements;
};

Database::Database(QString path, Access access)
    : d(std::make_unique<Private>()), m_path(std::move(path)), m_access(access) {
    static std::atomic<int> serial = 0;
    m_name = u"waymark-%1"_s.arg(++serial);
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    connection.setDatabaseName(m_path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (access == Access::ReadOnly) options += u";QSQLITE_OPEN_READONLY"_s;
    connection.setConnectOptions(options);
    if (!connection.open()) {
        const QString reason = connection.lastError().text();
        connection = {};
        QSqlDatabase::removeDatabase(m_name);
        throw Failure(Failure::Kind::CannotRead, reason, m_path);
    }
}

Database::~Database() {
    d->statements.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

std::unique_ptr<Database> Database::open(const QString& path, Access access) {
    std::unique_ptr<Database> database(new Database(path, access));
    // The schema is data from a file: it may not run code of its own, and pages are checked as
    // read. 64 MB of pages hold the indexes of a hundred thousand contacts.
    for (const auto& pragma :
         {u"trusted_schema = OFF"_s, u"cell_size_check = ON"_s, u"mmap_size = 0"_s,
          u"foreign_keys = ON"_s, u"secure_delete = ON"_s, u"temp_store = MEMORY"_s,
          u"recursive_triggers = ON"_s, u"synchronous = FULL"_s, u"fullfsync = ON"_s,
          u"cache_size = -65536"_s})
        database->execute(u"PRAGMA "_s + pragma);
    if (access == Access::ReadWrite) database->execute(u"PRAGMA journal_mode = DELETE"_s);
    return database;
}

std::unique_ptr<Database> Database::inMemory() {
    std::unique_ptr<Database> database = open(u":memory:"_s, Access::ReadWrite);
    Migrator(*database).createAll();
    return database;
}

Statement& Database::prepared(const QString& sql) {
    std::shared_ptr<Statement>& kept = d->statements[sql];
    if (!kept) {
        try {
            kept = std::make_shared<Statement>(*this, sql);
        } catch (...) {
            d->statements.remove(sql);
            throw;
        }
    }
    kept->reset();
    return *kept;
}

void Database::execute(const QString& sql) { Statement(*this, sql).run(); }

qint64 Database::lastId(const QString& table) {
    return prepared(u"SELECT coalesce(max(id), 0) FROM "_s + table)
        .one<qint64>([](const Statement& row) { return row.integer(0); });
}

}  // namespace waymark
