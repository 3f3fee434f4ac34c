// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a file, and all figures of the dashboard from them:
//   figuretime FILE.waymark     prints "facts_time … ms" and "figures_time … ms"
#include "core/analytics/dashboard.h"
#include "core/analytics/facts.h"
#include "core/safekeeping/opening.h"
#include "core/storage/stores.h"
#include "tests/bench/figure.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace waymark;
using namespace waymark::bench;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: figuretime FILE.waymark\n", stderr);
        return 2;
    }
    const QTemporaryDir state;
    const OpenedFile file = openFile(QFile::decodeName(argv[1]), OpenMode::ReadOnly,
                                     StateFolder(state.path()), Clock());
    Stores stores(*file.database);
    Progress progress;
    const Stopwatch loading;
    const Facts facts = loadFacts(stores, progress);
    figure("facts_time", loading.milliseconds(), "ms");

    Filter filter;
    filter.asOf = Day::of(QDate(2026, 11, 12));
    const Stopwatch counting;
    const Dashboard board = dashboard(facts, filter);
    figure("figures_time", counting.milliseconds(), "ms");
    figure("figures_people", double(board.funnel.entered.size()), "people");
    return 0;
}
