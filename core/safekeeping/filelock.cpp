// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safekeeping/filelock.h"

#include "core/base/failure.h"

#include <QFile>
#include <QFileInfo>

namespace waymark {
using namespace Qt::StringLiterals;

QString LockHolder::text() const {
    QString who = user.isEmpty() ? u"someone"_s : user;
    if (!host.isEmpty()) who += u" on "_s + host;
    who += u" (process %1)"_s.arg(process);
    if (since.isValid()) who += u", since "_s + since.toString(u"yyyy-MM-dd HH:mm");
    return who;
}

std::unique_ptr<FileLock> FileLock::take(const QString& file) {
    const QString lockPath = file + u".lock"_s;
    std::unique_ptr<FileLock> lock(new FileLock(lockPath));
    // A file is open for hours: only the end of its process frees it, never its age.
    lock->m_lock.setStaleLockTime(0);
    if (lock->m_lock.tryLock(0)) {
        QFile::setPermissions(lockPath, QFile::ReadOwner | QFile::WriteOwner);
        return lock;
    }
    if (lock->m_lock.error() != QLockFile::LockFailedError)
        throw Failure(Failure::Kind::CannotWrite, u"the folder cannot be written to"_s, file);
    LockHolder holder;
    QString application;
    lock->m_lock.getLockInfo(&holder.process, &holder.host, &application);
    const QFileInfo info(lockPath);
    holder.user = info.owner();
    holder.since = info.lastModified();
    throw Failure(Failure::Kind::InUse, holder.text(), file);
}

}  // namespace waymark
