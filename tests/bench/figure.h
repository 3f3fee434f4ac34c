#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What every benchmark prints: one line "name value unit" a figure, which run.sh collects.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace waymark::bench {

inline void figure(const char* name, double value, const char* unit) {
    std::printf("%s %.3f %s\n", name, value, unit);
    std::fflush(stdout);
}

/// The value that a share of the sample does not exceed; share 0.5 is the median.
inline double quantile(std::vector<double> sample, double share) {
    if (sample.empty()) return 0;
    std::ranges::sort(sample);
    const auto place = static_cast<std::size_t>(share * static_cast<double>(sample.size() - 1));
    return sample[place];
}

class Stopwatch {
public:
    [[nodiscard]] double milliseconds() const {
        const std::chrono::duration<double, std::milli> passed = Clock::now() - m_start;
        return passed.count();
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
};

}  // namespace waymark::bench
