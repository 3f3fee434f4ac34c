// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that speaks to the operating system past Qt.
#include "core/safekeeping/platformfile.h"

#include "core/base/failure.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#endif

namespace waymark::platform {
using namespace Qt::StringLiterals;

#ifdef Q_OS_WIN

int linkCount(const QString& path) {
    const HANDLE file = CreateFileW(reinterpret_cast<const wchar_t*>(path.utf16()), 0,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return 1;
    BY_HANDLE_FILE_INFORMATION information{};
    const bool known = GetFileInformationByHandle(file, &information) != 0;
    CloseHandle(file);
    return known ? int(information.nNumberOfLinks) : 1;
}

void syncFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || _commit(file.handle()) != 0)
        throw Failure(Failure::Kind::CannotWrite, file.errorString(), path);
}

void syncFolder(const QString&) {}

#else

namespace {

void sync(const QString& path, int flags) {
    const int handle = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    const int reason = errno;
    if (handle >= 0) ::close(handle);
    // Some network file systems know no fsync of a folder.
    if (!synced && reason != EINVAL && reason != ENOTSUP)
        throw Failure(Failure::Kind::CannotWrite, QString::fromLocal8Bit(std::strerror(reason)),
                      path);
}

}  // namespace

int linkCount(const QString& path) {
    struct stat found {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? int(found.st_nlink) : 1;
}

void syncFile(const QString& path) { sync(path, O_RDONLY); }
void syncFolder(const QString& path) { sync(path, O_RDONLY | O_DIRECTORY); }

#endif

void makePrivate(const QString& path) {
    QFile file(path);
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        throw Failure(Failure::Kind::CannotWrite, file.errorString(), path);
}

void createPrivate(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        throw Failure(Failure::Kind::CannotWrite, file.errorString(), path);
    file.close();
    makePrivate(path);
}

bool isTerminal(std::FILE* stream) {
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

}  // namespace waymark::platform
