// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/support/formatting.h"

#include <limits>

using namespace waymark::ui;
using namespace Qt::StringLiterals;

namespace {
const Formatting british{QLocale(QLocale::English, QLocale::UnitedKingdom)};
const Formatting german{QLocale(QLocale::German, QLocale::Germany)};
}  // namespace

TEST_CASE("Days read in the order of the design", "[support]") {
    CHECK(british.date(QDate(2026, 9, 9)) == u"9 Sep 2026"_s);
    CHECK(british.longDate(QDate(2026, 11, 12)) == u"Thursday 12 November 2026"_s);
    CHECK(british.date(QDate()) == u"–"_s);
    CHECK(german.longDate(QDate(2026, 11, 12)) == u"Donnerstag 12 November 2026"_s);
}

TEST_CASE("What is due reads relative until tomorrow", "[support]") {
    const QDate today(2026, 11, 12);
    auto [day, full, brief] = GENERATE(table<QDate, QString, QString>({
        {QDate(2026, 11, 12), u"Today"_s, u"Today"_s},
        {QDate(2026, 11, 11), u"1 day overdue"_s, u"1 day late"_s},
        {QDate(2026, 11, 9), u"3 days overdue"_s, u"3 days late"_s},
        {QDate(2026, 12, 3), u"Thu 3 Dec"_s, u"Thu 3 Dec"_s},
        {QDate(2027, 2, 9), u"Tue 9 Feb 2027"_s, u"Tue 9 Feb 2027"_s},
        {QDate(), u"–"_s, u"–"_s},
    }));
    CHECK(british.due(day, today) == full);
    CHECK(british.due(day, today, Formatting::DueWords::Short) == brief);
}

TEST_CASE("Money comes from minor units without rounding through doubles", "[support]") {
    using enum Formatting::Detail;
    CHECK(british.money(123600, u"GBP") == u"£1,236"_s);
    CHECK(british.money(118000, u"GBP", Exact) == u"£1,180.00"_s);
    CHECK(british.money(150, u"GBP") == u"£2"_s);
    CHECK(british.money(149, u"GBP") == u"£1"_s);
    CHECK(british.money(-5, u"GBP", Exact) == u"−£0.05"_s);
    CHECK(british.money(-5, u"GBP") == u"£0"_s);
    CHECK(british.money(1500, u"JPY", Exact) == u"¥1,500"_s);
    CHECK(british.money(1234, u"KWD", Exact) == u"KWD\u00A01.234"_s);
    CHECK(german.money(118050, u"EUR", Exact) == u"1.180,50\u00A0€"_s);
    CHECK(british.money(std::nullopt, u"GBP") == u"–"_s);
    CHECK(british.money(std::numeric_limits<qint64>::min(), u"GBP", Exact) ==
          u"−£92,233,720,368,547,758.08"_s);
}

TEST_CASE("Shares are whole percents and ranges have a short dash", "[support]") {
    CHECK(british.percent(133, 424) == u"31%"_s);
    CHECK(british.percent(1, 200) == u"1%"_s);
    CHECK(british.percent(0, 0) == u"–"_s);
    CHECK(british.percent(0.225) == u"23%"_s);
    CHECK(british.percentRange(0.27, 0.3595) == u"27–36"_s);
    CHECK(british.range(-8, 10) == u"−8 to +10"_s);
    CHECK(british.points(-0.171) == u"−17"_s);
    CHECK(british.points(0.15) == u"+15"_s);
    CHECK(british.percent(std::nullopt) == u"–"_s);
    CHECK(british.count(1368) == u"1,368"_s);
    CHECK(british.decimal(4.66, 1) == u"4.7"_s);
}

TEST_CASE("Telephone numbers are grouped by country", "[support]") {
    auto [stored, shown] = GENERATE(table<QString, QString>({
        {u"+441632960187"_s, u"+44 1632 960187"_s},
        {u"+447700900318"_s, u"+44 7700 900318"_s},
        {u"+442079460018"_s, u"+44 20 7946 0018"_s},
        {u"+441134960018"_s, u"+44 113 496 0018"_s},
        {u"+12025550123"_s, u"+1 202 555 0123"_s},
        {u"+35315550123"_s, u"+353 155 501 23"_s},
        {u"01632 960187"_s, u"01632 960187"_s},
        {u"<b>x</b>"_s, u"<b>x</b>"_s},
        {u""_s, u""_s},
    }));
    CHECK(Formatting::phone(stored) == shown);
}

TEST_CASE("Counts of things agree in number", "[support]") {
    CHECK(Formatting::days(1) == u"1 day"_s);
    CHECK(Formatting::days(12) == u"12 days"_s);
    CHECK(Formatting::rows(0) == u"0 rows"_s);
    CHECK(Formatting::contacts(2) == u"2 contacts"_s);
}
