// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/waitingtime.h"

#include <algorithm>

namespace waymark {
namespace {

struct Histogram {
    std::vector<qint64> finished;  // [day]
    std::vector<qint64> waiting;
};

Histogram histogramOf(const std::vector<int>& finished, const std::vector<int>& waiting) {
    int most = 0;
    for (const int days : finished) most = std::max(most, days);
    for (const int days : waiting) most = std::max(most, days);
    const size_t length = size_t(most) + 1;
    Histogram counts{std::vector<qint64>(length), std::vector<qint64>(length)};
    for (const int days : finished) ++counts.finished[size_t(std::max(0, days))];
    for (const int days : waiting) ++counts.waiting[size_t(std::max(0, days))];
    return counts;
}

/// Kaplan and Meier (1958). Calls at(day, share still waiting after it) on the days on which
/// something finished, until it answers false. Who is last seen on a day was waiting on it.
template <class At>
void survival(const Histogram& counts, qint64 atRisk, At&& at) {
    double share = 1;
    for (size_t day = 0; day < counts.finished.size() && atRisk > 0; ++day) {
        if (const qint64 finished = counts.finished[day]; finished > 0) {
            share *= 1 - double(finished) / double(atRisk);
            if (!at(int(day), share)) return;
        }
        atRisk -= counts.finished[day] + counts.waiting[day];
    }
}

}  // namespace

std::optional<int> WaitingTimes::median() const {
    constexpr double Half = 0.5 + 1e-12;  // products of fractions miss one half by a rounding
    std::optional<int> median;
    survival(histogramOf(m_finished, m_waiting), count(), [&](int day, double share) {
        if (share <= Half) median = day;
        return !median;
    });
    return median;
}

std::optional<double> WaitingTimes::shareWithin(int days) const {
    if (count() == 0) return std::nullopt;
    double waiting = 1;
    survival(histogramOf(m_finished, m_waiting), count(), [&](int day, double share) {
        if (day <= days) waiting = share;
        return day < days;
    });
    return 1 - waiting;
}

}  // namespace waymark
