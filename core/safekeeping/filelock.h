#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>

namespace waymark {

/// Who has a file open for writing.
struct LockHolder {
    QString user;  ///< as the system names the owner of the lock; may be empty
    QString host;
    qint64 process = 0;
    QDateTime since;
    /// "ann on desk-3 (process 4711), since 2026-11-21 09:14"
    [[nodiscard]] QString text() const;
};

/// Keeps other instances from writing to a file, by a "<file>.lock" beside it. Held until it is
/// destroyed; the lock of a process that has ended on this machine is taken over.
class FileLock {
public:
    /// Throws Failure: InUse with the holder's text as detail, or CannotWrite if the folder
    /// refuses.
    [[nodiscard]] static std::unique_ptr<FileLock> take(const QString& file);

private:
    explicit FileLock(const QString& lockPath) : m_lock(lockPath) {}
    QLockFile m_lock;
};

}  // namespace waymark
