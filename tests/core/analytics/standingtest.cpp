// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/standing.h"
#include "tests/support/factbuilder.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// "enquiry 2025-01-12", with * for derived; "–" for nowhere.
QString where(const FactBuilder& builder, QStringView asOf, int lapseDays = 180) {
    const Facts facts = builder.facts();
    const Standing at = standingOf(facts, 0, day(asOf), lapseDays);
    if (at.stage < 0) return u"–"_s;
    return facts.road[size_t(at.stage)].key + (at.derived ? u"*"_s : u""_s) +
           (at.since.isKnown() ? u' ' + at.since.date().toString(Qt::ISODate) : u""_s);
}

FactBuilder someone(QStringView metOn = u"2025-01-10") {
    FactBuilder builder;
    builder.contact(1, metOn);
    return builder;
}

}  // namespace

TEST_CASE("A contact stands where the last event up to the day put it", "[analytics]") {
    FactBuilder one = someone();
    one.reached(u"enquiry", u"2025-01-12").bought(u"2025-02-01").bought(u"2025-03-01");
    CHECK(where(one, u"2025-01-09") == u"–"_s);
    CHECK(where(one, u"2025-01-11") == u"new-contact* 2025-01-10"_s);
    CHECK(where(one, u"2025-01-12") == u"enquiry 2025-01-12"_s);
    CHECK(where(one, u"2025-02-01") == u"first-purchase* 2025-02-01"_s);
    CHECK(where(one, u"2025-06-01") == u"repeat-customer* 2025-03-01"_s);
}

TEST_CASE("A recorded milestone moves back, a purchase only forth", "[analytics]") {
    FactBuilder one = someone();
    one.reached(u"repeat-customer", u"2025-02-01").bought(u"2025-02-03");
    CHECK(where(one, u"2025-02-10") == u"repeat-customer 2025-02-01"_s);
    one.reached(u"quote-given", u"2025-02-05");
    CHECK(where(one, u"2025-02-10") == u"quote-given 2025-02-05"_s);
}

TEST_CASE("On one day the order of recording decides, and a purchase comes after", "[analytics]") {
    FactBuilder one = someone();
    one.reached(u"quote-given", u"2025-01-10").reached(u"enquiry", u"2025-01-10");
    CHECK(where(one, u"2025-01-10") == u"enquiry 2025-01-10"_s);
    one.bought(u"2025-01-10");
    CHECK(where(one, u"2025-01-10") == u"first-purchase* 2025-01-10"_s);
}

TEST_CASE("A customer lapses on the first day with more than L days since buying", "[analytics]") {
    FactBuilder one = someone();
    one.bought(u"2025-02-01");
    CHECK(where(one, u"2025-07-31") == u"first-purchase* 2025-02-01"_s);  // 180 days
    CHECK(where(one, u"2025-08-01") == u"lapsed* 2025-08-01"_s);
    SECTION("buying on that very day is in time") {
        one.bought(u"2025-08-01");
        CHECK(where(one, u"2025-08-01") == u"repeat-customer* 2025-08-01"_s);
    }
    SECTION("buying later wins back, to where the contact stood before") {
        one.bought(u"2025-02-20").bought(u"2026-03-01");
        CHECK(where(one, u"2026-02-28") == u"lapsed* 2025-08-20"_s);
        CHECK(where(one, u"2026-03-01") == u"repeat-customer* 2026-03-01"_s);
    }
    SECTION("a milestone recorded after the lapse counts more") {
        one.reached(u"enquiry", u"2025-09-01");
        CHECK(where(one, u"2025-12-01") == u"enquiry 2025-09-01"_s);
    }
    SECTION("who has been put aside stays there") {
        one.reached(u"not-now", u"2025-04-01");
        CHECK(where(one, u"2025-12-01") == u"not-now 2025-04-01"_s);
    }
    SECTION("the number of days is the owner's") {
        CHECK(where(one, u"2025-03-04", 30) == u"lapsed* 2025-03-04"_s);
    }
}

TEST_CASE("A first referral raises and brings back from not now, not from lapsed", "[analytics]") {
    FactBuilder one = someone();
    one.contact(2, u"2025-01-01");
    SECTION("from the road") {
        one.raw.referrals = {{ContactId(1), ContactId(2), day(u"2025-02-01")}};
        CHECK(where(one, u"2025-02-01") == u"advocate* 2025-02-01"_s);
    }
    SECTION("from not now") {
        one.raw.milestones = {{ContactId(1), MilestoneId(1), StageId(108), day(u"2025-01-20"), 1}};
        one.raw.referrals = {{ContactId(1), ContactId(2), day(u"2025-02-01")}};
        CHECK(where(one, u"2025-01-31") == u"not-now 2025-01-20"_s);
        CHECK(where(one, u"2025-02-01") == u"advocate* 2025-02-01"_s);
    }
    SECTION("from lapsed") {
        one.raw.orders = {{ContactId(1), OrderId(1), day(u"2025-01-11"), 500, true}};
        one.raw.referrals = {{ContactId(1), ContactId(2), day(u"2025-12-01")}};
        CHECK(where(one, u"2025-12-02") == u"lapsed* 2025-07-11"_s);
    }
}

TEST_CASE("What has no day counts in stock, before everything dated", "[analytics]") {
    CHECK(where(someone({}), u"2025-01-01") == u"new-contact*"_s);
    FactBuilder one = someone({});
    one.bought({});
    CHECK(where(one, u"2025-01-01") == u"first-purchase*"_s);
    one.reached(u"not-now", {});
    CHECK(where(one, u"2025-01-01") == u"not-now"_s);
    one.reached(u"enquiry", u"2025-01-01");
    CHECK(where(one, u"2025-01-01") == u"enquiry 2025-01-01"_s);
}

TEST_CASE("A list row says how long, how much and what is missing", "[analytics]") {
    FactBuilder one;
    one.contact(7, u"2025-01-10")
        .knows({ProfileField::Name, ProfileField::Email})
        .reached(u"enquiry", u"2025-01-12")
        .felt(u"2025-01-20", 4)
        .felt(u"2025-06-01", 2)
        .cancelled(u"2025-01-13");
    const auto row = [&](QStringView asOf) {
        return standings(one.facts(), day(asOf), 180).front();
    };
    CHECK(row(u"2025-01-26").contact == ContactId(7));
    CHECK(row(u"2025-01-26").daysInStage == 14);
    CHECK_FALSE(row(u"2025-01-26").stuck);  // the target is 14 days
    CHECK(row(u"2025-01-27").stuck);
    CHECK(row(u"2025-01-27").lastTouch == day(u"2025-01-20"));
    CHECK(row(u"2025-01-27").orders == 0);
    CHECK(row(u"2025-01-27").factsAsked == 4);
    CHECK(row(u"2025-01-27").factsThere == 2);
    CHECK(row(u"2025-01-27").missing ==
          ((1U << unsigned(ProfileField::Phone)) | (1U << unsigned(ProfileField::Source))));
    one.bought(u"2025-02-01", 300)
        .bought(u"2025-02-01", 200)
        .bought({}, 50)
        .bought(u"2025-03-01", 9);
    CHECK(row(u"2025-02-28").orders == 3);
    CHECK(row(u"2025-02-28").spentMinor == 550);
    CHECK(row(u"2025-02-28").lastTouch == day(u"2025-02-01"));
}
