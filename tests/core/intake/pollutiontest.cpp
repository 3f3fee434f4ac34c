// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMap>

#include <cstdio>

#include "core/base/failure.h"
#include "core/intake/tablereader.h"
#include "tests/support/catch.h"
#include "tests/support/readingscore.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct Tally {
    int files = 0;
    double sum = 0;
    double worst = 10;
    QString worstFile;
};

test::ReadingScore readAndScore(const test::PollutedFile& file) {
    Progress progress;
    try {
        const SourceTable table = readTable(file.bytes, {}, progress);
        // Nothing is dropped without being listed.
        const qsizetype accounted =
            table.rowCount() + (table.hasHeader() ? 1 : 0) + table.leftOutCount();
        CHECK(accounted == table.recordCount());
        return test::scoreOf(file, &table);
    } catch (const Failure&) {
        return test::scoreOf(file, nullptr);
    }
}

/// Prints the mean of each kind; returns the mean of all.
double meanOf(test::Extent extent) {
    QMap<QString, Tally> kinds;
    double sum = 0;
    const std::vector<test::PollutedFile> files = test::pollutedFiles(extent);
    for (const test::PollutedFile& file : files) {
        const double points = readAndScore(file).sum();
        sum += points;
        Tally& tally = kinds[file.kind];
        ++tally.files;
        tally.sum += points;
        if (points >= tally.worst) continue;
        tally.worst = points;
        tally.worstFile = file.table;
    }
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind) {
        std::printf("%-36s %5d files  mean %6.3f  worst %6.3f  %s\n", qUtf8Printable(kind.key()),
                    kind->files, kind->sum / kind->files, kind->worst,
                    qUtf8Printable(kind->worstFile));
        // No kind is given up for the sake of the others.
        INFO(kind.key().toStdString());
        CHECK(kind->sum / kind->files > 9.0);
    }
    const double mean = sum / double(files.size());
    std::printf("%-36s %5d files  mean %6.3f\n", "all", int(files.size()), mean);
    return mean;
}

}  // namespace

TEST_CASE("Polluted files are read nearly as if the reader were told how", "[intake][pollution]") {
    CHECK(meanOf(test::Extent::Sample) > 9.95);
}

TEST_CASE("Thousands of polluted files are read as well", "[.][pollution]") {
    CHECK(meanOf(test::Extent::All) > 9.95);
}
