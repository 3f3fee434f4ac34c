// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safekeeping/backup.h"

#include "core/base/failure.h"
#include "core/safekeeping/platformfile.h"
#include "core/storage/integrity.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <set>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qint64 DayMs = 86'400'000;
constexpr auto NameFormat = u"yyyyMMdd-HHmmsszzz";

/// The day, week or month that a backup stands for; buckets of the calendar, so that a backup
/// never changes bucket as time goes by.
struct Bucket {
    int kind;  // 1 day, 2 week, 3 month
    qint64 number;
    auto operator<=>(const Bucket&) const = default;
};

Bucket bucketOf(qint64 madeAt, qint64 ageDays) {
    const qint64 day = madeAt / DayMs;
    if (ageDays < 2 + 12) return {1, day};
    if (ageDays < 2 + 12 + 10 * 7) return {2, (day + 3) / 7};  // weeks from Monday
    const QDate date = QDateTime::fromMSecsSinceEpoch(madeAt, Qt::UTC).date();
    return {3, date.year() * 12 + date.month()};
}

}  // namespace

std::vector<qint64> backupsToKeep(std::vector<qint64> madeAt, qint64 nowUtc) {
    std::ranges::sort(madeAt, std::greater());
    constexpr qint64 Always = 10, LastDay = 2 + 12 + 10 * 7 + 9 * 30;
    std::set<Bucket> taken;
    std::vector<qint64> kept;
    for (const qint64 made : madeAt) {
        const qint64 ageDays = (nowUtc - made) / DayMs;
        const bool isNew = made > nowUtc || ageDays < 2 || qint64(kept.size()) < Always;
        const bool isFirst = taken.insert(bucketOf(made, ageDays)).second;
        if (isNew || (isFirst && ageDays < LastDay)) kept.push_back(made);
    }
    return kept;
}

Backup Backups::make(Database& database, qint64 nowUtc) {
    if (!QDir().mkpath(m_folder))
        throw Failure(Failure::Kind::CannotWrite, u"the folder cannot be made"_s, m_folder);
    const QString name =
        QDateTime::fromMSecsSinceEpoch(nowUtc, Qt::UTC).toString(QStringView(NameFormat));
    const Backup backup{m_folder + u'/' + name + u".waymark"_s, nowUtc};
    const QString unfinished = backup.path + u".tmp"_s;
    QFile::remove(unfinished);
    platform::createPrivate(unfinished);
    try {
        copyInto(database, unfinished);
        {
            const auto copy = Database::open(unfinished, Database::Access::ReadOnly);
            checkIntegrity(*copy, Depth::Quick);
        }
        platform::syncFile(unfinished);
        if (!QFile::rename(unfinished, backup.path))
            throw Failure(Failure::Kind::CannotWrite, u"there is a backup of that moment"_s,
                          backup.path);
        platform::syncFolder(m_folder);
    } catch (...) {
        QFile::remove(unfinished);
        throw;
    }
    return backup;
}

std::vector<Backup> Backups::all() const {
    std::vector<Backup> backups;
    for (const QFileInfo& file : QDir(m_folder).entryInfoList({u"*.waymark"_s}, QDir::Files)) {
        QDateTime made =
            QDateTime::fromString(file.completeBaseName(), QStringView(NameFormat).toString());
        made.setTimeSpec(Qt::UTC);
        if (made.isValid()) backups.push_back({file.filePath(), made.toMSecsSinceEpoch()});
    }
    std::ranges::sort(backups, std::greater(), &Backup::madeAt);
    return backups;
}

bool Backups::isDue(qint64 nowUtc) const {
    const std::vector<Backup> backups = all();
    return backups.empty() || nowUtc - backups.front().madeAt >= DayMs;
}

void Backups::thin(qint64 nowUtc) {
    const std::vector<Backup> backups = all();
    std::vector<qint64> moments;
    for (const Backup& backup : backups) moments.push_back(backup.madeAt);
    const std::vector<qint64> kept = backupsToKeep(moments, nowUtc);
    for (const Backup& backup : backups)
        if (std::ranges::find(kept, backup.madeAt) == kept.end()) QFile::remove(backup.path);
}

}  // namespace waymark
