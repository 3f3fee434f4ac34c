// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/slices.h"

#include "core/base/failure.h"
#include "tests/support/catch.h"

#include <numeric>

using namespace waymark;

TEST_CASE("Slices cover a loop once, whoever works on them", "[base]") {
    Progress progress;
    const qsizetype count = GENERATE(0, 1, 7, 8, 9, 1000);
    std::vector<std::atomic<int>> touched(static_cast<size_t>(count));
    std::vector<qsizetype> byWorker(static_cast<size_t>(workers()));
    inSlices(count, 8, progress, Progress::Step::Computing,
             [&](int worker, qsizetype from, qsizetype to) {
                 CHECK(to - from <= 8);
                 byWorker[size_t(worker)] += to - from;
                 for (qsizetype at = from; at < to; ++at) ++touched[size_t(at)];
             });
    CHECK(std::ranges::all_of(touched, [](const auto& times) { return times == 1; }));
    CHECK(std::accumulate(byWorker.begin(), byWorker.end(), qsizetype(0)) == count);
}

TEST_CASE("What a slice throws ends the work and reaches the caller", "[base]") {
    Progress progress;
    std::atomic<int> done = 0;
    constexpr qsizetype Many = 1'000'000;
    CHECK_THROWS_AS(inSlices(Many, 1, progress, Progress::Step::Computing,
                             [&](int, qsizetype from, qsizetype) {
                                 if (from == 10) throw Failure(Failure::Kind::WrongUse, {});
                                 ++done;
                             }),
                    Failure);
    CHECK(done < Many / 2);
}

TEST_CASE("Cancelling ends slices on every thread", "[base]") {
    Progress progress;
    std::atomic<int> done = 0;
    constexpr qsizetype Many = 1'000'000;
    CHECK_THROWS_AS(inSlices(Many, 1, progress, Progress::Step::Computing,
                             [&](int, qsizetype from, qsizetype) {
                                 if (from == 10) progress.cancel();
                                 ++done;
                             }),
                    Cancelled);
    CHECK(done < Many / 2);
}
