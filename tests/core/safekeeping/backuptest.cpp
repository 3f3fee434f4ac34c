// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safekeeping/backup.h"

#include "core/safekeeping/opening.h"
#include "core/storage/migrator.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Hour = 3'600'000, DayLength = 24 * Hour;

qint64 noon(int year, int month, int day) {
    return QDateTime(QDate(year, month, day), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
}

}  // namespace

TEST_CASE("A backup is a whole private copy", "[safekeeping]") {
    QTemporaryDir folder;
    TestFile file(folder.filePath(u"it's a file.waymark"_s));
    file.act([](Stores& stores) { aContact().named(u"Ana", u"Roe").into(stores); });
    Backups backups(folder.filePath(u"back'ups/a"_s));
    CHECK(backups.isDue(TestNow));
    const Backup made = backups.make(*file.database, TestNow);
    CHECK(backups.all() == std::vector{made});
    CHECK_FALSE(backups.isDue(TestNow + DayLength - 1));
    CHECK(backups.isDue(TestNow + DayLength));
    CHECK((QFile::permissions(made.path) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK(QDir(folder.filePath(u"back'ups/a"_s)).entryList(QDir::Files).size() == 1);
    const auto copy = Database::open(made.path, Database::Access::ReadOnly);
    CHECK(canonicalDump(*copy) == file.dump());
    CHECK(Migrator(*copy).version() == Migrator::newestVersion());
    const OpenedFile opened =
        openFile(made.path, OpenMode::ReadOnly, StateFolder(folder.filePath(u"state"_s)), Clock());
    CHECK(opened.readOnly);
}

TEST_CASE("A backup that fails leaves nothing half written", "[safekeeping]") {
    QTemporaryDir folder;
    TestFile file(folder.filePath(u"a.waymark"_s));
    Backups backups(folder.filePath(u"backups"_s));
    {
        Transaction transaction(*file.database);
        CHECK_THROWS_AS(backups.make(*file.database, TestNow), Failure);
    }
    CHECK(QDir(folder.filePath(u"backups"_s)).entryList(QDir::Files).isEmpty());
    (void)backups.make(*file.database, TestNow);
    CHECK_THROWS_AS(backups.make(*file.database, TestNow), Failure);
    CHECK(backups.all().size() == 1);

    QFile blocker(folder.filePath(u"blocker"_s));
    REQUIRE(blocker.open(QIODevice::WriteOnly));
    CHECK_THROWS_AS(Backups(folder.filePath(u"blocker/x"_s)).make(*file.database, TestNow),
                    Failure);
}

TEST_CASE("Backups thin out with age", "[safekeeping]") {
    // Every six hours for two years: 2 days × 4, 12 days, 10 weeks, then months.
    const qint64 now = noon(2026, 11, 21);
    std::vector<qint64> made;
    for (int i = 0; i < 4 * 730; ++i) made.push_back(now - i * 6 * Hour);
    const std::vector<qint64> kept = backupsToKeep(made, now);
    const auto between = [&](int fromDays, int toDays) {
        return std::ranges::count_if(kept, [&](qint64 at) {
            const qint64 age = (now - at) / DayLength;
            return age >= fromDays && age < toDays;
        });
    };
    CHECK(between(0, 2) == 8);
    CHECK(between(2, 14) == 12 + 2);  // two of the ten newest are older than two days
    CHECK(between(14, 84) >= 10);
    CHECK(between(14, 84) <= 11);
    CHECK(between(84, 354) >= 9);
    CHECK(between(84, 354) <= 10);
    CHECK(between(354, 1000) == 0);
    CHECK(std::ranges::is_sorted(kept, std::greater()));
    // What is kept today is what is kept when only the kept are looked at again.
    CHECK(backupsToKeep(kept, now) == kept);
}

TEST_CASE("Thinning day by day leaves the same spread", "[safekeeping]") {
    std::vector<qint64> kept;
    for (int day = 0; day < 400; ++day) {
        const qint64 now = noon(2025, 1, 1) + day * DayLength;
        kept.push_back(now);
        kept = backupsToKeep(kept, now);
    }
    CHECK(kept.size() >= 2 + 12 + 10 + 8);
    CHECK(kept.size() <= 2 + 13 + 11 + 10);
    CHECK((kept.front() - kept.back()) / DayLength > 300);
}

TEST_CASE("A clock that jumps costs no good backup", "[safekeeping]") {
    std::vector<qint64> made;
    for (int i = 0; i < 10; ++i) made.push_back(noon(2026, 11, 21) - i * DayLength);
    CHECK(backupsToKeep(made, noon(2046, 1, 1)) == made);
    CHECK(backupsToKeep(made, noon(2006, 1, 1)) == made);
    CHECK(backupsToKeep({}, 0).empty());
}

TEST_CASE("Thinning removes the files and nothing else", "[safekeeping]") {
    QTemporaryDir folder;
    TestFile file(folder.filePath(u"a.waymark"_s));
    const QString place = folder.filePath(u"backups"_s);
    Backups backups(place);
    const qint64 now = noon(2026, 11, 21);
    for (int i = 0; i < 12; ++i) {
        (void)backups.make(*file.database, now - 400 * DayLength - i * DayLength);
    }
    QFile note(place + u"/note.txt"_s);
    REQUIRE(note.open(QIODevice::WriteOnly));
    backups.thin(now);
    CHECK(backups.all().size() == 10);
    CHECK(backups.all().front().madeAt == now - 400 * DayLength);
    CHECK(note.exists());
}
