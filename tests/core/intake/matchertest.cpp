// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/candidates.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// What the plan says of one row met by one contact that is here.
RowPlan planFor(const Contact& here, const Contact& row) {
    TestFile file;
    file.act([&](Stores& stores) { (void)ContactBuilder(aContact()).into(stores); });
    file.act([&](Stores& stores) {
        Contact stored = here;
        stored.organisation = stores.organisations.findOrInsert(stored.organisationName, {});
        (void)stores.contacts.insert(stored, TestNow);
    });
    CandidateList list;
    list.add(row);
    Progress progress;
    return makePlan(list, file.stores, MatchMode::Merge, progress).rows.front();
}

}  // namespace

TEST_CASE("A row meets a contact by its strongest key", "[intake]") {
    const auto [here, row, reason] = GENERATE(values<std::tuple<Contact, Contact, MatchReason>>({
        {aContact().named(u"Jane", u"Roe").email(u"jane@roe.example"),
         aContact().named(u"Jane", u"Roe").email(u"JANE@Roe.example"), MatchReason::Email},
        {aContact().named(u"Jane", u"Roe").email(u"jane@roe.example"),
         aContact().email(u"jane@roe.example"), MatchReason::Email},
        {aContact().named(u"Jane", u"Roe").link(u"https://linkedin.com/in/jane/", LinkKind::Social),
         aContact().named(u"Jane", u"Poe").link(u"www.linkedin.com/in/Jane", LinkKind::Social),
         MatchReason::Link},
        {aContact().named(u"Jane", u"Roe").phone(u"07700 900123"),
         aContact().named(u"J.", u"Roe").phone(u"+44 7700 900123"), MatchReason::Mobile},
        {aContact().named(u"Jane", u"Roe").at(u"Acme Ltd"),
         aContact().named(u"Roe", u"Jane").at(u"ACME"), MatchReason::NameAndOrganisation},
        {aContact().at(u"Acme Ltd").phone(u"01632 960187", PhoneKind::Work), aContact().at(u"ACME"),
         MatchReason::NameAndOrganisation},
        {aContact().named(u"Jane", u"Roe").phone(u"01632 960187", PhoneKind::Work),
         aContact().named(u"Jane", u"Roe").phone(u"01632 960187", PhoneKind::Work),
         MatchReason::Phone},
        {aContact().named(u"Jane", u"Roe").email(u"jane@roe.example"),
         aContact().named(u"jane", u"roe"), MatchReason::NameAlone},
        {aContact().named(u"Jane", u"Roe"),
         aContact().named(u"Jane", u"Roe").email(u"jane@roe.example"), MatchReason::NameAlone},
        {aContact().named(u"Jane", u"Roe").email(u"info@acme.example"),
         aContact().named(u"Jane", u"Roe").email(u"info@acme.example"), MatchReason::Email},
        {aContact().named(u"Jane", u"Roe").email(u"info@acme.example"),
         aContact().email(u"info@acme.example"), MatchReason::Email},
        {aContact().named(u"Rob", u"Roe").suffix(u"Jr").phone(u"01632 960187", PhoneKind::Home),
         aContact().named(u"Rob", u"Roe").suffix(u"jun.").phone(u"01632 960187", PhoneKind::Home),
         MatchReason::Phone},
        {aContact().named(u"Rob", u"Roe").suffix(u"PhD").phone(u"01632 960187", PhoneKind::Home),
         aContact().named(u"Rob", u"Roe").phone(u"01632 960187", PhoneKind::Home),
         MatchReason::Phone},
        {aContact().named(u"Rob", u"Roe").suffix(u"Jr").email(u"rob@roe.example"),
         aContact().named(u"Rob", u"Roe").email(u"rob@roe.example"), MatchReason::Email},
    }));
    const RowPlan plan = planFor(here, row);
    CHECK(plan.reason == reason);
    CHECK((plan.outcome == RowOutcome::Updated || plan.outcome == RowOutcome::Skipped));
}

TEST_CASE("What people can share does not join them", "[intake]") {
    const auto [here, row] = GENERATE(values<std::pair<Contact, Contact>>({
        // the switchboard
        {aContact().named(u"Jane", u"Roe").phone(u"01632 960187", PhoneKind::Work),
         aContact().named(u"Ben", u"Poe").phone(u"01632 960187", PhoneKind::Work)},
        // the desk's address
        {aContact().named(u"Jane", u"Roe").email(u"info@acme.example"),
         aContact().named(u"Ben", u"Poe").email(u"info@acme.example")},
        {aContact().email(u"ida@moe.example").email(u"info@acme.example"),
         aContact().named(u"Ben", u"Poe").email(u"info@acme.example")},
        {aContact().email(u"ida@moe.example").email(u"info@acme.example"),
         aContact().email(u"ben@poe.example").email(u"info@acme.example")},
        // a family's mobile
        {aContact().named(u"John", u"Roe").phone(u"07700 900123"),
         aContact().named(u"Peter", u"Roe").phone(u"07700 900123")},
        {aContact().named(u"Jane", u"Roe").phone(u"07700 900123"),
         aContact().named(u"Jane", u"Poe").phone(u"07700 900123")},
        // father and son in one house or firm
        {aContact().named(u"Rob", u"Roe").suffix(u"Sr").phone(u"01632 960187", PhoneKind::Home),
         aContact().named(u"Rob", u"Roe").suffix(u"Jr").phone(u"01632 960187", PhoneKind::Home)},
        {aContact().named(u"Rob", u"Roe").phone(u"01632 960187", PhoneKind::Home),
         aContact().named(u"Rob", u"Roe").suffix(u"Jr").phone(u"01632 960187", PhoneKind::Home)},
        {aContact().named(u"Rob", u"Roe").suffix(u"MBA, II").at(u"Roe & Sons"),
         aContact().named(u"Rob", u"Roe").suffix(u"III").at(u"Roe & Sons")},
        {aContact().named(u"Rob", u"Roe").suffix(u"Sr").phone(u"07700 900123"),
         aContact().named(u"Rob", u"Roe").suffix(u"Jr").phone(u"07700 900123")},
        // the firm
        {aContact().named(u"Jane", u"Roe").at(u"Acme"),
         aContact().named(u"Ben", u"Poe").at(u"Acme")},
        {aContact().named(u"Jane", u"Roe").at(u"Acme"), aContact().at(u"Acme")},
        {aContact().named(u"Jane", u"Roe").at(u"Acme"),
         aContact().named(u"Jane", u"Roe").at(u"Globex")},
        // the company page
        {aContact().named(u"Jane", u"Roe").link(u"linkedin.com/company/acme", LinkKind::Social),
         aContact().named(u"Ben", u"Poe").link(u"linkedin.com/company/acme", LinkKind::Social)},
        // a name that others may have too
        {aContact().named(u"Jane", u"Roe").email(u"jane@roe.example"),
         aContact().named(u"Jane", u"Roe").email(u"jane@poe.example")},
        {aContact().named(u"Jane", u"").email(u"jane@roe.example"), aContact().named(u"Jane", u"")},
    }));
    CHECK(planFor(here, row).outcome == RowOutcome::Created);
}

TEST_CASE("One personal address with two different people waits for a look", "[intake]") {
    const auto [here, row] = GENERATE(values<std::pair<Contact, Contact>>({
        {aContact().named(u"John", u"Roe").email(u"roe@home.example"),
         aContact().named(u"Peter", u"Roe").email(u"roe@home.example")},
        {aContact().named(u"Rob", u"Roe").suffix(u"Sr").email(u"roe@home.example"),
         aContact().named(u"Rob", u"Roe").suffix(u"Jr").email(u"roe@home.example")},
    }));
    CHECK(planFor(here, row).outcome == RowOutcome::Review);
}

TEST_CASE("A bare name that several have waits for a look", "[intake]") {
    TestFile file;
    CandidateList known;
    known.add(aContact().named(u"Jane", u"Roe").email(u"a@x.example"));
    known.add(aContact().named(u"Jane", u"Roe").email(u"b@x.example"));
    CHECK(outcomes(importInto(file, known)) == u"created 2"_s);
    CandidateList list;
    list.add(aContact().named(u"Jane", u"Roe"));
    const ImportSummary summary = importInto(file, list);
    CHECK(outcomes(summary) == u"review 1"_s);
    REQUIRE(summary.setAside.size() == 1);
    CHECK(summary.setAside[0].line == 2);
    REQUIRE(summary.setAside[0].issues.size() == 1);
    CHECK(summary.setAside[0].issues[0].kind == Issue::Kind::PersonNotUnique);
    CHECK(file.stores.imports.waitingCount() == 1);
}

TEST_CASE("A row that shows two contacts to be one person makes them one", "[intake]") {
    TestFile file;
    CandidateList known;
    known.add(aContact().named(u"Jane", u"Roe").email(u"jane@roe.example"));
    known.add(aContact().named(u"J.", u"Roe").phone(u"07700 900123"));
    CHECK(outcomes(importInto(file, known)) == u"created 2"_s);
    const QByteArray before = file.dump();
    CandidateList list;
    list.add(aContact().named(u"Jane", u"Roe").email(u"jane@roe.example").phone(u"07700 900123"));
    CHECK(outcomes(importInto(file, list)) == u"updated 1"_s);
    CHECK(people(file.stores) == QStringList{u"Jane Roe |  | +447700900123 | jane@roe.example"_s});
    CHECK(outcomes(importInto(file, list)) == u"skipped 1"_s);
    file.undo();
    CHECK(file.dump() == before);
}

TEST_CASE("What happened with two contacts stays when they become one", "[intake]") {
    TestFile file;
    const QDate may(2026, 5, 2);
    const Contact jane = aContact().named(u"Jane", u"Roe").email(u"jane@roe.example");
    const Contact card = aContact().named(u"Jane", u"Roe").phone(u"07700 900123").at(u"Acme");
    CandidateList orders(ImportKind::Orders);
    orders.add(anOrder(jane, u"1", may, u"Lock", 4500));
    orders.add(anOrder(card, u"2", may, u"Bike", 90000));
    (void)importInto(file, orders);
    REQUIRE(file.stores.contacts.count() == 2);
    CandidateList list;
    list.add(aContact().named(u"Jane", u"Roe").email(u"jane@roe.example").phone(u"07700 900123"));
    const auto [mode, left] = GENERATE(values<std::pair<MatchMode, int>>(
        {{MatchMode::Merge, 1}, {MatchMode::Fill, 1}, {MatchMode::Skip, 2}}));
    (void)importInto(file, list, mode);
    CHECK(file.stores.contacts.count() == left);
    const ContactId first =
        file.stores.contacts.withEmail(*EmailAddress::parse(u"jane@roe.example"))[0];
    CHECK(file.stores.orders.of(first).size() == size_t(3 - left));
}

TEST_CASE("People whom their addresses tell apart stay apart", "[intake]") {
    TestFile file;
    CandidateList list;
    list.add(aContact().named(u"John", u"Roe").email(u"home@roe.example").phone(u"07700 900123"));
    list.add(aContact().named(u"Peter", u"Roe").phone(u"07700 900123"));
    list.add(aContact().email(u"home@roe.example").phone(u"07700 900123"));
    CHECK(outcomes(importInto(file, list)) == u"created 2, merged 1"_s);
}

TEST_CASE("Many people can share one number without slowing matching down", "[intake]") {
    TestFile file;
    CandidateList list;
    for (int i = 0; i < 3000; ++i)
        list.add(aContact()
                     .named(u"Ana%1"_s.arg(i), u"Roe%1"_s.arg(i))
                     .phone(u"01632 960187", PhoneKind::Work));
    CHECK(outcomes(importInto(file, list)) == u"created 3000"_s);
}
