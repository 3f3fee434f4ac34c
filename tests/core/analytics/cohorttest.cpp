// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/cohort.h"
#include "tests/support/factbuilder.h"

using namespace waymark;
using namespace Qt::StringLiterals;

SCENARIO("The cohort grid says who came back, and what is not over yet", "[analytics]") {
    GIVEN("three who began in the first quarter, one in the second") {
        FactBuilder b;
        b.contact(1, u"2025-01-01")
            .bought(u"2025-01-10")
            .bought(u"2025-04-02")
            .bought(u"2025-05-01");
        b.contact(2, u"2025-01-01").bought(u"2025-03-31").bought(u"2025-07-01");
        b.contact(3, u"2025-01-01").bought(u"2025-02-10").bought(u"2025-02-20");
        b.contact(4, u"2025-01-01").bought(u"2025-06-30").bought(u"2025-09-01");
        b.contact(5, u"2025-01-01");
        const Facts facts = b.facts();
        const CohortGrid grid = cohortGrid(facts, asked({}, {}, u"2025-08-15"));
        REQUIRE(grid.rows.size() == 2);
        const CohortRow &first = grid.rows[0], &second = grid.rows[1];
        THEN("cells count people once for each quarter") {
            CHECK(first.name == u"2025-Q1"_s);
            CHECK(first.size == 3);
            REQUIRE(first.cells.size() == 3);
            CHECK(first.cells[0].inPeriod == 3);
            CHECK(first.cells[1].inPeriod == 1);
            CHECK(first.cells[2].inPeriod == 1);
            CHECK(first.cells[0].thenOrLater == 3);
            CHECK(first.cells[1].thenOrLater == 2);
            CHECK(first.cells[2].thenOrLater == 1);
            CHECK(second.size == 1);
            CHECK(second.cells[1].inPeriod == 0);  // September is after the day asked about
        }
        THEN("the running quarter is unfinished and left out of the means") {
            CHECK(first.cells[1].finished);
            CHECK_FALSE(first.cells[2].finished);
            CHECK_FALSE(second.cells[1].finished);
            REQUIRE(grid.meanInPeriod.size() == 3);
            CHECK(grid.meanInPeriod[1].k == 1);
            CHECK(grid.meanInPeriod[1].n == 3);  // not the second cohort
            CHECK_FALSE(grid.meanInPeriod[2].hasData());
            CHECK(grid.meanThenOrLater[1].k == 2);
        }
        THEN("a cell opens its people") {
            const Filter filter = asked({}, {}, u"2025-08-15");
            CHECK(text(cellPeople(facts, filter, first.unit, 2, CohortMode::InPeriod)) == u"2"_s);
            CHECK(text(cellPeople(facts, filter, first.unit, 1, CohortMode::ThenOrLater)) ==
                  u"1 2"_s);
        }
    }
}

SCENARIO("The mean of a column is the sum of numerators over the sum of sizes", "[analytics]") {
    FactBuilder b;
    int id = 0;
    for (; id < 9; ++id) b.contact(id + 1, u"2024-01-01").bought(u"2024-01-01");
    b.contact(10, u"2024-02-01").bought(u"2024-02-01").bought(u"2024-03-01");
    Filter filter = asked({}, {}, u"2024-12-31");
    filter.cohort = CohortUnit::Month;
    const CohortGrid grid = cohortGrid(b.facts(), filter);
    CHECK(grid.meanInPeriod[1].k == 1);
    CHECK(grid.meanInPeriod[1].n == 10);  // 10 %, not the 50 % that the mean of shares would be
}
