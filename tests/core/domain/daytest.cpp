// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/day.h"

#include "core/domain/period.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("A day is the number of days since 1970", "[domain]") {
    CHECK(Day::of(QDate(1970, 1, 1)).number() == 0);
    CHECK(Day::of(QDate(2000, 3, 1)).number() == 11017);
    CHECK(Day::of(QDate(1969, 12, 31)).number() == -1);
    CHECK(Day::fromIso(u"2026-11-12").date() == QDate(2026, 11, 12));
    CHECK(Day::of(QDate(2025, 3, 30)) - Day::of(QDate(2025, 2, 28)) == 30);
    CHECK((Day::of(QDate(2024, 2, 28)) + 1).date() == QDate(2024, 2, 29));
}

TEST_CASE("Civil dates become the days Qt says, for four centuries", "[domain]") {
    int wrong = 0;
    for (QDate date(1799, 12, 25); date.year() < 2201; date = date.addDays(1))
        wrong += Day::ofCivil(date.year(), date.month(), date.day()) != Day::of(date);
    CHECK(wrong == 0);
    CHECK(Day::ofCivil(1, 1, 1) == Day::of(QDate(1, 1, 1)));
    CHECK(Day::ofCivil(9999, 12, 31) == Day::of(QDate(9999, 12, 31)));
}

TEST_CASE("What is no day is unknown", "[domain]") {
    const auto written =
        GENERATE(u""_s, u"2026-02-29"_s, u"2026-13-01"_s, u"2026-00-10"_s, u"2026-04-31"_s,
                 u"2026-1-01"_s, u"12/11/2026"_s, u"2026-11-1x"_s, u"0000-01-01"_s,
                 u"2026-11-12T00:00"_s, u"--11-12"_s, u"２０２６-11-12"_s);
    CAPTURE(written);
    CHECK_FALSE(Day::fromIso(written).isKnown());
    CHECK_FALSE(Day::fromIso(written).date().isValid());
}

TEST_CASE("An unknown day sorts first and stays unknown", "[domain]") {
    CHECK(Day() < Day::of(QDate(1, 1, 1)));
    CHECK_FALSE((Day() + 5).isKnown());
    CHECK(Day::of(QDate()) == Day());
}

TEST_CASE("A period holds its first day and not its last", "[domain]") {
    const Day first = Day::of(QDate(2026, 1, 1)), end = Day::of(QDate(2026, 2, 1));
    const Period january{first, end};
    CHECK(january.contains(first));
    CHECK(january.contains(end + -1));
    CHECK_FALSE(january.contains(end));
    CHECK_FALSE(january.contains(first + -1));
    CHECK_FALSE(january.contains(Day()));
    CHECK(Period{{}, end}.contains(Day::of(QDate(1900, 1, 1))));
    CHECK(Period{first, {}}.contains(Day::of(QDate(2100, 1, 1))));
    CHECK_FALSE(Period{}.contains(Day()));
}

TEST_CASE("The last twelve full months end with last month", "[domain]") {
    auto [today, from, to] = GENERATE(table<QDate, QDate, QDate>({
        {QDate(2026, 11, 12), QDate(2025, 11, 1), QDate(2026, 11, 1)},
        {QDate(2024, 2, 29), QDate(2023, 2, 1), QDate(2024, 2, 1)},
        {QDate(2026, 1, 1), QDate(2025, 1, 1), QDate(2026, 1, 1)},
    }));
    CHECK(lastTwelveFullMonths(today) == Period{Day::of(from), Day::of(to)});
}
