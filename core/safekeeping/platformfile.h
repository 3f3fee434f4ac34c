#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

#include <cstdio>

namespace waymark::platform {

/// Names under which a file is reached (hard links); 1 where the system cannot say.
[[nodiscard]] int linkCount(const QString& path);
/// Readable and writable for the owner alone. Throws Failure{CannotWrite}.
void makePrivate(const QString& path);
/// Makes an empty private file; throws Failure{CannotWrite} if something of that name is there.
void createPrivate(const QString& path);
/// Returns when the bytes of the file are on the medium. Throws Failure{CannotWrite}.
void syncFile(const QString& path);
/// The same for the names in a folder; nothing where the system has no such thing.
void syncFolder(const QString& path);

/// Whether a person reads this stream (stdout, stderr) as it is written.
[[nodiscard]] bool isTerminal(std::FILE* stream);

}  // namespace waymark::platform
