#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#include <optional>
#include <vector>

namespace waymark {

/// The two-sided 95 % point of the normal distribution.
inline constexpr double NormalQuantile95 = 1.959963984540054;

/// k of n with its Wilson score interval, 95 % (G8). Shares are 0 … 1.
struct Rate {
    qint64 k = 0;
    qint64 n = 0;
    std::optional<double> rate;  ///< nothing without data (n = 0), never 0 %
    double low = 0;
    double high = 1;

    /// 0 ≤ k ≤ n, else Failure{WrongUse}. Wilson (1927), without continuity correction.
    [[nodiscard]] static Rate of(qint64 k, qint64 n);
    [[nodiscard]] bool hasData() const { return n > 0; }
    /// Below five people "k of n" is shown without a percentage.
    [[nodiscard]] bool showsPercent() const { return n >= 5; }
    /// 1 − rate with the mirrored interval: (n − k) of n.
    [[nodiscard]] Rate complement() const { return of(n - k, n); }
    bool operator==(const Rate&) const = default;
};

/// after − before with its 95 % interval.
struct RateDifference {
    double difference = 0;
    double low = -1;
    double high = 1;
    bool operator==(const RateDifference&) const = default;
};

/// Newcombe's hybrid score interval (1998, method 10); nothing if either side has no data.
[[nodiscard]] std::optional<RateDifference> differenceOf(const Rate& after, const Rate& before);

/// The middle of numbers. Quartiles interpolate between neighbours.
struct Middle {
    qint64 n = 0;
    double median = 0;
    double lowerQuartile = 0;
    double upperQuartile = 0;
    /// 95 % order-statistic interval of the median, exact binomial; nothing below six numbers.
    std::optional<double> low;
    std::optional<double> high;
    bool operator==(const Middle&) const = default;
};

/// Nothing without numbers.
[[nodiscard]] std::optional<Middle> middleOf(std::vector<int> numbers);

}  // namespace waymark
