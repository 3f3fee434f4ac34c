// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

std::optional<Failure::Kind> failureOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Failure& failure) {
        return failure.kind();
    }
    return {};
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

}  // namespace

TEST_CASE("Broken rules of the schema are constraint failures", "[storage]") {
    TestFile file;
    aContact().named(u"Ana", u"Roe").tag(u"bikes").into(file.stores);
    const auto sql = GENERATE(
        u"INSERT INTO tag (name, match_key) VALUES ('x', 'bikes')"_s,
        u"INSERT INTO contact_tag (contact_id, tag_id) VALUES (99, 1)"_s,
        u"INSERT INTO contact_email (contact_id, position, address) VALUES (1, 0, 'x')"_s,
        u"UPDATE contact SET met_on = '1 May'"_s, u"UPDATE contact SET made_at = 'now'"_s,
        u"DELETE FROM tag"_s, u"INSERT INTO tag (id, name, match_key) VALUES (1, 'x', 'y')"_s);
    CAPTURE(sql);
    CHECK(failureOf([&] { file.database->execute(sql); }) == Failure::Kind::Constraint);
}

TEST_CASE("A question mark within quotes is text", "[storage]") {
    TestFile file;
    Statement statement(*file.database, u"SELECT ? || '?''?' || ?, 1 AS \"?\", ?"_s);
    const auto row = statement.bind(u"who"_s, u"me"_s, 7)
                         .one<std::pair<QString, qint64>>([](const Statement& each) {
                             return std::pair(each.text(0), each.integer(2));
                         });
    CHECK(row.first == u"who?'?me");
    CHECK(row.second == 7);
}

TEST_CASE("What a programmer got wrong is wrong use", "[storage]") {
    TestFile file;
    const auto sql =
        GENERATE(u"SELEKT 1"_s, u"SELECT * FROM nowhere"_s, u"SELECT 1; SELECT 2"_s, u"SELECT ?"_s);
    CAPTURE(sql);
    CHECK(failureOf([&] { file.database->execute(sql); }) == Failure::Kind::WrongUse);
}

TEST_CASE("What the system refuses has its own kinds", "[storage]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.waymark"_s);
    auto file = std::make_unique<TestFile>(path);
    SECTION("writing to a file opened for reading") {
        const auto reader = Database::open(path, Database::Access::ReadOnly);
        CHECK(failureOf([&] { reader->execute(u"DELETE FROM contact"_s); }) ==
              Failure::Kind::ReadOnly);
        CHECK(failureOf([&] { Transaction transaction(*reader); }) == Failure::Kind::ReadOnly);
    }
    SECTION("a second writer") {
        const auto other = Database::open(path, Database::Access::ReadWrite);
        other->execute(u"PRAGMA busy_timeout = 0"_s);
        Transaction first(*file->database);
        CHECK(failureOf([&] { Transaction second(*other); }) == Failure::Kind::InUse);
    }
    SECTION("no room") {
        file->database->execute(u"PRAGMA max_page_count = 1"_s);
        CHECK(failureOf([&] {
                  for (int i = 0; i < 500; ++i)
                      aContact().named(u"N", u"Roe").note(QString(500, u'x')).into(file->stores);
              }) == Failure::Kind::CannotWrite);
    }
    SECTION("a text file") {
        const QString text = folder.filePath(u"b.waymark"_s);
        writeFile(text, QByteArray("given,family\n").repeated(100));
        CHECK(failureOf([&] {
                  Database::open(text, Database::Access::ReadOnly)
                      ->execute(u"SELECT * FROM contact"_s);
              }) == Failure::Kind::NotAWaymarkFile);
    }
    SECTION("a file that is not there") {
        CHECK(failureOf([&] {
                  (void)Database::open(folder.filePath(u"no"_s), Database::Access::ReadOnly);
              }) == Failure::Kind::CannotRead);
    }
    SECTION("a broken page") {
        file.reset();
        QFile bytes(path);
        REQUIRE(bytes.open(QIODevice::ReadWrite));
        for (qint64 page = 1; page * 4096 < bytes.size(); ++page) {
            bytes.seek(page * 4096);
            bytes.write(QByteArray(64, '\x7f'));
        }
        bytes.close();
        CHECK(failureOf([&] {
                  (void)Database::open(path, Database::Access::ReadWrite)->lastId(u"contact"_s);
              }) == Failure::Kind::Damaged);
    }
    SECTION("a file replaced while it is open") {
        REQUIRE(QFile::rename(path, folder.filePath(u"old"_s)));
        REQUIRE(QFile::copy(folder.filePath(u"old"_s), path));
        CHECK(failureOf([&] {
                  Transaction transaction(*file->database);
                  aContact().named(u"Ana", u"Roe").into(file->stores);
                  transaction.commit();
              }) == Failure::Kind::FileChanged);
    }
}

TEST_CASE("Values come back as they were bound", "[storage]") {
    TestFile file;
    Statement& echo = file.database->prepared(u"SELECT ?, ?, ?, ?, ?, ?, ?"_s);
    echo.bind(QString(), QDate(2024, 2, 29), QDate(), std::optional<int>(), ContactId(),
              std::numeric_limits<qint64>::min(), u"a'?%1"_s);
    REQUIRE(echo.next());
    CHECK_FALSE(echo.isNull(0));
    CHECK(echo.text(0).isEmpty());
    CHECK(echo.text(1) == u"2024-02-29");
    CHECK(echo.date(1) == QDate(2024, 2, 29));
    CHECK(echo.isNull(2));
    CHECK(echo.isNull(3));
    CHECK(echo.isNull(4));
    CHECK(echo.integer(5) == std::numeric_limits<qint64>::min());
    CHECK(echo.text(6) == u"a'?%1");
    CHECK_FALSE(echo.next());
}

TEST_CASE("A transaction that is not committed leaves nothing", "[storage]") {
    TestFile file;
    const QByteArray before = file.dump();
    {
        Transaction transaction(*file.database);
        aContact().named(u"Ana", u"Roe").into(file.stores);
    }
    CHECK(file.dump() == before);
    {
        Transaction transaction(*file.database);
        aContact().named(u"Ana", u"Roe").into(file.stores);
        transaction.commit();
    }
    CHECK(file.stores.contacts.count() == 1);
}
