#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#include <limits>

namespace waymark {

/// a + b into `sum`; false, and `sum` untouched, if it does not fit.
[[nodiscard]] constexpr bool checkedSum(qint64 a, qint64 b, qint64& sum) {
    using Limits = std::numeric_limits<qint64>;
    if (b > 0 ? a > Limits::max() - b : a < Limits::min() - b) return false;
    sum = a + b;
    return true;
}

/// a × b into `product`; false, and `product` untouched, if it does not fit.
[[nodiscard]] constexpr bool checkedProduct(qint64 a, qint64 b, qint64& product) {
    using Limits = std::numeric_limits<qint64>;
    if (a != 0 && b != 0) {
        if ((a == -1 && b == Limits::min()) || (b == -1 && a == Limits::min())) return false;
        const bool negative = (a < 0) != (b < 0);
        const qint64 limit = negative ? Limits::min() : Limits::max();
        if (b != -1 && b != 1 &&
            (negative ? (b > 0 ? a < limit / b : a > limit / b)
                      : (b > 0 ? a > limit / b : a < limit / b)))
            return false;
    }
    product = a * b;
    return true;
}

}  // namespace waymark
