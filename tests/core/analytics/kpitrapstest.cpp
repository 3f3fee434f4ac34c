// SPDX-License-Identifier: GPL-3.0-or-later
// The traps of the KPI definitions, each a scenario with figures worked out by hand.
#include "core/analytics/calendarunit.h"
#include "core/analytics/contactjourney.h"
#include "core/analytics/dashboard.h"
#include "core/analytics/kpijson.h"
#include "tests/support/factbuilder.h"

#include <QJsonArray>

using namespace waymark;
using namespace Qt::StringLiterals;

SCENARIO("Trap 1: the funnel counts each once, keeps the lost, and never widens", "[analytics]") {
    GIVEN("ten contacts, four lost late, two moved back and forth, one skipped a stage") {
        FactBuilder b;
        for (const int id : {1, 2, 3, 4})
            b.contact(id, u"2025-01-01")
                .reached(u"enquiry", u"2025-01-03")
                .reached(u"quote-given", u"2025-01-05")
                .reached(u"not-now", u"2025-03-01");
        for (const int id : {5, 6})
            b.contact(id, u"2025-01-02")
                .reached(u"enquiry", u"2025-01-04")
                .reached(u"quote-given", u"2025-01-06")
                .reached(u"enquiry", u"2025-01-08")
                .reached(u"quote-given", u"2025-01-10");
        b.contact(7, u"2025-01-02").bought(u"2025-01-20");  // no enquiry, no quote
        b.contact(8, u"2025-01-02").reached(u"enquiry", u"2025-01-12");
        b.contact(9, u"2025-01-03");
        b.contact(10, u"2025-01-04").reached(u"enquiry", u"2025-01-05").bought(u"2025-01-06");
        const Funnel figure = funnel(b.facts(), asked(u"2025-01-01", u"2025-02-01", u"2025-04-01"));
        THEN("10 → 9 → 8 → 2 → 0 → 0") {
            const size_t expected[] = {10, 9, 8, 2, 0, 0};
            for (size_t step = 0; step < 6; ++step)
                CHECK(figure.rows[step].reached.size() == expected[step]);
            CHECK(text(figure.rows[2].reached) == u"1 2 3 4 5 6 7 10"_s);
            CHECK(text(figure.rows[2].lost) == u"1 2 3 4"_s);
            CHECK(text(figure.rows[2].waiting) == u"5 6"_s);
            CHECK(text(figure.rows[2].wentOn) == u"7 10"_s);
            CHECK(figure.rows[3].rate.k == 2);
            CHECK(figure.rows[3].rate.n == 8);
            CHECK(figure.rows[3].cumulative.n == 10);
        }
    }
}

SCENARIO("Trap 2: where contacts stand is a stock, without percentages", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2025-01-01");
    b.contact(2, u"2025-01-01").reached(u"enquiry", u"2025-01-02");
    b.contact(3, u"2025-01-01").reached(u"not-now", u"2025-01-02");
    const Facts facts = b.facts();
    const QJsonObject json = toJson(dashboard(facts, asked({}, {}, u"2025-02-01")), facts);
    for (const QJsonValue stage : json[u"standing"_s].toArray()) {
        CHECK(stage[u"count"_s].isDouble());
        CHECK_FALSE(stage.toObject().contains(u"rate"_s));
    }
    CHECK(json[u"standing"_s].toArray()[7].toObject()[u"count"_s] == 1);
}

SCENARIO("Trap 3: no date range moves a contact to another cohort", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2024-12-01").bought(u"2024-12-31").bought(u"2025-01-01");
    b.contact(2, u"2024-12-01").bought(u"2025-02-10");
    const Facts facts = b.facts();
    auto [from, to] = GENERATE(table<QString, QString>(
        {{u""_s, u""_s}, {u"2025-01-01"_s, u"2025-02-01"_s}, {u"2025-02-01"_s, u"2025-03-01"_s}}));
    const Filter filter = asked(from, to, u"2025-03-15");
    const CohortGrid grid = cohortGrid(facts, filter);
    REQUIRE(grid.rows.size() == 2);
    CHECK(grid.rows[0].name == u"2024-Q4"_s);
    CHECK(text(cohortPeople(facts, filter, grid.rows[0].unit)) == u"1"_s);
    CHECK(text(cohortPeople(facts, filter, grid.rows[1].unit)) == u"2"_s);
}

SCENARIO("Trap 4: a new name in version 2 leaves the report of a version-1 contact",
         "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2025-01-01").reached(u"enquiry", u"2025-01-05").bought(u"2025-01-20");
    const auto printed = [&] {
        QStringList names;
        const Facts facts = b.facts();
        const auto journey = journeyOf(facts, ContactId(1), day(u"2025-03-01"), 180);
        for (const Visit& visit : journey->visits) names << visit.name;
        for (const ReachedStage& stage : journey->reached) names << stage.name;
        return names;
    };
    const QStringList before = printed();
    Playbook second = publishedPlaybook(PlaybookTemplate::Awareness, 2, u"2025-02-01");
    for (Stage& stage : second.stages) stage.name += u" (new)"_s;
    b.playbooks.front().state = PlaybookState::Retired;
    b.playbooks.push_back(second);
    CHECK(printed() == before);
    CHECK(b.facts().road[1].name == u"Enquiry (new)"_s);
    b.contact(2, u"2025-02-10");
    CHECK(journeyOf(b.facts(), ContactId(2), day(u"2025-03-01"), 180)->visits[0].name ==
          u"New contact (new)"_s);
}

SCENARIO("Trap 5: one definition of a counted order for every figure and list", "[analytics]") {
    GIVEN("a cancelled order, and two on one day") {
        FactBuilder b;
        b.contact(1, u"2025-01-01").cancelled(u"2025-01-05").cancelled(u"2025-01-09");
        b.contact(2, u"2025-01-01").bought(u"2025-01-05", 300).bought(u"2025-01-05", 200);
        const Facts facts = b.facts();
        const Dashboard all = dashboard(facts, asked(u"2025-01-01", u"2025-02-01", u"2025-01-31"));
        THEN("the cancelled ones are nowhere, the two are one purchase day of both amounts") {
            CHECK(text(all.funnel.bought) == u"2"_s);
            CHECK(text(all.funnel.rows[3].reached) == u"2"_s);
            CHECK(text(all.stock.customers) == u"2"_s);
            CHECK(text(all.stock.byStage[0]) == u"1"_s);
            CHECK(text(all.stock.byStage[3]) == u"2"_s);
            CHECK(text(all.repeat.bought) == u"2"_s);
            CHECK(all.repeat.again.empty());
            CHECK(text(all.value.customers) == u"2"_s);
            CHECK(all.value.totalMinor == 500);
            CHECK(all.cohorts.rows.size() == 1);
            CHECK(text(all.referring.newCustomers) == u"2"_s);
            const auto list = standings(facts, day(u"2025-01-31"), 180);
            CHECK(list[0].orders == 0);
            CHECK(list[1].orders == 2);
            CHECK(list[1].spentMinor == 500);
            CHECK(journeyOf(facts, ContactId(1), day(u"2025-01-31"), 180)->purchases.empty());
        }
    }
}

SCENARIO("Trap 6: month ends and leap days change no calendar day", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2024-02-29").bought(u"2024-02-29").bought(u"2024-03-31");
    b.contact(2, u"2024-03-01").bought(u"2024-03-31");
    const Facts facts = b.facts();
    Filter filter = asked(u"2024-02-01", u"2024-03-01", u"2024-03-31");
    filter.cohort = CohortUnit::Month;
    WHEN("the day is the last of a month") {
        const Dashboard all = dashboard(facts, filter);
        THEN("that day counts and the month is over") {
            CHECK(text(all.funnel.entered) == u"1"_s);
            REQUIRE(all.cohorts.rows.size() == 2);
            CHECK(all.cohorts.rows[0].cells[1].inPeriod == 1);
            CHECK(all.cohorts.rows[0].cells[1].finished);
            CHECK(all.cohorts.rows[1].cells[0].finished);
        }
    }
    WHEN("it is the day before") {
        filter.asOf = day(u"2024-03-30");
        const Dashboard all = dashboard(facts, filter);
        THEN("the last day has not happened") {
            REQUIRE(all.cohorts.rows.size() == 1);
            CHECK(all.cohorts.rows[0].cells[1].inPeriod == 0);
            CHECK_FALSE(all.cohorts.rows[0].cells[1].finished);
        }
    }
    WHEN("a window crosses the leap day") {
        filter.windowDays = 31;
        THEN("it counts calendar days") {
            CHECK(text(funnel(facts, filter).rows[3].reached) == u"1"_s);  // 29 Feb + 31 = 31 Mar
            filter.asOf = day(u"2024-03-30");
            CHECK(text(funnel(facts, filter).tooRecent) == u"1"_s);
        }
    }
}

SCENARIO("Without a person behind it an anonymous event still counts (G9)", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2025-01-01")
        .knows({ProfileField::Name, ProfileField::Source})
        .bought(u"2025-01-09");
    const Filter filter = asked({}, {}, u"2025-02-01");
    const auto totals = [&] {
        const Dashboard all = dashboard(b.facts(), filter);
        return std::tuple(all.funnel.rows[3].reached, all.value.totalMinor, all.stock.customers);
    };
    const auto before = totals();
    b.raw.contacts[0].filled = 0;  // name and everything else are gone
    CHECK(totals() == before);
}

SCENARIO("The year before is seen with the same delay", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2024-05-01").bought(u"2024-10-31").bought(u"2024-11-14");
    b.contact(2, u"2024-05-01").bought(u"2024-11-20");
    b.contact(3, u"2025-05-01").bought(u"2025-11-10");
    const Dashboard all = dashboard(b.facts(), asked(u"2024-11-01", u"2025-11-01", u"2025-11-12"));
    const Tile& rate = all.tiles[1];
    CHECK(rate.kind == Tile::Kind::FirstPurchaseRate);
    CHECK(rate.now.k == 1);
    CHECK(rate.now.n == 1);
    CHECK(rate.yearBefore.k == 1);  // by 12 November 2024 only the first had bought
    CHECK(rate.yearBefore.n == 2);
    CHECK(all.tiles[0].yearBefore.value == 2);
    CHECK(all.tiles[2].yearBefore.k == 0);
    CHECK(all.tiles[2].now.k == 1);
}
