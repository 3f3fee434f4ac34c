// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safekeeping/opening.h"

#include "core/storage/migrator.h"
#include "core/storage/statement.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct Folder {
    QTemporaryDir dir;
    StateFolder state{dir.filePath(u"state"_s)};
    Clock clock{QDate(2026, 11, 21)};

    QString path(const QString& name) const { return dir.filePath(name); }
    OpenedFile open(const QString& file, OpenMode mode = OpenMode::ReadWrite) const {
        return openFile(file, mode, state, clock);
    }
    /// A closed file with one contact, checked long ago.
    QString aFile(const QString& name = u"a.waymark"_s) const {
        const OpenedFile opened = createFile(path(name), state, clock);
        Stores stores(*opened.database);
        aContact().named(u"Ana", u"Roe").into(stores);
        forgetChecks();
        return path(name);
    }
    void forgetChecks() const { QDir(path(u"state/checked"_s)).removeRecursively(); }
    QStringList entries() const {
        QStringList names = QDir(dir.path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
        names.sort();
        return names;
    }
};

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray with(QByteArray bytes, int at, const QByteArray& patch) {
    return bytes.replace(at, patch.size(), patch);
}

/// The kind with which a file is refused; its bytes, its time and its folder stay as they were.
std::optional<Failure::Kind> refusal(const Folder& folder, const QString& path) {
    const QByteArray before = bytesOf(path);
    const QDateTime time = QFileInfo(path).lastModified();
    const QStringList names = folder.entries();
    std::optional<Failure::Kind> kind;
    for (const OpenMode mode :
         {OpenMode::ReadOnly, OpenMode::ReadOnlyIfInUse, OpenMode::ReadWrite}) {
        kind.reset();
        try {
            (void)folder.open(path, mode);
        } catch (const Failure& failure) {
            kind = failure.kind();
            CHECK(failure.subject().endsWith(QFileInfo(path).fileName()));
        }
        CHECK(bytesOf(path) == before);
        CHECK(QFileInfo(path).lastModified() == time);
        CHECK(folder.entries() == names);
    }
    return kind;
}

void changeSchema(const QString& path, const QString& sql) {
    Database::open(path, Database::Access::ReadWrite)->execute(sql);
}

}  // namespace

TEST_CASE("A file is made private, opened and kept by one instance", "[safekeeping]") {
    const Folder folder;
    const QString path = folder.path(u"a.waymark"_s);
    {
        const OpenedFile made = createFile(path, folder.state, folder.clock);
        CHECK_FALSE(made.readOnly);
        REQUIRE(made.lock);
        CHECK(Migrator(*made.database).version() == Migrator::newestVersion());
        CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
        CHECK((QFile::permissions(path + u".lock"_s) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
        Transaction transaction(*made.database);
        Stores stores(*made.database);
        aContact().named(u"Ana", u"Roe").into(stores);
        CHECK((QFile::permissions(path + u"-journal"_s) & (QFile::ReadGroup | QFile::ReadOther)) ==
              0);
        transaction.commit();
    }
    CHECK(folder.entries() == QStringList{u"a.waymark"_s});
    CHECK_THROWS_AS(createFile(path, folder.state, folder.clock), Failure);
    const OpenedFile again = folder.open(path);
    CHECK(Stores(*again.database).contacts.count() == 1);
}

TEST_CASE("A new file is not made where something is in the way", "[safekeeping]") {
    const Folder folder;
    const QString path = folder.path(u"a.waymark"_s);
    write(GENERATE(true, false) ? path : path + u"-journal"_s, "precious");
    const QStringList before = folder.entries();
    try {
        (void)createFile(path, folder.state, folder.clock);
        FAIL("it was made");
    } catch (const Failure& failure) {
        CHECK(failure.kind() == Failure::Kind::CannotWrite);
    }
    CHECK(folder.entries() == before);
    CHECK_THROWS_AS(createFile(folder.path(u"no/a.waymark"_s), folder.state, folder.clock),
                    Failure);
}

TEST_CASE("What is not a Waymark file is refused unchanged", "[safekeeping]") {
    const Folder folder;
    const QString path = folder.path(u"x.waymark"_s);
    const QByteArray good = bytesOf(folder.aFile());
    const QByteArray noName("\0\0\0\0", 4);
    auto [name, bytes, kind] = GENERATE_COPY(table<std::string, QByteArray, Failure::Kind>({
        {"empty", QByteArray(), Failure::Kind::NotAWaymarkFile},
        {"text", "given,family\nAna,Roe\n", Failure::Kind::NotAWaymarkFile},
        {"picture", QByteArray("\x89PNG\r\n\x1a\n").leftJustified(5000, '\0'),
         Failure::Kind::NotAWaymarkFile},
        {"words of the magic", "SQLite format 3", Failure::Kind::NotAWaymarkFile},
        {"foreign", with(good, 68, noName), Failure::Kind::ForeignFile},
        {"newer by one",
         with(good, 60, QByteArray("\0\0\0", 3) + char(Migrator::newestVersion() + 1)),
         Failure::Kind::NewerVersion},
        {"much newer", with(good, 60, QByteArray("\xff\xff\xff\xff", 4)),
         Failure::Kind::NewerVersion},
        {"no version", with(good, 60, noName), Failure::Kind::Damaged},
        {"header only", good.first(60), Failure::Kind::Damaged},
        {"half", good.first(good.size() / 2), Failure::Kind::Damaged},
        {"a page short", good.chopped(4096), Failure::Kind::Damaged},
        {"longer than it says", good + QByteArray(4096, 'x'), Failure::Kind::Damaged},
        {"write-ahead log", with(good, 18, QByteArray("\x02\x02", 2)), Failure::Kind::Damaged},
        {"broken page", with(good, 3 * 4096, QByteArray(200, '\x7f')), Failure::Kind::Damaged},
        {"broken schema page", with(good, 100, QByteArray(300, '\x7f')), Failure::Kind::Damaged},
    }));
    CAPTURE(name);
    write(path, bytes);
    CHECK(refusal(folder, path) == kind);
}

TEST_CASE("A schema that is not ours is refused unchanged", "[safekeeping]") {
    const Folder folder;
    const QString path = folder.aFile();
    const auto sql = GENERATE(
        u"CREATE TRIGGER x AFTER INSERT ON contact BEGIN DELETE FROM contact; END"_s,
        u"CREATE TABLE x (id INTEGER PRIMARY KEY)"_s, u"CREATE VIEW x AS SELECT 1"_s,
        u"DROP TRIGGER playbook_frozen"_s, u"DROP INDEX contact_by_sort_key"_s,
        u"ALTER TABLE tag ADD COLUMN x TEXT GENERATED ALWAYS AS (hex(zeroblob(99999999)))"_s);
    CAPTURE(sql);
    changeSchema(path, sql);
    CHECK(refusal(folder, path) == Failure::Kind::HostileSchema);
}

TEST_CASE("A view in the place of a table is refused unchanged", "[safekeeping]") {
    const Folder folder;
    const QString path = folder.aFile();
    {
        const auto database = Database::open(path, Database::Access::ReadWrite);
        database->execute(u"DROP TABLE setting"_s);
        database->execute(
            u"CREATE VIEW setting AS WITH RECURSIVE n (i) AS "
            "(SELECT 1 UNION ALL SELECT i FROM n) SELECT i AS id FROM n"_s);
    }
    CHECK(refusal(folder, path) == Failure::Kind::HostileSchema);
}

TEST_CASE("What is not there or no file cannot be opened", "[safekeeping]") {
    const Folder folder;
    const auto kindOf = [&](const QString& path) -> std::optional<Failure::Kind> {
        try {
            (void)folder.open(path);
        } catch (const Failure& failure) {
            return failure.kind();
        }
        return {};
    };
    CHECK(kindOf(folder.path(u"no.waymark"_s)) == Failure::Kind::CannotRead);
    CHECK(kindOf(folder.dir.path()) == Failure::Kind::NotAWaymarkFile);
    CHECK(folder.entries().isEmpty());
}

TEST_CASE("A link leads to the file, a second name does not", "[safekeeping]") {
    const Folder folder;
    const QString path = folder.aFile();
    const QString other = folder.path(u"other.waymark"_s);
    SECTION("a symbolic link") {
        REQUIRE(QFile::link(path, other));
        const OpenedFile opened = folder.open(other);
        CHECK(opened.database->path() == QFileInfo(path).canonicalFilePath());
        CHECK(QFileInfo::exists(path + u".lock"_s));
        CHECK_FALSE(QFileInfo::exists(other + u".lock"_s));
        CHECK_THROWS_AS(folder.open(path), Failure);
    }
#ifdef Q_OS_UNIX
    SECTION("a hard link") {
        REQUIRE(::link(QFile::encodeName(path).constData(), QFile::encodeName(other).constData()) ==
                0);
        CHECK(refusal(folder, path) == Failure::Kind::LinkedFile);
        CHECK(refusal(folder, other) == Failure::Kind::LinkedFile);
    }
#endif
}

TEST_CASE("A second opener reads only and is told who writes", "[safekeeping]") {
    const Folder folder;
    const QString path = folder.aFile();
    std::optional<OpenedFile> first = folder.open(path);
    try {
        (void)folder.open(path);
        FAIL("two writers");
    } catch (const Failure& failure) {
        CHECK(failure.kind() == Failure::Kind::InUse);
        CHECK(failure.detail().contains(
            u"(process %1), since 20"_s.arg(QCoreApplication::applicationPid())));
        CHECK(failure.detail().contains(QSysInfo::machineHostName()));
    }
    {
        const OpenedFile second = folder.open(path, OpenMode::ReadOnlyIfInUse);
        CHECK(second.readOnly);
        CHECK(second.whoHasIt.contains(u"process"));
        CHECK(Stores(*second.database).contacts.count() == 1);
        CHECK_THROWS_AS(Transaction(*second.database), Failure);
        CHECK_FALSE(first->readOnly);
        Transaction transaction(*first->database);
        Stores stores(*first->database);
        aContact().named(u"Bo", u"Roe").into(stores);
        transaction.commit();
        CHECK(Stores(*second.database).contacts.count() == 2);
    }
    first.reset();
    const OpenedFile second = folder.open(path, OpenMode::ReadOnlyIfInUse);
    CHECK_FALSE(second.readOnly);
    CHECK(second.whoHasIt.isEmpty());
}

TEST_CASE("The lock of a process that has ended is taken over", "[safekeeping]") {
    const Folder folder;
    const QString path = folder.aFile();
    // As QLockFile writes it: process, application, host; no process has this number.
    write(path + u".lock"_s,
          QByteArray("999999999\nwaymark\n") + QSysInfo::machineHostName().toUtf8() + '\n');
    const OpenedFile opened = folder.open(path);
    CHECK_FALSE(opened.readOnly);
}

TEST_CASE("Opening for reading leaves no trace", "[safekeeping]") {
    const Folder folder;
    const QString path = folder.aFile();
    const QByteArray before = bytesOf(path);
    {
        const OpenedFile opened = folder.open(path, OpenMode::ReadOnly);
        CHECK(opened.readOnly);
        CHECK(opened.whoHasIt.isEmpty());
        CHECK(Stores(*opened.database).contacts.count() == 1);
        CHECK(folder.entries() == QStringList{u"a.waymark"_s});
    }
    CHECK(bytesOf(path) == before);
}

TEST_CASE("Pages are checked once a day", "[safekeeping]") {
    Folder folder;
    const QString path = folder.aFile();
    (void)folder.open(path);
    CHECK(folder.state.lastCheck(QFileInfo(path).canonicalFilePath()) == folder.clock.nowUtc());
    const qint64 page =
        Database::open(path, Database::Access::ReadOnly)
            ->prepared(u"SELECT rootpage FROM sqlite_schema WHERE name = 'import_row'"_s)
            .one<qint64>([](const Statement& row) { return row.integer(0); });
    write(path, with(bytesOf(path), int(page - 1) * 4096, QByteArray(100, '\x7f')));
    CHECK_NOTHROW(folder.open(path));
    folder.clock = Clock(QDate(2026, 11, 22));
    CHECK_THROWS_AS(folder.open(path), Failure);
}

TEST_CASE("An interrupted change is taken back when the file is opened", "[safekeeping]") {
    const Folder folder;
    const QString path = folder.path(u"a.waymark"_s);
    const QString crashed = folder.path(u"crashed.waymark"_s);
    {
        const OpenedFile opened = createFile(path, folder.state, folder.clock);
        Stores stores(*opened.database);
        aContact().named(u"Ana", u"Roe").into(stores);
        opened.database->execute(u"PRAGMA cache_size = 5"_s);
        Transaction transaction(*opened.database);
        for (int i = 0; i < 500; ++i)
            aContact().named(u"Tmp", u"Roe").note(QString(300, u'x')).into(stores);
        REQUIRE(QFile::copy(path, crashed));
        REQUIRE(QFile::copy(path + u"-journal"_s, crashed + u"-journal"_s));
    }
    const auto mode = GENERATE(OpenMode::ReadWrite, OpenMode::ReadOnly);
    REQUIRE(QFileInfo(crashed).size() > QFileInfo(path).size());
    {
        const OpenedFile opened = folder.open(crashed, mode);
        CHECK(Stores(*opened.database).contacts.count() == 1);
    }
    CHECK(folder.entries() == QStringList{u"a.waymark"_s, u"crashed.waymark"_s});
}

#ifdef Q_OS_LINUX
namespace {

/// Lets the rest of a test run as nobody, who is stopped by permissions; root is not.
class AsNobody {
public:
    AsNobody() : m_wasRoot(::geteuid() == 0) {
        if (m_wasRoot) REQUIRE(::setresuid(65534, 65534, 0) == 0);
    }
    ~AsNobody() {
        if (m_wasRoot && ::setresuid(0, 0, 0) != 0) std::abort();
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    bool m_wasRoot;
};

}  // namespace

TEST_CASE("What cannot be written is opened for reading", "[safekeeping]") {
    const Folder folder;
    const QString path = folder.aFile();
    const auto which = GENERATE(u"file"_s, u"folder"_s);
    CAPTURE(which);
    const QByteArray before = bytesOf(path);
    const QStringList names = folder.entries();
    const auto noWrite = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                         QFile::ReadOther | QFile::ExeOther;
    const auto all = noWrite | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    QFile::setPermissions(path, which == u"file" ? noWrite : all);
    QFile::setPermissions(folder.dir.path(), which == u"folder" ? noWrite : all);
    {
        const AsNobody nobody;
        const OpenedFile opened = folder.open(path);
        CHECK(opened.readOnly);
        CHECK(opened.whoHasIt.isEmpty());
        CHECK(Stores(*opened.database).contacts.count() == 1);
        CHECK_THROWS_AS(Transaction(*opened.database), Failure);
        CHECK_THROWS_AS(createFile(folder.path(u"a.waymark"_s), folder.state, folder.clock),
                        Failure);
    }
    QFile::setPermissions(folder.dir.path(), all);
    CHECK(bytesOf(path) == before);
    CHECK(folder.entries() == names);
}
#endif
