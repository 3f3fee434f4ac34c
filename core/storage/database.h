#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

#include <memory>

namespace waymark {

class Statement;

/// One connection to one Waymark file. Belongs to the thread that made it.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens an existing or new SQLite file with the pragmas of the storage contract. Looks at
    /// nothing: checks belong to safekeeping/opening, tables to the migrator. Throws Failure.
    [[nodiscard]] static std::unique_ptr<Database> open(const QString& path, Access access);
    /// A file of the newest schema in memory, for tests and dry runs.
    [[nodiscard]] static std::unique_ptr<Database> inMemory();

    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// A statement kept prepared under its text, reset and ready to bind. The reference stays
    /// valid.
    [[nodiscard]] Statement& prepared(const QString& sql);
    /// Runs one statement without values.
    void execute(const QString& sql);
    /// The largest id of a table, 0 if it is empty.
    [[nodiscard]] qint64 lastId(const QString& table);

    [[nodiscard]] const QString& path() const { return m_path; }  ///< ":memory:" in memory
    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] const QString& connectionName() const { return m_name; }

private:
    Database(QString path, Access access);

    struct Private;
    std::unique_ptr<Private> d;
    QString m_path;
    QString m_name;
    Access m_access;
};

}  // namespace waymark
