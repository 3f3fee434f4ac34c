// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/money.h"

#include "core/base/checked.h"
#include "core/base/failure.h"
#include "tests/support/catch.h"

#include <limits>
#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("An amount is read as it is written in its country", "[domain]") {
    auto [written, minor, currency] = GENERATE(table<QString, qint64, QString>({
        {u"£1,180.00"_s, 118000, u"GBP"_s},
        {u"1.180,00 €"_s, 118000, u"EUR"_s},
        {u"1 180,00 EUR"_s, 118000, u"EUR"_s},
        {u"1\u202F180,50\u00A0€"_s, 118050, u"EUR"_s},
        {u"CHF 1'200.-"_s, 120000, u"CHF"_s},
        {u"CHF 1’200.–"_s, 120000, u"CHF"_s},
        {u"Fr. 12.50"_s, 1250, u"CHF"_s},
        {u"12,-"_s, 1200, u"GBP"_s},
        {u"(35.00)"_s, -3500, u"GBP"_s},
        {u"(£35)"_s, -3500, u"GBP"_s},
        {u"-35"_s, -3500, u"GBP"_s},
        {u"−35"_s, -3500, u"GBP"_s},
        {u"35-"_s, -3500, u"GBP"_s},
        {u"£-35.5"_s, -3550, u"GBP"_s},
        {u"+7"_s, 700, u"GBP"_s},
        {u"1,180"_s, 118000, u"GBP"_s},
        {u"1.180"_s, 118000, u"GBP"_s},
        {u"1,180,000"_s, 118000000, u"GBP"_s},
        {u"12,34,567.89"_s, 123456789, u"GBP"_s},
        {u"11,80"_s, 1180, u"GBP"_s},
        {u"0,500"_s, 50, u"GBP"_s},
        {u".5"_s, 50, u"GBP"_s},
        {u"1.2000"_s, 120, u"GBP"_s},
        {u"USD 35"_s, 3500, u"USD"_s},
        {u"35.10 PLN"_s, 3510, u"PLN"_s},
        {u"US$1,000.01"_s, 100001, u"USD"_s},
        {u"CA$5"_s, 500, u"CAD"_s},
        {u"¥1,180"_s, 1180, u"JPY"_s},
        {u"KWD 1.180"_s, 1180, u"KWD"_s},
        {u"0"_s, 0, u"GBP"_s},
        {u"92233720368547758.07"_s, std::numeric_limits<qint64>::max(), u"GBP"_s},
    }));
    CAPTURE(written);
    const auto money = Money::parse(written, u"GBP"_s);
    REQUIRE(money);
    CHECK(money->minor == minor);
    CHECK(money->currency == currency);
}

TEST_CASE("What is no amount is not guessed at", "[domain]") {
    const auto written =
        GENERATE(u""_s, u" "_s, u"£"_s, u"-"_s, u"abc"_s, u"12.5.2026"_s, u"1,18,0"_s, u"1,,180"_s,
                 u"1,180.00,00"_s, u"--35"_s, u"1.005"_s + u"1"_s, u"1e5"_s, u"VAT 35"_s,
                 u"12:30"_s, u"£0.005"_s, u"٣٥"_s, u"92233720368547758.08"_s,
                 u"99999999999999999999"_s, u"1234,567"_s, u"10%"_s);
    CAPTURE(written);
    CHECK_FALSE(Money::parse(written, u"GBP"_s));
}

TEST_CASE("Money adds up exactly or fails", "[domain]") {
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    CHECK(Money{1, u"GBP"_s}.plus({2, u"GBP"_s}) == Money{3, u"GBP"_s});
    CHECK(Money{-3, u"GBP"_s}.times(4) == Money{-12, u"GBP"_s});
    CHECK_THROWS_AS((Money{largest, u"GBP"_s}.plus({1, u"GBP"_s})), Failure);
    CHECK_THROWS_AS((Money{largest, u"GBP"_s}.times(2)), Failure);
    CHECK_THROWS_AS((Money{1, u"GBP"_s}.plus({1, u"EUR"_s})), Failure);
}

TEST_CASE("Checked arithmetic agrees with 128 bits", "[domain]") {
    __extension__ using Wide = __int128;
    using Limits = std::numeric_limits<qint64>;
    std::mt19937_64 random(7);
    const std::vector<qint64> corners{0,
                                      1,
                                      -1,
                                      2,
                                      -2,
                                      Limits::max(),
                                      Limits::min(),
                                      Limits::max() - 1,
                                      Limits::min() + 1,
                                      Limits::max() / 2,
                                      Limits::min() / 2,
                                      3037000499,
                                      -3037000500};
    const auto any = [&]() -> qint64 {
        if (random() % 4 == 0) return corners[random() % corners.size()];
        return qint64(random()) >> (random() % 64);
    };
    int wrong = 0, overflows = 0;
    for (int i = 0; i < 200'000; ++i) {
        const qint64 a = any(), b = any();
        const Wide sum = Wide(a) + b, product = Wide(a) * b;
        qint64 result = 42;
        const bool sumFits = sum >= Limits::min() && sum <= Limits::max();
        wrong += checkedSum(a, b, result) != sumFits || result != (sumFits ? qint64(sum) : 42);
        result = 42;
        const bool productFits = product >= Limits::min() && product <= Limits::max();
        wrong += checkedProduct(a, b, result) != productFits ||
                 result != (productFits ? qint64(product) : 42);
        overflows += !sumFits + !productFits;
    }
    CHECK(wrong == 0);
    CHECK(overflows > 1000);
}
