// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/interval.h"

#include "core/base/failure.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

/// Ascending. Days lie close together, so that counting them is mostly faster than comparing.
void sortDays(std::vector<int>& days) {
    const auto [least, most] = std::minmax_element(days.begin(), days.end());
    const qint64 low = *least, range = qint64(*most) - low + 1;
    if (range > qint64(days.size()) * 4 + 4096) {
        std::sort(days.begin(), days.end());
        return;
    }
    std::vector<quint32> counts(static_cast<size_t>(range));
    for (const int day : days) ++counts[size_t(day - low)];
    auto out = days.begin();
    for (size_t i = 0; i < counts.size(); ++i)
        out = std::fill_n(out, counts[i], int(low + qint64(i)));
}

/// The number a share of the way up, between neighbours in proportion.
double quantile(const std::vector<int>& sorted, double share) {
    const double place = share * double(sorted.size() - 1);
    const size_t below = size_t(place), above = std::min(below + 1, sorted.size() - 1);
    const double rest = place - double(below);
    return double(sorted[below]) * (1 - rest) + double(sorted[above]) * rest;
}

/// The largest j with P(Bin(n, ½) < j) ≤ 2.5 %: the j-th smallest and the j-th largest of n
/// numbers enclose their median 95 times in a hundred. 0 if n is too small. Above a thousand the
/// normal distribution stands in for the binomial.
qint64 orderRank(qint64 n) {
    if (n > 1000)
        return qint64(std::floor(0.5 + (double(n) - NormalQuantile95 * std::sqrt(double(n))) / 2));
    double probability = std::pow(0.5, double(n)), below = 0;
    for (qint64 j = 0;; ++j) {
        below += probability;
        if (below > 0.025) return j;
        probability *= double(n - j) / double(j + 1);
    }
}

}  // namespace

Rate Rate::of(qint64 k, qint64 n) {
    if (k < 0 || k > n)
        throw Failure(Failure::Kind::WrongUse, QStringLiteral("a rate outside 0..1"));
    Rate result{.k = k, .n = n, .rate = {}, .low = 0, .high = 1};
    if (n == 0) return result;
    const double size = double(n), share = double(k) / size;
    const double z2 = NormalQuantile95 * NormalQuantile95, scale = 1 + z2 / size;
    const double centre = (share + z2 / (2 * size)) / scale;
    const double half =
        NormalQuantile95 * std::sqrt(share * (1 - share) / size + z2 / (4 * size * size)) / scale;
    result.rate = share;
    result.low = k == 0 ? 0 : std::max(0.0, centre - half);
    result.high = k == n ? 1 : std::min(1.0, centre + half);
    return result;
}

std::optional<RateDifference> differenceOf(const Rate& after, const Rate& before) {
    if (!after.rate || !before.rate) return std::nullopt;
    const double difference = *after.rate - *before.rate;
    return RateDifference{
        .difference = difference,
        .low = difference - std::hypot(*after.rate - after.low, before.high - *before.rate),
        .high = difference + std::hypot(after.high - *after.rate, *before.rate - before.low)};
}

std::optional<Middle> middleOf(std::vector<int> numbers) {
    if (numbers.empty()) return std::nullopt;
    sortDays(numbers);
    Middle middle{.n = qint64(numbers.size()),
                  .median = quantile(numbers, 0.5),
                  .lowerQuartile = quantile(numbers, 0.25),
                  .upperQuartile = quantile(numbers, 0.75),
                  .low = {},
                  .high = {}};
    if (const qint64 rank = orderRank(middle.n); rank > 0) {
        middle.low = numbers[size_t(rank - 1)];
        middle.high = numbers[numbers.size() - size_t(rank)];
    }
    return middle;
}

}  // namespace waymark
