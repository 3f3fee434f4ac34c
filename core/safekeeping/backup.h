#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include <QString>

#include <vector>

namespace waymark {

/// One whole copy of a file.
struct Backup {
    QString path;
    qint64 madeAt = 0;  ///< UTC milliseconds, from its name
    bool operator==(const Backup&) const = default;
};

/// The backups of one file, in a folder of their own (StateFolder::backupsOf).
class Backups {
public:
    explicit Backups(QString folder) : m_folder(std::move(folder)) {}

    /// Writes a checked copy of the open file, on the medium when this returns; no transaction may
    /// be open. Throws Failure; what was half written is removed.
    Backup make(Database& database, qint64 nowUtc);
    [[nodiscard]] std::vector<Backup> all() const;  ///< newest first
    /// True if the newest is a day old, or there is none.
    [[nodiscard]] bool isDue(qint64 nowUtc) const;
    /// Removes what backupsToKeep() does not name.
    void thin(qint64 nowUtc);

private:
    QString m_folder;
};

/// Which of these moments (UTC milliseconds, any order) to keep: all of the last two days, then the
/// newest of each of 12 days, of each of 10 weeks, of each of 9 months; always the ten newest and
/// whatever lies in the future, so that a clock that jumps costs no good backup. Newest first.
[[nodiscard]] std::vector<qint64> backupsToKeep(std::vector<qint64> madeAt, qint64 nowUtc);

}  // namespace waymark
