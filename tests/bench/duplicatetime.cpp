// SPDX-License-Identifier: GPL-3.0-or-later
// P9: telling who is in a file of N twice, and which of N rows it knows.
//   duplicatetime N     prints "duplicates_keys … ms" (the goal), the whole scan, and what it holds
#include "core/base/slices.h"
#include "core/matching/candidatepairs.h"
#include "core/matching/duplicatescan.h"
#include "tests/bench/figure.h"
#include "tests/bench/memory.h"
#include "tests/support/population.h"

#include <cstdlib>

using namespace waymark;
using namespace waymark::bench;

int main(int argc, char** argv) {
    const int rows = argc == 2 ? std::atoi(argv[1]) : 0;
    if (rows < 1) {
        std::fputs("usage: duplicatetime N\n", stderr);
        return 2;
    }
    Progress progress;
    const Population inside = population({.seed = 9, .size = rows, .doubled = 10, .lookAlikes = 0});
    const Population outside =
        population({.seed = 10, .size = rows, .doubled = 10, .lookAlikes = 0});
    const double before = residentMegabytes();

    // What is compared of both sides, then the keys of both and one table: what a join takes.
    Comparables file;
    const Stopwatch folding;
    for (const Contact& contact : inside.contacts) file.add(contact);
    figure("duplicates_fold", folding.milliseconds(), "ms");
    Comparables guests(&file);
    for (const Contact& contact : outside.contacts) guests.add(contact);

    const Stopwatch keying;
    KeyTable table;
    table.build(file, progress);
    const double tabled = keying.milliseconds();
    std::atomic<size_t> met = 0;
    inSlices(guests.size(), 512, progress, Progress::Step::Matching,
             [&](int, qsizetype from, qsizetype to) {
                 std::vector<BlockingKey> keys;
                 size_t here = 0;
                 for (int guest = int(from); guest < int(to); ++guest) {
                     keys.clear();
                     appendKeys(guests, guest, keys);
                     for (const BlockingKey& key : keys)
                         here += table.holders(key.hash).empty() ? 0 : 1;
                 }
                 met += here;
             });
    figure("duplicates_table", tabled, "ms");
    figure("duplicates_keys", keying.milliseconds(), "ms");
    figure("duplicates_met", double(met), "keys");

    const Stopwatch pairing;
    const std::vector<CandidatePair> candidates = table.pairs(file, progress);
    figure("duplicates_pair", pairing.milliseconds(), "ms");
    figure("duplicates_candidates", double(candidates.size()), "pairs");

    const Stopwatch scanning;
    const DuplicateFinder finder(inside.contacts, progress);
    const size_t found = finder.pairs(progress).size();
    figure("duplicates_scan", scanning.milliseconds(), "ms");
    figure("duplicates_found", double(found), "pairs");
    figure("duplicates_memory", residentMegabytes() - before, "MB");
    return 0;
}
