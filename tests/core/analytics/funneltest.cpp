// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/acquisition.h"
#include "core/analytics/funnel.h"
#include "core/analytics/stagetime.h"
#include "tests/support/factbuilder.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// "1 2 3 | 1 2 | …", the people who reached each step.
QString reached(const Facts& facts, const Filter& filter) {
    QStringList rows;
    for (const FunnelRow& row : funnel(facts, filter).rows) rows << text(row.reached);
    return rows.join(u" | "_s);
}

}  // namespace

SCENARIO("Each order rule answers its own question", "[analytics]") {
    GIVEN("somebody step by step, somebody who skipped, somebody backwards") {
        FactBuilder b;
        b.contact(1, u"2025-01-01")
            .reached(u"enquiry", u"2025-01-02")
            .reached(u"quote-given", u"2025-01-03");
        b.contact(2, u"2025-01-01").reached(u"quote-given", u"2025-01-03");
        b.contact(3, u"2025-01-01")
            .reached(u"quote-given", u"2025-01-03")
            .reached(u"enquiry", u"2025-01-05");
        b.contact(4, u"2025-01-09").reached(u"enquiry", u"2025-01-02");
        Filter filter = asked(u"2025-01-01", u"2025-02-01", u"2025-03-01");
        const Facts facts = b.facts();
        THEN("skipped steps are credited") {
            CHECK(reached(facts, filter) == u"1 2 3 4 | 1 2 3 4 | 1 2 3 |  |  | "_s);
            CHECK(funnel(facts, filter).rows[2].rate.k == 3);
            CHECK(funnel(facts, filter).rows[2].rate.n == 4);
            CHECK(funnel(facts, filter).rows[2].cumulative.n == 4);
        }
        THEN("strictly, each earlier step was entered, in order") {
            filter.orderRule = OrderRule::Strict;
            CHECK(reached(facts, filter) == u"1 2 3 4 | 1 3 | 1 |  |  | "_s);
        }
        THEN("in any order, the step itself counts, and a rate is still a share") {
            filter.orderRule = OrderRule::AnyOrder;
            CHECK(reached(facts, filter) == u"1 2 3 4 | 1 3 4 | 1 2 3 |  |  | "_s);
            CHECK(funnel(facts, filter).rows[2].rate.k == 2);
            CHECK(funnel(facts, filter).rows[2].rate.n == 3);
            CHECK(text(funnel(facts, filter).rows[1].wentOn) == u"1 3"_s);
        }
        THEN("who was first seen at a later step entered on that day") {
            filter.period = {day(u"2025-01-02"), day(u"2025-01-03")};
            CHECK(text(funnel(facts, filter).entered) == u"4"_s);
            filter.orderRule = OrderRule::Strict;
            CHECK(funnel(facts, filter).entered.empty());
        }
    }
}

SCENARIO("A window compares people watched for the same time (G7)", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2025-01-01").bought(u"2025-01-31");
    b.contact(2, u"2025-01-01").bought(u"2025-02-01");
    b.contact(3, u"2025-01-31");
    b.contact(4, u"2025-02-01");
    b.contact(5, u"2025-03-03");
    Filter filter = asked(u"2025-01-01", u"2026-01-01", u"2025-03-02");
    filter.windowDays = 30;
    const Funnel figure = funnel(b.facts(), filter);
    CHECK(text(figure.entered) == u"1 2 3 4"_s);  // 5 has not come yet
    CHECK(text(figure.rows[0].reached) == u"1 2 3"_s);
    CHECK(text(figure.tooRecent) == u"4"_s);  // watched 29 days
    CHECK(text(figure.rows[3].reached) == u"1"_s);
    CHECK(text(figure.bought) == u"1"_s);
    CHECK(text(figure.rows[2].waiting) == u""_s);
    CHECK(text(figure.rows[0].waiting) == u"2 3"_s);
    filter.windowDays.reset();
    CHECK(text(funnel(b.facts(), filter).bought) == u"1 2"_s);
    CHECK(funnel(b.facts(), filter).tooRecent.empty());
}

SCENARIO("Without a known day: in stock yes, over time no, and counted (G6)", "[analytics]") {
    FactBuilder b;
    b.contact(1);
    b.contact(2, u"2025-01-01").reached(u"quote-given", {});
    b.contact(3, u"2025-01-01").reached(u"enquiry", {}).bought(u"2025-01-05");
    b.contact(4, u"2025-01-01");
    const Funnel figure = funnel(b.facts(), asked(u"2025-01-01", u"2025-02-01", u"2025-03-01"));
    CHECK(text(figure.rows[0].reached) == u"2 3 4"_s);
    CHECK(text(figure.rows[2].reached) == u"3"_s);
    CHECK(text(figure.leftOutNoDate) == u"1 2"_s);
}

SCENARIO("Only the first life is followed", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2025-01-01").reached(u"enquiry", u"2025-06-01", 2).bought(u"2025-06-05");
    const Facts facts = b.facts();
    CHECK(reached(facts, asked({}, {}, u"2025-07-01")) == u"1 |  |  |  |  | "_s);
}

SCENARIO("An optional stage is a side figure", "[analytics]") {
    FactBuilder b;
    b.playbooks[0].stages[1].optional = true;
    b.contact(1, u"2025-01-01").reached(u"enquiry", u"2025-01-02");
    b.contact(2, u"2025-01-01").reached(u"quote-given", u"2025-01-02");
    const Funnel figure = funnel(b.facts(), asked({}, {}, u"2025-02-01"));
    REQUIRE(figure.rows.size() == 5);
    CHECK(text(figure.rows[1].reached) == u"2"_s);
    REQUIRE(figure.sideStages.size() == 1);
    CHECK(text(figure.sideStages[0].reached) == u"1"_s);
    CHECK(figure.sideStages[0].rate.n == 2);
}

SCENARIO("Sources and playbook versions narrow the cohort", "[analytics]") {
    FactBuilder b;
    b.playbooks.push_back(publishedPlaybook(PlaybookTemplate::Awareness, 2, u"2025-02-01"));
    b.contact(1, u"2025-01-15").from(1).bought(u"2025-01-20");
    b.contact(2, u"2025-01-31").from(2);
    b.contact(3, u"2025-02-01").from(1);
    b.contact(4, u"2025-02-02");
    const Facts facts = b.facts();
    Filter filter = asked({}, {}, u"2025-03-01");
    const auto sources = bySource(facts, filter);
    REQUIRE(sources.size() == 3);
    CHECK(sources[0].name == u"Website"_s);
    CHECK(text(sources[0].met) == u"1 3"_s);
    CHECK(text(sources[0].bought) == u"1"_s);
    CHECK(sources[0].rate.n == 2);

    filter.source = SourceId(1);
    CHECK(reached(facts, filter).startsWith(u"1 3 |"_s));
    filter.source = SourceId();
    CHECK(reached(facts, filter).startsWith(u"4 |"_s));
    filter.source.reset();
    filter.playbook = PlaybookId(1);
    CHECK(reached(facts, filter).startsWith(u"1 2 |"_s));
    filter.playbook = PlaybookId(2);
    CHECK(reached(facts, filter).startsWith(u"3 4 |"_s));
}

SCENARIO("Time in a stage keeps those who are still there", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2025-01-01").reached(u"enquiry", u"2025-01-05");
    b.contact(2, u"2025-01-01").reached(u"quote-given", u"2025-01-09");
    b.contact(3, u"2025-01-01").reached(u"not-now", u"2025-01-03");
    b.contact(4, u"2025-01-01");
    b.contact(5, u"2025-02-01");  // outside the period
    const auto times = stageTimes(b.facts(), asked(u"2025-01-01", u"2025-02-01", u"2025-02-15"));
    REQUIRE(times.size() == 6);
    CHECK(text(times[0].visitors) == u"1 2 3 4"_s);
    CHECK(text(times[0].finishers) == u"1 2"_s);
    // Day 2: 3 leaves the road. Day 4: 1 of 3 goes on, 2/3 wait. Day 8: 1 of 2, 1/3 waits.
    CHECK(times[0].medianDays == 8);
    CHECK(times[0].finished->median == 6);
    CHECK(text(times[1].visitors) == u"1"_s);
    CHECK_FALSE(times[1].medianDays);
    CHECK_FALSE(times[1].finished);
}

SCENARIO("Only the first visit to a stage is timed", "[analytics]") {
    FactBuilder b;
    b.contact(1, u"2025-01-01")
        .reached(u"enquiry", u"2025-01-05")
        .reached(u"new-contact", u"2025-01-06")
        .reached(u"enquiry", u"2025-01-26");
    const auto times = stageTimes(b.facts(), asked({}, {}, u"2025-02-01"));
    CHECK(times[0].finished->n == 1);
    CHECK(times[0].finished->median == 4);
    CHECK(times[1].visitors.size() == 1);
    CHECK_FALSE(times[1].finished);  // moved back after a day: not gone on
}
