// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safekeeping/opening.h"
#include "core/storage/integrity.h"
#include "core/storage/migrator.h"
#include "core/storage/stores.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("A file of every earlier version is upgraded with all it holds", "[storage]") {
    const QDir old(QStringLiteral(WAYMARK_TEST_DATA "/schema"));
    const QStringList names = old.entryList({u"*.waymark"_s}, QDir::Files, QDir::Name);
    REQUIRE(names.size() == Migrator::newestVersion() - 1);
    for (int version = 1; version < Migrator::newestVersion(); ++version) {
        CAPTURE(version);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.waymark"_s);
        REQUIRE(QFile::copy(old.filePath(u"version%1.waymark"_s.arg(version)), path));
        const auto database = Database::open(path, Database::Access::ReadWrite);
        Migrator migrator(*database);
        REQUIRE(migrator.version() == version);
        REQUIRE(migrator.schemaHash() == Migrator::expectedHash(version));
        migrator.upgrade();
        CHECK(migrator.version() == Migrator::newestVersion());
        CHECK(migrator.schemaHash() == Migrator::expectedHash(Migrator::newestVersion()));
        Stores stores(*database);
        REQUIRE(stores.contacts.count() == 2);
        const Contact ana = stores.contacts.getAll(stores.contacts.idsByName()).back();
        CHECK(ana.name.full() == u"Ana Roe");
        CHECK(ana.organisationName == u"Acme Ltd");
        CHECK(ana.emails.front().address.text() == u"ana@example.org");
        CHECK(ana.note == u"likes blue");
        CHECK(stores.imports.all().front().rows == 2);
        CHECK(stores.interactions.of(ana.id).front().note == u"rang back");
    }
}
