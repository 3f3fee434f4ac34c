#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>

#include <functional>
#include <memory>

#include "core/base/progress.h"

struct zip;

namespace waymark {

/// A ZIP archive in memory, read with a limit on what it unpacks to. Throws Failure::SourceRefused,
/// with the end of a sentence in `detail`, for an archive that is damaged, encrypted or beyond the
/// limits.
class ZipArchive {
public:
    /// All entries together may unpack to `mostBytes`.
    ZipArchive(const QByteArray& bytes, qsizetype mostBytes);

    [[nodiscard]] bool contains(const QByteArray& name) const;
    /// Hands over the entry in chunks until `take` returns false; upper and lower case of the name
    /// are the same. False if there is no such entry.
    bool read(const QByteArray& name, const std::function<bool(const QByteArray& chunk)>& take,
              const Progress& progress);
    /// The beginning of an entry; empty if there is none.
    [[nodiscard]] QByteArray beginning(const QByteArray& name, qsizetype bytes);

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    QByteArray m_bytes;  // libzip reads from here
    std::unique_ptr<zip, Close> m_zip;
    qsizetype m_left;
};

}  // namespace waymark
