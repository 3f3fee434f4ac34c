// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/customervalue.h"
#include "core/analytics/dashboard.h"
#include "core/analytics/referring.h"
#include "core/analytics/repeatpurchase.h"
#include "core/analytics/retention.h"
#include "core/base/failure.h"
#include "tests/support/factbuilder.h"

#include <limits>

using namespace waymark;
using namespace Qt::StringLiterals;

SCENARIO("Retention compares the period with the one before (K6, K7)", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2024-01-01").bought(u"2024-06-01").bought(u"2025-06-01");
    b.contact(2, u"2024-01-01").bought(u"2024-12-31");
    b.contact(3, u"2024-01-01").bought(u"2025-01-01");
    b.contact(4, u"2024-01-01").bought(u"2024-01-01").bought(u"2025-12-31");
    b.contact(5, u"2024-01-01").bought(u"2023-12-31").bought(u"2025-05-01");
    const Facts facts = b.facts();
    const Retention figure = retention(facts, asked(u"2025-01-01", u"2026-01-01", u"2026-02-01"));
    CHECK(text(figure.active) == u"1 2 4"_s);
    CHECK(text(figure.kept) == u"1 4"_s);
    CHECK(text(figure.gone) == u"2"_s);
    CHECK(figure.rate.k == 2);
    CHECK(figure.churn.k == 1);
    CHECK(figure.finished);
    const Retention early = retention(facts, asked(u"2025-01-01", u"2026-01-01", u"2025-12-30"));
    CHECK(text(early.kept) == u"1"_s);
    CHECK_FALSE(early.finished);
    CHECK_FALSE(retention(facts, asked({}, {}, u"2026-02-01")).rate.hasData());
}

SCENARIO("Lapse counts days since the last purchase day (K7)", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2025-01-01").bought(u"2025-01-01");                        // lapses 12 February
    b.contact(2, u"2025-01-01").bought(u"2025-01-17").bought(u"2025-02-28");  // 43 days between
    b.contact(3, u"2025-01-01").bought(u"2025-01-18").bought(u"2025-03-01");  // 42: not a lapse
    b.contact(4, u"2025-01-01").bought(u"2025-02-10");
    b.contact(5, u"2025-01-01").bought(u"2024-11-01");  // lapsed 13 December
    b.contact(6, u"2025-01-01");
    Filter filter = asked(u"2025-02-01", u"2025-03-01", u"2025-03-10");
    filter.lapseDays = 41;
    const Lapse figure = lapse(b.facts(), filter);
    CHECK(text(figure.stock) == u"1 5"_s);
    CHECK(text(figure.newly) == u"1"_s);
    CHECK(text(figure.notLapsed) == u"1 2 3"_s);
    CHECK(figure.rate.k == 1);
    CHECK(figure.rate.n == 3);
    CHECK(text(figure.boughtOnce) == u"1 5"_s);
    SECTION("a purchase on the day of lapsing is in time, one day later is a win-back") {
        filter.lapseDays = 40;  // 2 lapses on 27 February, 3 on the 28th
        CHECK(text(lapse(b.facts(), filter).newly) == u"1 2 3"_s);
        filter.lapseDays = 41;  // 2 would lapse on 28 February, 3 on 1 March, and they buy
        CHECK(text(lapse(b.facts(), filter).newly) == u"1"_s);
    }
}

SCENARIO("Repeat purchase, over all and within a time (K9, K10)", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2025-01-01").bought(u"2025-01-01").bought(u"2025-01-01");
    b.contact(2, u"2025-01-01").bought(u"2025-01-01").bought(u"2025-04-01");  // 90 days
    b.contact(3, u"2025-01-01").bought(u"2025-01-01").bought(u"2025-04-02");  // 91 days
    b.contact(4, u"2025-01-01").bought(u"2025-04-10").bought(u"2025-04-12");  // not mature
    const RepeatPurchase figure = repeatPurchase(b.facts(), asked({}, {}, u"2025-07-01"));
    CHECK(text(figure.bought) == u"1 2 3 4"_s);
    CHECK(text(figure.again) == u"2 3 4"_s);
    REQUIRE(figure.within[0].days == 90);
    CHECK(text(figure.within[0].mature) == u"1 2 3"_s);
    CHECK(text(figure.within[0].again) == u"2"_s);
    CHECK(text(figure.within[1].mature) == u"1 2 3"_s);  // 181 days
    CHECK(figure.within[2].mature.empty());
    // Days 2, 90, 91 of four, one still waiting: half by day 90.
    CHECK(figure.medianDays == 90);
    CHECK(figure.finished->median == 90);
    CHECK(*figure.returned[0].share == Approx(0.25));
    CHECK(*figure.returned[1].share == Approx(0.5));
    SECTION("the window of the filter is one of them, and K10 follows the period") {
        Filter filter = asked(u"2025-04-01", u"2025-05-01", u"2025-07-01");
        filter.windowDays = 2;
        const RepeatPurchase narrow = repeatPurchase(b.facts(), filter);
        CHECK(narrow.within.size() == 4);
        CHECK(text(narrow.within[0].again) == u"4"_s);
        CHECK(text(narrow.firstBought) == u"4"_s);
        CHECK(narrow.again.size() == 3);
    }
}

SCENARIO("Referrals close the circle (K11)", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2024-12-01").bought(u"2024-12-20").referred(4, u"2025-02-01");
    b.contact(2, u"2024-12-01").bought(u"2024-12-20").referred(6, u"2024-12-24");
    b.contact(3, u"2024-01-01").bought(u"2024-01-20").referred(5, u"2025-02-01");  // lapsed before
    b.contact(4, u"2025-02-01").bought(u"2025-02-10");
    b.contact(5, u"2025-02-01");
    b.contact(6, u"2024-12-24");
    b.contact(7, u"2025-03-01").bought(u"2025-03-01");
    b.contact(8, u"2025-03-01");
    const Referring figure =
        referring(b.facts(), asked(u"2025-01-01", u"2025-04-01", u"2025-04-01"));
    CHECK(text(figure.newCustomers) == u"4 7"_s);
    CHECK(text(figure.newReferred) == u"4"_s);
    CHECK(text(figure.activeAtStart) == u"1 2"_s);
    CHECK(text(figure.referrers) == u"1"_s);
    CHECK(figure.referringCustomers.n == 2);
    CHECK(text(figure.referredEntered) == u"4 5"_s);
    CHECK(text(figure.referredBought) == u"4"_s);
    CHECK(text(figure.otherEntered) == u"7 8"_s);
    CHECK(text(figure.otherBought) == u"7"_s);
}

SCENARIO("Customer value to date (K14)", "[analytics]") {
    FactBuilder b;
    int id = 0;
    for (const int pounds : {1, 2, 3, 4, 90}) b.contact(++id).bought(u"2025-01-01", pounds * 100);
    b.contact(++id);
    CustomerValue value = customerValue(b.facts(), asked({}, {}, u"2025-01-01"));
    CHECK(value.totalMinor == 10000);
    CHECK(value.customers.size() == 5);
    CHECK(value.meanMinor == 2000);
    CHECK(value.medianMinor == 300);
    CHECK(value.topFifthShare == Approx(0.9));
    SECTION("an order without a day counts in stock") {
        b.bought({}, 500);
        value = customerValue(b.facts(), asked({}, {}, u"2025-01-01"));
        CHECK(value.totalMinor == 10500);
        CHECK(value.medianMinor == 350);
    }
    SECTION("nothing sold is no data") {
        value = customerValue(b.facts(), asked({}, {}, u"2024-12-31"));
        CHECK(value.totalMinor == 0);
        CHECK_FALSE(value.meanMinor);
        CHECK_FALSE(value.topFifthShare);
    }
    SECTION("a sum that does not fit is refused") {
        b.bought(u"2025-01-01", std::numeric_limits<qint64>::max());
        CHECK_THROWS_AS(customerValue(b.facts(), asked({}, {}, u"2025-01-01")), Failure);
        b.bought(u"2025-01-01", 1);
        CHECK_THROWS_AS(b.facts(), Failure);
    }
}

SCENARIO("Findings are rules, at most three, and silent on few people", "[analytics]") {
    FactBuilder b;
    int id = 0;
    while (id < 4) b.contact(++id, u"2025-01-01").reached(u"not-now", u"2025-01-09");
    const Filter filter = asked(u"2025-01-01", u"2026-01-01", u"2026-06-01");
    CHECK(dashboard(b.facts(), filter).findings.empty());
    while (id < 10) b.contact(++id, u"2025-01-01").reached(u"not-now", u"2025-01-09");
    while (id < 20) b.contact(++id, u"2025-01-01").bought(u"2025-02-01");
    b.contact(21, u"2025-01-01");
    for (int referred = 11; referred <= 20; ++referred) b.referred(referred, u"2025-01-01");
    while (id < 30) b.contact(++id + 1, u"2025-01-01").reached(u"enquiry", u"2025-03-01");
    const auto found = dashboard(b.facts(), filter).findings;
    REQUIRE(found.size() == 3);
    CHECK(found[0].kind == Finding::Kind::MostLostAfter);
    CHECK(found[0].stage == 0);
    CHECK(found[0].rate.k == 10);
    CHECK(found[1].kind == Finding::Kind::ReferredBuyMore);
    CHECK(found[1].rate.k == 10);
    CHECK(found[1].other.k == 0);
    CHECK(found[2].kind == Finding::Kind::BoughtOnceLapsed);
    CHECK(found[2].rate.k == 10);
}

TEST_CASE("Figures need a day to be seen from", "[analytics]") {
    CHECK_THROWS_AS(dashboard(FactBuilder().facts(), Filter{}), Failure);
}
