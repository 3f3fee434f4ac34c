#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include <QByteArray>
#include <QStringList>

namespace waymark {

/// Brings a file to the newest schema, one numbered file of statements after the other.
class Migrator {
public:
    static constexpr int ApplicationId = 0x57415931;  // "WAY1"

    explicit Migrator(Database& database) : m_database(database) {}

    [[nodiscard]] static int newestVersion();
    [[nodiscard]] int version();

    /// Makes the schema of the newest version in an empty file, in one transaction.
    void createAll();
    /// From version() to the newest in one transaction; foreign keys are checked before it commits.
    /// The caller has made a backup. Nothing is done if the file is up to date.
    void upgrade();

    /// Hash of the sorted schema of this file (without SQLite's own tables).
    [[nodiscard]] QByteArray schemaHash();
    /// The hash that an untouched file of `version` has.
    [[nodiscard]] static QByteArray expectedHash(int version);

private:
    void apply(int from, int to);
    Database& m_database;
};

}  // namespace waymark
