// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/calendarunit.h"
#include "tests/support/factbuilder.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("Days fall in the month, quarter and year of the calendar", "[analytics]") {
    auto [iso, month, quarter, year] = GENERATE(table<QString, QString, QString, QString>({
        {u"2024-02-29"_s, u"2024-02"_s, u"2024-Q1"_s, u"2024"_s},
        {u"2024-03-01"_s, u"2024-03"_s, u"2024-Q1"_s, u"2024"_s},
        {u"2025-12-31"_s, u"2025-12"_s, u"2025-Q4"_s, u"2025"_s},
        {u"2026-01-01"_s, u"2026-01"_s, u"2026-Q1"_s, u"2026"_s},
        {u"1969-12-31"_s, u"1969-12"_s, u"1969-Q4"_s, u"1969"_s},
        {u"2000-02-29"_s, u"2000-02"_s, u"2000-Q1"_s, u"2000"_s},
    }));
    CHECK(unitName(unitOf(day(iso), CohortUnit::Month), CohortUnit::Month) == month);
    CHECK(unitName(unitOf(day(iso), CohortUnit::Quarter), CohortUnit::Quarter) == quarter);
    CHECK(unitName(unitOf(day(iso), CohortUnit::Year), CohortUnit::Year) == year);
}

TEST_CASE("Every day of thirty years agrees with QDate", "[analytics]") {
    for (QDate date(1996, 1, 1); date.year() < 2026; date = date.addDays(1)) {
        const int month = unitOf(Day::of(date), CohortUnit::Month);
        const bool same = month == date.year() * 12 + date.month() - 1 &&
                          daysOf(month, CohortUnit::Month).contains(Day::of(date));
        if (!same) FAIL(date.toString(Qt::ISODate).toStdString());
    }
    SUCCEED();
}

TEST_CASE("Names of units are read back, other words are not", "[analytics]") {
    for (const CohortUnit unit : {CohortUnit::Month, CohortUnit::Quarter, CohortUnit::Year}) {
        const int number = unitOf(day(u"2025-08-05"), unit);
        CHECK(unitNamed(unitName(number, unit), unit) == number);
    }
    CHECK_FALSE(unitNamed(u"2025-Q5", CohortUnit::Quarter));
    CHECK_FALSE(unitNamed(u"2025-08", CohortUnit::Quarter));
    CHECK_FALSE(unitNamed(u"2025-13", CohortUnit::Month));
    CHECK_FALSE(unitNamed(u"", CohortUnit::Year));
    CHECK_FALSE(unitNamed(u"x", CohortUnit::Year));
}

TEST_CASE("A period is over once its last day has come", "[analytics]") {
    const Period october{day(u"2026-10-01"), day(u"2026-11-01")};
    CHECK(isOver(october, day(u"2026-10-31")));
    CHECK_FALSE(isOver(october, day(u"2026-10-30")));
    CHECK_FALSE(isOver({}, day(u"2026-10-30")));
}

TEST_CASE("The period before is as long, in months where it is made of months", "[analytics]") {
    const auto before = [](QStringView from, QStringView to) {
        return periodBefore({day(from), day(to)});
    };
    CHECK(before(u"2024-03-01", u"2024-04-01") == Period{day(u"2024-02-01"), day(u"2024-03-01")});
    CHECK(before(u"2025-11-01", u"2026-11-01") == Period{day(u"2024-11-01"), day(u"2025-11-01")});
    CHECK(before(u"2026-11-09", u"2026-11-16") == Period{day(u"2026-11-02"), day(u"2026-11-09")});
    CHECK(periodBefore({}) == Period{});
}

TEST_CASE("A year before a leap day is the last of February", "[analytics]") {
    const Filter before = oneYearBefore(asked(u"2024-02-01", u"2024-03-01", u"2024-02-29"));
    CHECK(before.asOf == day(u"2023-02-28"));
    CHECK(before.period == Period{day(u"2023-02-01"), day(u"2023-03-01")});
    CHECK(oneYearBefore(asked({}, {}, u"2026-11-12")).period == Period{});
}
