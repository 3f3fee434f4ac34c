// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/candidates.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QDate May(2026, 5, 2);
const QDate June(2026, 6, 3);
const Contact Jane = aContact().named(u"Jane", u"Roe").email(u"jane@roe.example");
const Contact Ben = aContact().named(u"Ben", u"Poe").email(u"ben@poe.example");

std::vector<Order> allOrders(TestFile& file) {
    std::vector<Order> orders;
    for (const ContactId id : file.stores.contacts.idsByName())
        for (const Order& order : file.stores.orders.of(id)) orders.push_back(order);
    return orders;
}

}  // namespace

SCENARIO("Orders are imported with the people who placed them", "[intake]") {
    TestFile file;
    const QByteArray before = file.dump();
    CandidateList list(ImportKind::Orders);
    list.add(anOrder(Jane, u"1001", May, u"Cargo bike", 320000));
    list.add(anOrder(Jane, u"1001", May, u"Lock", 4500));
    list.add(anOrder(Jane, u"1001", May, u"Lock", 4500));
    list.add(anOrder(Ben, u"1002", June, u"Service", 6000));
    list.add(anOrder(Jane, u"1003", June, u"Service", 6000));
    CHECK(outcomes(importInto(file, list)) == u"created 2, merged 2, skipped 1"_s);
    THEN("rows with one number are lines of one order") {
        const std::vector<Order> orders = allOrders(file);
        REQUIRE(orders.size() == 3);
        CHECK(orders[2].number == u"1001"_s);
        REQUIRE(orders[2].lines.size() == 2);
        CHECK(orders[2].total() == Money{324500, u"GBP"_s});
    }
    THEN("the same orders again change nothing, also in another file") {
        const QByteArray after = file.dump();
        CHECK(outcomes(importInto(file, list)) == u"skipped 5"_s);
        CHECK(file.dump() == after);
    }
    THEN("a return changes the order that is here") {
        CandidateList later(ImportKind::Orders);
        later.add(anOrder(Jane, u"1001", May, u"Lock", 4500, OrderState::Returned));
        later.add(anOrder(Ben, u"1002", June, u"Service", 6000, OrderState::Returned));
        CHECK(outcomes(importInto(file, later)) == u"updated 2"_s);
        const std::vector<Order> orders = allOrders(file);
        CHECK(orders[0].state == OrderState::Returned);
        CHECK(orders[2].state == OrderState::Confirmed);
        CHECK(orders[2].total() == Money{320000, u"GBP"_s});
        CHECK(outcomes(importInto(file, later)) == u"skipped 2"_s);
    }
    THEN("a number that belongs to somebody else waits for a look") {
        CandidateList other(ImportKind::Orders);
        other.add(anOrder(Ben, u"1001", May, u"Cargo bike", 320000));
        CHECK(outcomes(importInto(file, other)) == u"review 1"_s);
    }
    THEN("undo gives the empty file back") {
        file.undo();
        CHECK(file.dump() == before);
    }
}

TEST_CASE("An order without a number is known by day, product and amount", "[intake]") {
    TestFile file;
    CandidateList list(ImportKind::Orders);
    list.add(anOrder(Jane, u"", May, u"Service", 6000));
    list.add(anOrder(Jane, u"", May, u"Lock", 4500));
    list.add(anOrder(Jane, u"", May, u"service", 6000));
    CHECK(outcomes(importInto(file, list)) == u"created 1, merged 1, skipped 1"_s);
    CHECK(allOrders(file).size() == 2);
    CandidateList numbered(ImportKind::Orders);
    numbered.add(anOrder(Jane, u"7", May, u"Service", 6000));
    CHECK(outcomes(importInto(file, numbered)) == u"updated 1"_s);
    CHECK(allOrders(file).size() == 2);
    CHECK(outcomes(importInto(file, list)) == u"skipped 3"_s);
}

TEST_CASE("An event by name alone goes to the only contact of that name", "[intake]") {
    TestFile file;
    CandidateList known;
    known.add(Jane);
    known.add(Ben);
    known.add(aContact().named(u"Ben", u"Poe").email(u"ben@other.example"));
    (void)importInto(file, known);
    CandidateList list(ImportKind::Orders);
    list.add(anOrder(aContact().named(u"Jane", u"Roe"), u"1", May, u"Lock", 4500));
    list.add(anOrder(aContact().named(u"Ben", u"Poe"), u"2", May, u"Lock", 4500));
    list.add(anOrder(aContact().named(u"Ida", u"Moe"), u"3", May, u"Lock", 4500));
    const ImportSummary summary = importInto(file, list);
    CHECK(outcomes(summary) == u"created 1, updated 1, review 1"_s);
    REQUIRE(summary.setAside.size() == 1);
    CHECK(summary.setAside[0].row == 2);
}

TEST_CASE("Milestones are read by key, name or a usual word", "[intake]") {
    TestFile file;
    CandidateList list(ImportKind::Milestones);
    list.add(aMilestone(Jane, u"enquiry", May));
    list.add(aMilestone(Jane, u"Quote Given", June));
    list.add(aMilestone(Jane, u"QUOTE-GIVEN", June));
    list.add(aMilestone(Ben, u"on hold", June));
    list.add(aMilestone(Ben, u"Won the lottery", June));
    const ImportSummary summary = importInto(file, list);
    CHECK(outcomes(summary) == u"created 2, merged 1, skipped 1, rejected 1"_s);
    REQUIRE(summary.setAside.size() == 1);
    CHECK(summary.setAside[0].issues ==
          std::vector<Issue>{{u"stage"_s, Issue::Kind::UnknownStage, u"Won the lottery"_s}});
    const std::vector<ContactId> ids = file.stores.contacts.idsByName();
    REQUIRE(ids.size() == 2);
    const std::vector<Milestone> janes = file.stores.milestones.of(ids[1]);
    REQUIRE(janes.size() == 2);
    CHECK(janes[0].stage == file.stage(u"enquiry"));
    CHECK(janes[1].stage == file.stage(u"quote-given"));
    CHECK(janes[1].origin == MilestoneOrigin::Import);
    CHECK_FALSE(janes[1].staff.isNull());
    CHECK(file.stores.milestones.of(ids[0])[0].stage == file.stage(u"not-now"));
    CHECK(outcomes(importInto(file, list)) == u"skipped 4, rejected 1"_s);
}

TEST_CASE("The same interaction is kept once", "[intake]") {
    TestFile file;
    CandidateList list(ImportKind::Interactions);
    list.add(aCall(Jane, May, u"Asked for a quote"));
    list.add(aCall(Jane, May, u"Asked for a quote"));
    list.add(aCall(Jane, June, u"Asked for a quote"));
    CHECK(outcomes(importInto(file, list)) == u"created 1, merged 1, skipped 1"_s);
    CHECK(outcomes(importInto(file, list)) == u"skipped 3"_s);
}

SCENARIO("Referrals keep to their rules", "[intake]") {
    TestFile file;
    const QByteArray before = file.dump();
    const Contact ida = aContact().named(u"Ida", u"Moe").email(u"ida@moe.example");
    CandidateList list(ImportKind::Referrals, u"referrals");
    list.add(aReferral(Jane, Ben, May));
    list.add(aReferral(Ben, ida, May));
    list.add(aReferral(ida, Jane, May));   // a circle
    list.add(aReferral(Jane, Jane, May));  // oneself
    list.add(aReferral(Jane, ida, June));  // brought by Ben before
    list.add(aReferral(Jane, Ben, June));  // known
    const ImportSummary summary = importInto(file, list);
    CHECK(outcomes(summary) == u"created 2, skipped 1, review 3"_s);
    QStringList reasons;
    for (const ImportSummary::RowResult& row : summary.setAside)
        reasons.append(word(row.issues.front().kind));
    CHECK(reasons ==
          QStringList{u"circular_referral"_s, u"self_referral"_s, u"already_referred"_s});
    CHECK(file.stores.contacts.count() == 3);
    CHECK(outcomes(importInto(file, list)) == u"skipped 3, review 3"_s);
    file.undo();
    CHECK(file.dump() == before);
}

TEST_CASE("Orders read before the contacts meet the same people", "[intake]") {
    CandidateList orders(ImportKind::Orders);
    orders.add(anOrder(aContact().named(u"Jane", u"Roe"), u"1", May, u"Lock", 4500));
    CandidateList cards;
    cards.add(Jane);
    TestFile ordersFirst, cardsFirst;
    (void)importInto(ordersFirst, orders);
    (void)importInto(ordersFirst, cards);
    (void)importInto(cardsFirst, cards);
    (void)importInto(cardsFirst, orders);
    CHECK(people(ordersFirst.stores) == people(cardsFirst.stores));
    CHECK(allOrders(ordersFirst).size() == 1);
    CHECK(allOrders(cardsFirst).size() == 1);
}
