#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>
#include <vector>

namespace waymark {

/// How many threads inSlices() works with.
[[nodiscard]] inline int workers() { return std::max(1, int(std::thread::hardware_concurrency())); }

/// Calls work(worker, from, to) until all of 0…count is done, in slices, on as many threads as
/// there are processors. The caller's thread is worker 0 and reports. If a slice throws, or the
/// work is cancelled, no further slice is begun and the first exception is thrown here.
template <class Work>
void inSlices(qsizetype count, qsizetype slice, Progress& progress, Progress::Step step,
              Work&& work) {
    std::atomic<qsizetype> next = 0;
    const auto run = [&](int worker) {
        try {
            for (qsizetype from; (from = next.fetch_add(slice)) < count;) {
                if (worker == 0) progress.at(step, from, count);
                work(worker, from, std::min(from + slice, count));
            }
        } catch (...) {
            next = count;
            throw;
        }
    };
    std::vector<std::future<void>> others;
    for (int worker = 1; worker < workers() && worker * slice < count; ++worker)
        others.push_back(std::async(std::launch::async, run, worker));
    std::exception_ptr failed;
    const auto noting = [&](auto&& finish) {
        try {
            finish();
        } catch (...) {
            if (!failed) failed = std::current_exception();
        }
    };
    noting([&] { run(0); });
    for (std::future<void>& other : others) noting([&] { other.get(); });
    if (failed) std::rethrow_exception(failed);
}

}  // namespace waymark
