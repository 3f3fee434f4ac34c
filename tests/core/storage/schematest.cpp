// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journalrow.h"
#include "core/storage/migrator.h"
#include "core/storage/statement.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(Database& database, const QString& sql) {
    QStringList texts;
    Statement rows(database, sql);
    while (rows.next()) texts.append(rows.text(0));
    return texts;
}

}  // namespace

TEST_CASE("A new file has the newest version and the schema that goes with it", "[storage]") {
    const auto database = Database::inMemory();
    Migrator migrator(*database);
    CHECK(migrator.version() == Migrator::newestVersion());
    CHECK(migrator.schemaHash() == Migrator::expectedHash(Migrator::newestVersion()));
    CHECK(textsOf(*database, u"PRAGMA application_id"_s) ==
          QStringList{QString::number(Migrator::ApplicationId)});
    const QByteArray before = canonicalDump(*database);
    migrator.upgrade();
    CHECK(canonicalDump(*database) == before);
    const auto extra =
        GENERATE(u"CREATE TABLE x (id INTEGER PRIMARY KEY)"_s, u"CREATE VIEW x AS SELECT 1"_s,
                 u"CREATE TRIGGER x AFTER INSERT ON contact BEGIN DELETE FROM contact; END"_s,
                 u"CREATE INDEX x ON contact (note)"_s, u"ALTER TABLE contact ADD COLUMN x TEXT"_s,
                 u"DROP VIEW contact_overview"_s);
    database->execute(extra);
    CHECK(migrator.schemaHash() != Migrator::expectedHash(Migrator::newestVersion()));
}

TEST_CASE("The journal's conditions hold for every table", "[storage]") {
    const auto database = Database::inMemory();
    for (const JournalTable& table : journalTables(*database)) {
        CAPTURE(table.name);
        CHECK(table.columns.first() == u"id");
        CHECK(textsOf(*database, u"SELECT strict FROM pragma_table_list WHERE name = '%1'"_s.arg(
                                     table.name)) == QStringList{u"1"_s});
        CHECK(textsOf(*database,
                      u"SELECT name FROM pragma_table_info('%1') "
                      "WHERE type NOT IN ('INTEGER', 'TEXT')"_s.arg(table.name))
                  .isEmpty());
        if (table.takesOthersAlong)
            CHECK(textsOf(*database,
                          u"SELECT name FROM pragma_index_list('%1') WHERE \"unique\" = 1"_s.arg(
                              table.name))
                      .isEmpty());
        Changes changes;
        Changes::addTable(changes, table.name);
        CHECK_FALSE(changes.isEmpty());
    }
}

TEST_CASE("Every foreign key has an index", "[storage]") {
    const auto database = Database::inMemory();
    for (const JournalTable& table : journalTables(*database))
        for (const QString& column :
             textsOf(*database,
                     u"SELECT \"from\" FROM pragma_foreign_key_list('%1')"_s.arg(table.name))) {
            CAPTURE(table.name, column);
            CHECK_FALSE(
                textsOf(
                    *database,
                    u"SELECT l.name FROM pragma_index_list('%1') l, pragma_index_info(l.name) i "
                    "WHERE i.seqno = 0 AND i.name = '%2'"_s.arg(table.name, column))
                    .isEmpty());
        }
}

TEST_CASE("The overview shows live contacts in plain columns", "[storage]") {
    TestFile file;
    aContact()
        .named(u"Ana", u"Roe")
        .at(u"Acme")
        .email(u"a@acme.example")
        .email(u"b@acme.example")
        .into(file.stores);
    file.stores.contacts.bin(aContact().named(u"Gone", u"Roe").into(file.stores), TestNow);
    CHECK(textsOf(*file.database,
                  u"SELECT given || family || organisation || email "
                  "FROM contact_overview"_s) == QStringList{u"AnaRoeAcmea@acme.example"_s});
}
