// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrator.h"

#include "core/base/failure.h"
#include "core/storage/statement.h"
#include "core/storage/transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QMutex>
#include <QRegularExpression>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QStringList migrationFiles() {
    return QDir(u":/waymark/schema"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

/// The statements of one migration: paragraphs that hold more than comments. A trigger is one
/// paragraph.
QStringList statementsOf(const QString& name) {
    QFile file(u":/waymark/schema/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Failure::Kind::WrongUse, u"no migration "_s + name);
    static const QRegularExpression blank(u"\\n\\s*\\n"_s),
        comment(u"^--[^\\n]*$"_s, QRegularExpression::MultilineOption);
    QStringList statements;
    for (QString paragraph : QString::fromUtf8(file.readAll()).split(blank)) {
        paragraph = paragraph.remove(comment).trimmed();
        if (!paragraph.isEmpty()) statements.append(paragraph);
    }
    return statements;
}

}  // namespace

int Migrator::newestVersion() { return int(migrationFiles().size()); }

int Migrator::version() {
    return int(m_database.prepared(u"PRAGMA user_version"_s).one<qint64>([](const Statement& row) {
        return row.integer(0);
    }));
}

void Migrator::apply(int from, int to) {
    const QStringList files = migrationFiles();
    for (int number = from; number < to; ++number)
        for (const QString& statement : statementsOf(files[number])) m_database.execute(statement);
    m_database.execute(u"PRAGMA user_version = %1"_s.arg(to));
}

void Migrator::createAll() {
    Transaction transaction(m_database);
    m_database.execute(u"PRAGMA application_id = %1"_s.arg(ApplicationId));
    apply(0, newestVersion());
    transaction.commit();
}

void Migrator::upgrade() {
    const int from = version();
    if (from == newestVersion()) return;
    Transaction transaction(m_database);
    // The journal knows rows by the columns they had: what was done before cannot be undone after.
    m_database.execute(u"DELETE FROM journal_act"_s);
    apply(from, newestVersion());
    if (m_database.prepared(u"PRAGMA foreign_key_check"_s).next())
        throw Failure(Failure::Kind::Damaged, u"a row refers to another that is not there"_s,
                      m_database.path());
    transaction.commit();
}

QByteArray Migrator::schemaHash() {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Statement& rows = m_database.prepared(
        u"SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name"_s);
    while (rows.next())
        for (int column = 0; column < 4; ++column) {
            hash.addData(rows.text(column).toUtf8());
            hash.addData(QByteArrayView("\0", 1));
        }
    return hash.result();
}

QByteArray Migrator::expectedHash(int version) {
    static QMutex mutex;
    static QHash<int, QByteArray> known;
    const QMutexLocker lock(&mutex);
    if (!known.contains(version)) {
        const auto fresh = Database::open(u":memory:"_s, Database::Access::ReadWrite);
        Migrator migrator(*fresh);
        migrator.apply(0, version);
        known.insert(version, migrator.schemaHash());
    }
    return known.value(version);
}

}  // namespace waymark
