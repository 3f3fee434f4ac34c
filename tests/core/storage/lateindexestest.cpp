// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/lateindexes.h"

#include "core/storage/migrator.h"
#include "core/storage/statement.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QStringList indexesOf(Database& database) {
    QStringList found;
    Statement rows(database,
                   u"SELECT name || ' ' || sql FROM main.sqlite_schema WHERE type = 'index' "
                   "AND sql IS NOT NULL ORDER BY name"_s);
    while (rows.next()) found.append(rows.text(0));
    return found;
}

}  // namespace

TEST_CASE("Indexes that are made late are the same as before", "[storage]") {
    TestFile file;
    Database& database = *file.database;
    const QStringList before = indexesOf(database);
    REQUIRE(before.size() > 10);
    LateIndexes late(database, {u"contact"_s, u"contact_email"_s});
    CHECK(indexesOf(database).size() < before.size() - 3);
    aContact().named(u"Ana", u"Roe").email(u"ana@example.com").into(file.stores);
    late.make();
    CHECK(indexesOf(database) == before);
    CHECK(Migrator(database).schemaHash() == Migrator::expectedHash(Migrator::newestVersion()));
    database.execute(u"PRAGMA integrity_check"_s);
    CHECK(file.stores.contacts.withEmail(*EmailAddress::parse(u"ana@example.com"_s)).size() == 1);
    late.make();  // there is nothing left to make
    CHECK(indexesOf(database) == before);
}

TEST_CASE("Indexes of tables that hold rows are left alone", "[storage]") {
    TestFile file;
    aContact().named(u"Ana", u"Roe").into(file.stores);
    const QStringList before = indexesOf(*file.database);
    const LateIndexes late(*file.database, {u"contact_email"_s, u"contact"_s});
    CHECK(indexesOf(*file.database) == before);
}
