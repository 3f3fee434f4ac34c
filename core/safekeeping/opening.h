#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/safekeeping/filelock.h"
#include "core/safekeeping/statefolder.h"
#include "core/storage/database.h"

#include <QString>

#include <memory>

namespace waymark {

enum class OpenMode {
    ReadWrite,        ///< Failure{InUse} if another instance writes
    ReadOnly,         ///< never writes, takes no lock
    ReadOnlyIfInUse,  ///< ReadWrite, or else as ReadOnly with `whoHasIt`
};

/// An open file. Destroyed in this order: the connection closes before the lock is freed.
struct OpenedFile {
    std::unique_ptr<FileLock> lock;  ///< null if read-only
    std::unique_ptr<Database> database;
    bool readOnly = false;  ///< asked for, in use elsewhere, or file or folder cannot be written
    QString whoHasIt;       ///< LockHolder::text() if that is why
};

/// Opens an existing file after the checks of the storage contract, in this order: the header (not
/// SQLite, another program's, newer, cut short), links, the lock, a change that was interrupted
/// (rolled back, then everything is checked), the schema, and once a day the pages. An older file
/// is backed up and brought to the newest schema. A refused file keeps its bytes, and nothing is
/// left beside it. Throws Failure with the path as subject.
[[nodiscard]] OpenedFile openFile(const QString& path, OpenMode mode, const StateFolder& state,
                                  const Clock& clock);

/// Makes a new private file of the newest schema and opens it. Throws Failure{CannotWrite} if a
/// file of that name, or the journal of one, is there.
[[nodiscard]] OpenedFile createFile(const QString& path, const StateFolder& state,
                                    const Clock& clock);

}  // namespace waymark
