// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QFile>

#include <thread>

#include "core/base/failure.h"
#include "core/intake/tablereader.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {
SourceTable tableFrom(QByteArray bytes) {
    Progress progress;
    return readTable(std::move(bytes), {}, progress);
}
}  // namespace

TEST_CASE("A cell of 50 MB is kept whole and reported", "[intake]") {
    constexpr qsizetype size = 50 * 1024 * 1024;
    const bool quoted = GENERATE(false, true);
    QByteArray big(size, 'x');
    if (quoted) {
        for (qsizetype i = 1000; i < size; i += 1000) big[i] = '\n';
        big = '"' + big + '"';
    }
    const SourceTable table = tableFrom("Name,Note,City\nAnn," + big + ",Leeds\nBo,y,York\n");
    REQUIRE(table.rowCount() == 2);
    CHECK(table.cell(0, 1).size() == size);
    CHECK(table.text(0, 2) == u"Leeds"_s);
    CHECK(table.text(1, 0) == u"Bo"_s);
    CHECK(table.repairCount(Repair::Kind::HugeCell) == 1);
    CHECK(table.repairs().front().line == 2);
}

TEST_CASE("A line that no table has is refused before it is in memory", "[intake]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bomb.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Name,Note\nAnn,");
    // The rest of the gigabyte is a hole: it takes no space, and reads as letters of no meaning.
    const QByteArray block(1024 * 1024, 'x');
    for (int i = 0; i < 80; ++i) file.write(block);
    REQUIRE(file.resize(500 * 1024 * 1024));
    file.close();
    Progress progress;
    try {
        (void)readTable(path, {}, progress);
        FAIL("was read");
    } catch (const Failure& failure) {
        CHECK(failure.detail() == u"line 2 is longer than 64 MB, which no table has"_s);
        CHECK(failure.subject() == path);
    }
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(qint64(1024) * 1024 * 1024));
    file.close();
    try {
        (void)readTable(path, {}, progress);
        FAIL("was read");
    } catch (const Failure& failure) {
        CHECK(failure.detail() == u"it is larger than 512 MB; divide it into several files"_s);
    }
}

TEST_CASE("Ten thousand columns are read", "[intake]") {
    QByteArray header;
    QByteArray row;
    for (int i = 0; i < 10000; ++i) {
        header += (i ? ",Column " : "Column ") + QByteArray::number(i);
        row += (i ? "," : "") + QByteArray::number(i);
    }
    const SourceTable table = tableFrom(header + "\n" + row + "\n" + row + "\n");
    CHECK(table.columnCount() == 10000);
    CHECK(table.rowCount() == 2);
    CHECK(table.header(9999) == u"Column 9999"_s);
    CHECK(table.text(1, 9999) == u"9999"_s);
    CHECK(table.repairs().empty());
}

TEST_CASE("Quotes that nothing closes do not cost more than linear time", "[intake]") {
    QByteArray bytes("Name,Note,City\n");
    const QByteArray rows =
        GENERATE(QByteArray("Ann,\"x,Leeds\n"), QByteArray("Ann,\"\"\"x,Leeds\n"),
                 QByteArray("\"Ann\n"), QByteArray("a,\"b\"c,\"\"\"d\n"), QByteArray("\"\"\"\n"));
    while (bytes.size() < 1024 * 1024) bytes += rows;
    QElapsedTimer timer;
    timer.start();
    const SourceTable table = tableFrom(bytes);
    CHECK(table.recordCount() ==
          table.rowCount() + (table.hasHeader() ? 1 : 0) + table.leftOutCount());
    // Quadratic time would take hours here.
    CHECK(timer.elapsed() < 60'000);
}

TEST_CASE("Reading stops soon after it is cancelled", "[intake]") {
    QByteArray bytes("Name,Email,Note\n");
    while (bytes.size() < 40 * 1024 * 1024)
        bytes += "Ann Roe,ann@example.com,\"said \"\"hi\"\"\"\n";
    Progress progress;
    progress.cancel();
    CHECK_THROWS_AS(readTable(bytes, {}, progress), Cancelled);
    Progress later;
    QElapsedTimer timer;
    std::thread finger([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        timer.start();
        later.cancel();
    });
    bool cancelled = false;
    try {
        (void)readTable(bytes, {}, later);
    } catch (const Cancelled&) {
        cancelled = true;
    }
    finger.join();
    CHECK(cancelled);
    CHECK(timer.elapsed() < 2000);
}

TEST_CASE("More cells than memory should hold are refused", "[intake]") {
    Progress progress;
    ReadOptions options;
    options.mostCells = 1000;
    QByteArray bytes("a,b\n");
    for (int i = 0; i < 3000; ++i) bytes += "1,2\n";
    CHECK_THROWS_AS(readTable(bytes, options, progress), Failure);
}
