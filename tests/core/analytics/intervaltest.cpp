// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/interval.h"
#include "core/analytics/waitingtime.h"
#include "core/base/failure.h"
#include "tests/support/catch.h"

using namespace waymark;

TEST_CASE("A rate carries its Wilson interval", "[analytics]") {
    auto [k, n, low, high] = GENERATE(table<int, int, double, double>({
        {3, 7, 0.1582, 0.7495},
        {0, 5, 0.0, 0.4345},
        {5, 5, 0.5655, 1.0},
        {81, 263, 0.2553, 0.3662},  // Newcombe 1998, table I
        {133, 424, 0.2713, 0.3594},
    }));
    const Rate rate = Rate::of(k, n);
    CHECK(rate.rate == Approx(double(k) / n));
    CHECK(rate.low == Approx(low).margin(0.00006));
    CHECK(rate.high == Approx(high).margin(0.00006));
}

TEST_CASE("Nobody asked about is no data, never nought per cent", "[analytics]") {
    const Rate rate = Rate::of(0, 0);
    CHECK_FALSE(rate.hasData());
    CHECK_FALSE(rate.rate);
    CHECK_FALSE(Rate::of(2, 4).showsPercent());
    CHECK(Rate::of(2, 5).showsPercent());
    CHECK_THROWS_AS(Rate::of(3, 2), Failure);
}

TEST_CASE("A rate and its complement make one", "[analytics]") {
    const Rate kept = Rate::of(3, 7), gone = kept.complement();
    CHECK(*kept.rate + *gone.rate == Approx(1));
    CHECK(gone.low == Approx(1 - kept.high));
    CHECK(gone.high == Approx(1 - kept.low));
}

TEST_CASE("The difference of two rates has Newcombe's interval", "[analytics]") {
    const auto difference = differenceOf(Rate::of(56, 70), Rate::of(48, 80));
    REQUIRE(difference);  // Newcombe 1998, table II, method 10
    CHECK(difference->difference == Approx(0.2));
    CHECK(difference->low == Approx(0.0524).margin(0.00006));
    CHECK(difference->high == Approx(0.3339).margin(0.00006));

    const auto purchases = differenceOf(Rate::of(85, 148), Rate::of(40, 94));
    CHECK(qRound(purchases->difference * 100) == 15);
    CHECK(qRound(purchases->low * 100) == 2);
    CHECK(qRound(purchases->high * 100) == 27);
    CHECK_FALSE(differenceOf(Rate::of(0, 0), Rate::of(1, 2)));
}

TEST_CASE("The middle of numbers has quartiles and an order-statistic interval", "[analytics]") {
    CHECK_FALSE(middleOf({}));
    const auto four = middleOf({40, 10, 20, 30});
    CHECK(four->median == 25);
    CHECK(four->lowerQuartile == 17.5);
    CHECK(four->upperQuartile == 32.5);
    CHECK_FALSE(four->low);

    auto [n, low, high] = GENERATE(table<int, int, int>({
        {6, 1, 6},    // 1/64 below and above
        {10, 2, 9},   // P(X ≤ 1) = 11/1024
        {20, 6, 15},  // P(X ≤ 5) = 0.0207, P(X ≤ 6) = 0.0577
        {100, 40, 61},
        {10000, 4902, 5099},
    }));
    std::vector<int> numbers;
    for (int i = n; i > 0; --i) numbers.push_back(i);
    const auto middle = middleOf(numbers);
    CHECK(middle->median == (n + 1) / 2.0);
    CHECK(middle->low == low);
    CHECK(middle->high == high);
}

TEST_CASE("Far-apart numbers are sorted like close ones", "[analytics]") {
    CHECK(middleOf({1000000, 3, 700000})->median == 700000);
}

TEST_CASE("Waiting times keep those who still wait in the count", "[analytics]") {
    // Weeks of remission under 6-MP, Freireich et al. 1963: the textbook example.
    WaitingTimes times;
    for (const int week : {6, 6, 6, 7, 10, 13, 16, 22, 23}) times.finished(week);
    for (const int week : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) times.stillWaiting(week);
    CHECK(times.count() == 21);
    CHECK(times.median() == 23);
    CHECK(*times.shareWithin(10) == Approx(1 - 0.7529).margin(0.00006));
    CHECK(*times.shareWithin(22) == Approx(1 - 0.5378).margin(0.00006));
    CHECK(*times.shareWithin(21) == Approx(1 - 0.6275).margin(0.00006));
    CHECK(times.finishedMiddle()->median == 10);
}

TEST_CASE("A median that half have not reached is not shown", "[analytics]") {
    WaitingTimes times;
    CHECK_FALSE(times.median());
    CHECK_FALSE(times.shareWithin(30));
    times.finished(3);
    times.stillWaiting(10);
    times.stillWaiting(10);
    CHECK_FALSE(times.median());
    CHECK(*times.shareWithin(5) == Approx(1.0 / 3));
    times.finished(8);
    CHECK(times.median() == 8);  // exactly half
}
