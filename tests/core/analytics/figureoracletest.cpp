// SPDX-License-Identifier: GPL-3.0-or-later
// Random small businesses: the figures against the definitions written out slowly, and what must
// hold whatever the data.
#include "core/analytics/calendarunit.h"
#include "core/analytics/dashboard.h"
#include "tests/support/factbuilder.h"
#include "tests/core/analytics/slowfigures.h"

#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

class RandomBusiness {
public:
    explicit RandomBusiness(unsigned seed) : m_random(seed) {
        if (chance(3)) builder.playbooks[0].stages[size_t(upTo(1, 4))].optional = true;
        const int people = upTo(5, 35);
        for (int id = 1; id <= people; ++id) addContact(id);
        for (int referred = 2; referred <= people; ++referred)
            if (chance(5))
                builder.raw.referrals.push_back(
                    {ContactId(upTo(1, referred - 1)), ContactId(referred), someDay()});
        filter.asOf = Day::of(QDate(2024, 1, 1)) + upTo(200, 560);
        if (!chance(4)) filter.period = {someKnownDay(), {}};
        if (!chance(4)) filter.period.to = someKnownDay() + upTo(30, 300);
        if (chance(2)) filter.windowDays = upTo(0, 120);
        filter.orderRule = OrderRule(upTo(0, 2));
        filter.lapseDays = upTo(0, 150);
        filter.cohort = CohortUnit(upTo(0, 2));
        if (chance(4)) filter.source = SourceId(upTo(0, 2));
    }

    FactBuilder builder;
    Filter filter;

private:
    int upTo(int low, int high) { return std::uniform_int_distribution(low, high)(m_random); }
    bool chance(int oneIn) { return upTo(1, oneIn) == 1; }
    Day someKnownDay() { return Day::of(QDate(2024, 1, 1)) + upTo(0, 500); }
    Day someDay() { return chance(12) ? Day() : someKnownDay(); }

    void addContact(int id) {
        builder.contact(id).from(upTo(0, 2));
        builder.raw.contacts.back().metOn = someDay();
        const auto& stages = builder.playbooks[0].stages;
        for (int n = upTo(0, 5); n > 0; --n)
            builder.raw.milestones.push_back({ContactId(id), MilestoneId(++m_rows),
                                              stages[size_t(upTo(0, int(stages.size()) - 1))].id,
                                              someDay(), chance(8) ? 2 : 1});
        Day near = someKnownDay();
        for (int n = chance(3) ? 0 : upTo(0, 5); n > 0; --n) {
            near = chance(3) ? someKnownDay() : near + upTo(0, filter.lapseDays + 2);
            builder.raw.orders.push_back({ContactId(id), OrderId(++m_rows),
                                          chance(15) ? Day() : near, upTo(-100, 5000), !chance(6)});
        }
    }

    std::mt19937 m_random;
    qint64 m_rows = 0;
};

SlowFigures::Ids ids(const People& people) {
    SlowFigures::Ids set;
    for (const ContactId contact : people) set.insert(contact.value());
    REQUIRE(set.size() == people.size());  // nobody twice (G1)
    REQUIRE(std::ranges::is_sorted(people));
    return set;
}

constexpr unsigned Businesses = 120;

}  // namespace

TEST_CASE("The funnel and where contacts stand agree with the slow way", "[analytics]") {
    for (unsigned seed = 1; seed <= Businesses; ++seed) {
        const RandomBusiness business(seed);
        const Facts facts = business.builder.facts();
        const Filter& filter = business.filter;
        const SlowFigures slow(business.builder.raw, business.builder.playbooks[0], filter);
        INFO("seed " << seed << ", rule " << word(filter.orderRule).toStdString());
        const Funnel figure = funnel(facts, filter);
        for (const FunnelRow& row : figure.rows) {
            INFO("step " << facts.road[size_t(row.stage)].key.toStdString());
            REQUIRE(ids(row.reached) == slow.reached(facts.road[size_t(row.stage)].key));
            for (const qint64 lost : ids(row.lost)) REQUIRE(slow.standing(lost) == u"not-now"_s);
            for (const qint64 lapsed : ids(row.lapsed))
                REQUIRE(slow.standing(lapsed) == u"lapsed"_s);
        }
        REQUIRE(ids(figure.tooRecent) == slow.tooRecent());
        REQUIRE(ids(figure.bought) == slow.boughtInWindow());
        const auto standings = standingsOf(facts, filter.asOf, filter.lapseDays);
        for (size_t i = 0; i < facts.size(); ++i) {
            INFO("contact " << facts.contacts[i].value());
            const int stage = standings[i].stage;
            REQUIRE((stage < 0 ? QString() : facts.road[size_t(stage)].key) ==
                    slow.standing(facts.contacts[i].value()));
        }
    }
}

TEST_CASE("Cohorts, lapse and repeat purchase agree with the slow way", "[analytics]") {
    for (unsigned seed = 1; seed <= Businesses; ++seed) {
        const RandomBusiness business(seed);
        const Facts facts = business.builder.facts();
        const Filter& filter = business.filter;
        const SlowFigures slow(business.builder.raw, business.builder.playbooks[0], filter);
        INFO("seed " << seed);
        qint64 inRows = 0;
        for (const CohortRow& row : cohortGrid(facts, filter).rows) {
            const Period own = daysOf(row.unit, filter.cohort);
            const auto people = slow.cohort(own.from.date(), own.to.date());
            REQUIRE(row.size == qint64(people.size()));
            inRows += row.size;
            for (size_t j = 0; j < row.cells.size(); ++j) {
                const Period unit = daysOf(row.unit + int(j), filter.cohort);
                REQUIRE(row.cells[j].inPeriod ==
                        qint64(slow.boughtIn(people, unit.from.date(), unit.to.date()).size()));
                REQUIRE(row.cells[j].thenOrLater ==
                        qint64(slow.boughtIn(people, unit.from.date(), QDate(2100, 1, 1)).size()));
                REQUIRE(row.cells[j].finished == (unit.to.date() <= filter.asOf.date().addDays(1)));
            }
        }
        REQUIRE(inRows == qint64(slow.customers().size()));
        const Lapse lapsed = lapse(facts, filter);
        REQUIRE(ids(lapsed.stock) == slow.lapsedOn(filter.asOf.date()));
        REQUIRE(ids(lapsed.newly) == slow.newlyLapsed());
        const RepeatPurchase repeat = repeatPurchase(facts, filter);
        REQUIRE(ids(repeat.bought) == slow.customers());
        REQUIRE(ids(repeat.again) == slow.again());
        for (const RepeatWithin& window : repeat.within)
            REQUIRE(ids(window.again) == slow.againWithin(window.days));
    }
}

TEST_CASE("Figures keep their promises whatever the data", "[analytics]") {
    for (unsigned seed = 1; seed <= Businesses; ++seed) {
        const RandomBusiness business(seed);
        const Facts facts = business.builder.facts();
        const Dashboard all = dashboard(facts, business.filter);
        INFO("seed " << seed);
        const auto& rows = all.funnel.rows;
        for (size_t step = 0; step < rows.size(); ++step) {
            const FunnelRow& row = rows[step];
            REQUIRE(row.wentOn.size() + row.waiting.size() + row.lost.size() + row.lapsed.size() ==
                    row.reached.size());
            if (step == 0 || business.filter.orderRule == OrderRule::AnyOrder) continue;
            REQUIRE(row.reached.size() <= rows[step - 1].reached.size());
            REQUIRE(row.reached == rows[step - 1].wentOn);
        }
        size_t standing = all.stock.nowhere.size(), onRoad = 0;
        for (size_t stage = 0; stage < facts.road.size(); ++stage) {
            standing += all.stock.byStage[stage].size();
            if (facts.road[stage].isOnRoad()) onRoad += all.stock.byStage[stage].size();
        }
        REQUIRE(standing == size_t(all.contacts));
        REQUIRE(onRoad == all.stock.inJourney.size());
        size_t met = 0, bought = 0;
        for (const SourceFigure& source : all.sources) {
            met += source.met.size();
            bought += source.bought.size();
        }
        REQUIRE(met == all.funnel.entered.size() - all.funnel.tooRecent.size());
        REQUIRE(bought == all.funnel.bought.size());
        REQUIRE(all.retention.kept.size() + all.retention.gone.size() ==
                all.retention.active.size());
        if (all.retention.rate.rate)
            REQUIRE(*all.retention.churn.rate == Approx(1 - *all.retention.rate.rate));
        REQUIRE(all.findings.size() <= 3);
        REQUIRE(dashboard(facts, business.filter).funnel.rows[0].reached == rows[0].reached);
    }
}
