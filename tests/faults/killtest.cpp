// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safekeeping/opening.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

using namespace waymark;
using namespace Qt::StringLiterals;

#ifdef Q_OS_UNIX
namespace {

constexpr int Count = 50'000;

struct Outcomes {
    int absent = 0;
    int whole = 0;
    int partial = 0;
    int interrupted = 0;
};

/// Opens what a killed import has left. Throws Failure if it is damaged.
void look(const QString& path, const StateFolder& state, Outcomes& outcomes) {
    if (QFileInfo::exists(path + u"-journal"_s)) ++outcomes.interrupted;
    const OpenedFile opened = openFile(path, OpenMode::ReadWrite, state, Clock());
    Stores stores(*opened.database);
    Journal journal(*opened.database);
    const qint64 found = stores.contacts.count();
    const bool isWhole = found == Count && journal.nextUndo();
    const bool isAbsent = found == 0 && journal.history().empty();
    ++(isWhole ? outcomes.whole : isAbsent ? outcomes.absent : outcomes.partial);
}

void startImport(QProcess& child, const QString& path, const StateFolder& state) {
    child.start(QStringLiteral(WAYMARK_IMPORT_CHILD), {path, state.path(), QString::number(Count)});
    REQUIRE(child.waitForStarted());
    REQUIRE(child.waitForReadyRead(20'000));
    REQUIRE(child.readLine().trimmed() == "open");
}

}  // namespace

TEST_CASE("An import that is killed is whole or absent", "[safekeeping][faults]") {
    const int kills = std::max(1, qEnvironmentVariableIntValue("WAYMARK_KILLS", nullptr) != 0
                                      ? qEnvironmentVariableIntValue("WAYMARK_KILLS")
                                      : 30);
    QTemporaryDir folder;
    const StateFolder state(folder.filePath(u"state"_s));
    const QString empty = folder.filePath(u"empty.waymark"_s);
    const QString path = folder.filePath(u"a.waymark"_s);
    (void)createFile(empty, state, Clock());

    Outcomes outcomes;
    QElapsedTimer timer;
    qint64 duration = 0, commit = 0;
    {
        REQUIRE(QFile::copy(empty, path));
        QProcess child;
        startImport(child, path, state);
        timer.start();
        REQUIRE(child.waitForReadyRead(60'000));
        duration = timer.restart();
        REQUIRE(child.waitForFinished(60'000));
        commit = timer.elapsed();
        REQUIRE(child.exitCode() == 0);
        look(path, state, outcomes);
        REQUIRE(outcomes.whole == 1);
    }
    outcomes = {};
    // A third is killed while it commits, the others at any moment before.
    for (int i = 0; i < kills; ++i) {
        QFile::remove(path);
        REQUIRE(QFile::copy(empty, path));
        QProcess child;
        startImport(child, path, state);
        if (i % 3 == 0) {
            REQUIRE(child.waitForReadyRead(60'000));
            QThread::usleep(ulong(QRandomGenerator::global()->bounded(int(commit) * 1500 + 1)));
        } else {
            QThread::msleep(ulong(QRandomGenerator::global()->bounded(int(duration) / 2 + 1)));
        }
        child.kill();
        child.waitForFinished();
        REQUIRE_NOTHROW(look(path, state, outcomes));
        CHECK_FALSE(QFileInfo::exists(path + u".lock"_s));
    }
    WARN(kills << " kills: " << outcomes.absent << " absent, " << outcomes.whole << " whole, "
               << outcomes.partial << " partial, 0 corrupt; " << outcomes.interrupted
               << " journals were rolled back");
    CHECK(outcomes.partial == 0);
    CHECK(outcomes.absent + outcomes.whole == kills);
    CHECK(outcomes.interrupted > 0);
}
#else
TEST_CASE("An import that is killed is whole or absent", "[safekeeping][faults]") {
    WARN("Skipped: killing a process at once needs POSIX.");
}
#endif
