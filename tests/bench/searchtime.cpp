// SPDX-License-Identifier: GPL-3.0-or-later
// P3: a search as the list asks for it: the first page of 64, and how many there are in all.
//   searchtime FILE.waymark QUERIES.txt     prints "search_p50 … ms" and "search_p95 … ms"
#include "core/safekeeping/opening.h"
#include "core/search/textindex.h"
#include "core/storage/stores.h"
#include "tests/bench/figure.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace waymark;
using namespace waymark::bench;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("usage: searchtime FILE.waymark QUERIES.txt\n", stderr);
        return 2;
    }
    const QTemporaryDir state;
    const OpenedFile file = openFile(QFile::decodeName(argv[1]), OpenMode::ReadOnly,
                                     StateFolder(state.path()), Clock());
    Stores stores(*file.database);
    Progress progress;
    const Stopwatch building;
    TextIndex index;
    index.build(stores, progress);
    figure("search_build", building.milliseconds(), "ms");
    figure("search_memory", double(index.memory()) / 1e6, "MB");

    QFile queries(QFile::decodeName(argv[2]));
    if (!queries.open(QFile::ReadOnly)) return 1;
    std::vector<double> times;
    size_t found = 0;
    for (const QByteArray& line : queries.readAll().split('\n')) {
        if (line.isEmpty()) continue;
        const QString words = QString::fromUtf8(line);
        const Stopwatch watch;
        const std::vector<ContactId> page = index.find(words, 64);
        found += page.size() < 64 ? page.size() : index.count(words);
        times.push_back(watch.milliseconds());
    }
    figure("search_p50", quantile(times, 0.5), "ms");
    figure("search_p95", quantile(times, 0.95), "ms");
    figure("search_found", double(found), "rows");
    return 0;
}
