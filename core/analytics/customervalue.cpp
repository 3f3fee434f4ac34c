// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/customervalue.h"

#include "core/analytics/asked.h"
#include "core/base/checked.h"
#include "core/base/failure.h"

#include <algorithm>
#include <functional>

namespace waymark {
namespace {

void add(qint64& sum, qint64 amount) {
    if (!checkedSum(sum, amount, sum))
        throw Failure(Failure::Kind::Constraint, QStringLiteral("amounts overflow"));
}

double medianOf(std::vector<qint64>& amounts) {
    const auto middle = amounts.begin() + qsizetype(amounts.size() / 2);
    std::nth_element(amounts.begin(), middle, amounts.end());
    if (amounts.size() % 2 == 1) return double(*middle);
    return (double(*std::max_element(amounts.begin(), middle)) + double(*middle)) / 2;
}

}  // namespace

CustomerValue customerValue(const Facts& facts, const Filter& filter) {
    CustomerValue result;
    std::vector<qint64> amounts;
    forEachAsked(facts, filter, [&](size_t i) {
        const auto purchases = facts.purchasesOf(i, filter.asOf);
        if (purchases.empty() && facts.undatedOrders[i] == 0) return;
        qint64 amount = facts.undatedAmount[i];
        for (const PurchaseDay& purchase : purchases) add(amount, purchase.amountMinor);
        result.customers.push_back(facts.contacts[i]);
        amounts.push_back(amount);
        add(result.totalMinor, amount);
    });
    if (amounts.empty()) return result;
    result.meanMinor = double(result.totalMinor) / double(amounts.size());
    result.medianMinor = medianOf(amounts);
    const auto fifth = amounts.begin() + qsizetype(std::max<size_t>(1, amounts.size() / 5));
    std::nth_element(amounts.begin(), fifth - 1, amounts.end(), std::greater());
    double best = 0;
    for (auto amount = amounts.begin(); amount != fifth; ++amount) best += double(*amount);
    if (result.totalMinor > 0) result.topFifthShare = best / double(result.totalMinor);
    return result;
}

}  // namespace waymark
