// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safekeeping/opening.h"

#include "core/base/failure.h"
#include "core/safekeeping/backup.h"
#include "core/safekeeping/platformfile.h"
#include "core/storage/integrity.h"
#include "core/storage/migrator.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

using Kind = Failure::Kind;

enum class Interrupted { No, Yes };

QString journalOf(const QString& path) { return path + u"-journal"_s; }

Interrupted leftBehind(const QString& path) {
    return QFileInfo(journalOf(path)).size() > 0 ? Interrupted::Yes : Interrupted::No;
}

/// Step 1: what the first hundred bytes say (sqlite.org/fileformat2.html#the_database_header).
/// While a journal lies beside the file its size is not final.
void checkHeader(const QString& path, Interrupted interrupted) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw Failure(Kind::CannotRead, file.errorString(), path);
    const QByteArray header = file.read(100);
    const QByteArray magic("SQLite format 3", 16);
    if (!header.startsWith(magic)) throw Failure(Kind::NotAWaymarkFile, {}, path);
    if (header.size() < 100) throw Failure(Kind::Damaged, u"it was cut short"_s, path);
    const auto number = [&](int at) { return qFromBigEndian<quint32>(header.constData() + at); };
    if (number(68) != quint32(Migrator::ApplicationId)) throw Failure(Kind::ForeignFile, {}, path);
    const quint32 version = number(60);
    if (version > quint32(Migrator::newestVersion()))
        throw Failure(Kind::NewerVersion, u"version %1"_s.arg(version), path);
    if (version == 0) throw Failure(Kind::Damaged, u"it has no version"_s, path);
    if (header[18] != 1 || header[19] != 1)
        throw Failure(Kind::Damaged, u"another program has changed how it is written"_s, path);
    if (interrupted == Interrupted::Yes) return;
    const qint64 written = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = written == 1 ? 65536 : written;
    if (pageSize == 0 || file.size() != pageSize * qint64(number(28)))
        throw Failure(Kind::Damaged, u"its length is not what it says"_s, path);
}

/// Step 4: SQLite rolls back as soon as it reads.
void rollBack(const QString& path) {
    const auto database = Database::open(path, Database::Access::ReadWrite);
    (void)Migrator(*database).schemaHash();
}

/// Step 6: nothing is read from tables, and no check of SQLite's runs, before the schema is known
/// to be ours: a view or trigger in a table's place would run on our behalf.
void checkSchema(Database& database) {
    Migrator migrator(database);
    if (migrator.schemaHash() != Migrator::expectedHash(migrator.version()))
        throw Failure(Kind::HostileSchema,
                      u"its tables are not those of version %1"_s.arg(migrator.version()),
                      database.path());
}

/// After an interruption everything is looked at, else the pages once a day.
void checkPages(Database& database, Interrupted interrupted, const StateFolder& state,
                const Clock& clock) {
    const qint64 age = clock.nowUtc() - state.lastCheck(database.path());
    if (interrupted == Interrupted::No && age >= 0 && age < 86'400'000) return;
    checkIntegrity(database, interrupted == Interrupted::Yes ? Depth::Full : Depth::Quick);
    state.noteCheck(database.path(), clock.nowUtc());
}

void bringUpToDate(Database& database, const StateFolder& state, const Clock& clock) {
    Migrator migrator(database);
    if (migrator.version() == Migrator::newestVersion()) return;
    if (database.access() == Database::Access::ReadOnly)
        throw Failure(Kind::ReadOnly, u"it is of an older version and must be brought up to date"_s,
                      database.path());
    Backups(state.backupsOf(database.path())).make(database, clock.nowUtc());
    migrator.upgrade();
}

bool canBeWritten(const QString& path) {
    const QFileInfo file(path);
    return file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
}

/// Step 3. Leaves `opened.lock` null if the file is to be read only.
void takeLock(OpenedFile& opened, const QString& path, OpenMode mode) {
    opened.readOnly = mode == OpenMode::ReadOnly || !canBeWritten(path);
    if (opened.readOnly) return;
    try {
        opened.lock = FileLock::take(path);
    } catch (const Failure& failure) {
        if (failure.kind() == Kind::InUse && mode == OpenMode::ReadWrite) throw;
        if (failure.kind() == Kind::InUse) opened.whoHasIt = failure.detail();
        opened.readOnly = true;
    }
}

/// Whoever only reads may still have to roll back what nobody is busy with. No: the journal is of
/// an instance that is writing now.
Interrupted recover(const OpenedFile& opened, const QString& path) {
    if (opened.lock) {
        rollBack(path);
        return Interrupted::Yes;
    }
    if (!canBeWritten(path))
        throw Failure(
            Kind::CannotRead,
            u"a change was interrupted and can only be taken back where it can be written"_s, path);
    try {
        const auto lock = FileLock::take(path);
        rollBack(path);
        return Interrupted::Yes;
    } catch (const Failure& failure) {
        if (failure.kind() != Kind::InUse) throw;
        return Interrupted::No;
    }
}

}  // namespace

OpenedFile openFile(const QString& path, OpenMode mode, const StateFolder& state,
                    const Clock& clock) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (canonical.isEmpty()) throw Failure(Kind::CannotRead, u"there is no such file"_s, path);
    if (const QFileInfo info(canonical); info.exists() && !info.isFile())
        throw Failure(Kind::NotAWaymarkFile, {}, canonical);
    checkHeader(canonical, leftBehind(canonical));
    if (platform::linkCount(canonical) > 1) throw Failure(Kind::LinkedFile, {}, canonical);
    OpenedFile opened;
    takeLock(opened, canonical, mode);
    Interrupted interrupted = leftBehind(canonical);
    if (interrupted == Interrupted::Yes) {
        interrupted = recover(opened, canonical);
        if (interrupted == Interrupted::Yes) checkHeader(canonical, Interrupted::No);
    }
    {
        // Looked at through a connection that cannot write: a refused file keeps its bytes.
        const auto looked = Database::open(canonical, Database::Access::ReadOnly);
        checkSchema(*looked);
        checkPages(*looked, interrupted, state, clock);
    }
    opened.database = Database::open(
        canonical, opened.readOnly ? Database::Access::ReadOnly : Database::Access::ReadWrite);
    bringUpToDate(*opened.database, state, clock);
    return opened;
}

OpenedFile createFile(const QString& path, const StateFolder& state, const Clock& clock) {
    const QFileInfo wanted(path);
    const QString folder = QFileInfo(wanted.absolutePath()).canonicalFilePath();
    const QString file = folder + u'/' + wanted.fileName();
    if (folder.isEmpty()) throw Failure(Kind::CannotWrite, u"there is no such folder"_s, path);
    if (QFileInfo::exists(journalOf(file)))
        throw Failure(Kind::CannotWrite, u"the journal of an earlier file is in the way"_s, path);
    platform::createPrivate(file);
    OpenedFile opened;
    try {
        opened.lock = FileLock::take(file);
        opened.database = Database::open(file, Database::Access::ReadWrite);
        Migrator(*opened.database).createAll();
    } catch (...) {
        opened.database.reset();
        QFile::remove(file);
        throw;
    }
    state.noteCheck(file, clock.nowUtc());
    return opened;
}

}  // namespace waymark
