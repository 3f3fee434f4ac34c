// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/rowoutcomes.h"
#include "core/matching/duplicatescan.h"
#include "tests/support/candidates.h"
#include "tests/support/catch.h"

#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using Kind = RowDecision::Kind;

/// Katherine is here; the list brings Kate with the same landline and street, and Ben.
struct Fair {
    Fair() : list(ImportKind::Contacts, u"fair") {
        file.act([this](Stores& stores) {
            katherine = aContact()
                            .named(u"Katherine", u"Birkby")
                            .email(u"k.birkby@example.com")
                            .phone(u"01632 960118", PhoneKind::Home)
                            .address(u"6 Tanner's Row", u"Brindle", u"BW2 4QX")
                            .title(u"Owner")
                            .into(stores);
        });
        list.add(aContact()
                     .named(u"Kate", u"Birkby")
                     .email(u"kate.b@example.org")
                     .phone(u"01632 960118", PhoneKind::Home)
                     .address(u"6 Tanner's Row", u"Brindle", u"BW2 4QX")
                     .title(u"Buyer"));
        list.add(aContact().named(u"Ben", u"Poe").email(u"ben@poe.example"));
        list.add(aContact().named(u"Kate", u"Birkby").email(u"kate.b@example.org").tag(u"fair"));
    }

    ImportPlan plan(const PlanRequest& request) {
        Progress progress;
        return makePlan(list, file.stores, request, progress);
    }

    ImportSummary import(const PlanRequest& request) {
        ImportSummary summary;
        file.act([&](Stores& stores) {
            Progress progress;
            const ImportPlan made = makePlan(list, stores, request, progress);
            summary = carryOut(made, list, stores, TestNow, progress);
            REQUIRE(outcomes(expectedSummary(made, list)) == outcomes(summary));
        });
        REQUIRE(summary.rows == summary.created + summary.updated + summary.merged +
                                    summary.skipped + summary.review + summary.rejected);
        if (!summary.import) return summary;
        const ImportRecord record = *file.stores.imports.find(summary.import);
        REQUIRE(record.rows == record.created + record.updated + record.merged + record.skipped +
                                   record.review + record.rejected);
        REQUIRE(qint64(file.stores.imports.rows(summary.import).size()) == record.rows);
        return summary;
    }

    static PlanRequest decided(qint64 row, RowDecision decision,
                               MatchMode mode = MatchMode::Merge) {
        PlanRequest request{.mode = mode};
        request.decisions.emplace(row, std::move(decision));
        return request;
    }

    TestFile file;
    CandidateList list;
    ContactId katherine;
};

}  // namespace

TEST_CASE("Rows that resemble somebody are questions only when asked for", "[intake]") {
    Fair fair;
    CHECK(fair.plan({}).questions.empty());
    const ImportPlan plan = fair.plan({.questions = Questions::Asked});
    REQUIRE(plan.questions.size() == 1);
    CHECK(plan.questions[0].row == 0);
    CHECK(plan.questions[0].here == fair.katherine);
    CHECK(plan.questions[0].score.probability >= LikelyFrom);
    CHECK(outcomes(expectedSummary(plan, fair.list)) == u"created 2, merged 1"_s);
    CHECK(outcomes(fair.import({})) == u"created 2, merged 1"_s);
}

TEST_CASE("In mode Review everything in question waits, and nobody is added twice", "[intake]") {
    Fair fair;
    const ImportSummary summary = fair.import({.mode = MatchMode::Review});
    CHECK(outcomes(summary) == u"created 1, review 2"_s);
    REQUIRE(summary.setAside.size() == 2);
    CHECK(summary.setAside[0].contact == fair.katherine);
    CHECK(summary.setAside[0].issues ==
          std::vector<Issue>{{u"display"_s, Issue::Kind::MayBeKnown, u"Kate Birkby"_s}});
    const std::vector<ImportRowRecord> rows = fair.file.stores.imports.rows(summary.import);
    CHECK(rows[0].outcome == RowOutcome::Review);
    CHECK(rows[0].cells == u"[\"Kate Birkby\",\"\",\"kate.b@example.org\"]"_s);
    CHECK(fair.file.stores.imports.find(summary.import)->headings ==
          u"[\"Name\",\"Firm\",\"E-mail\"]"_s);
    CHECK(fair.file.stores.imports.waitingCount() == 2);
    THEN("the same file again adds nothing to what waits") {
        const QByteArray before = fair.file.dump();
        CHECK(outcomes(fair.import({.mode = MatchMode::Review})) == u"skipped 1, review 2"_s);
        CHECK(fair.file.dump() == before);
    }
}

TEST_CASE("A file of rows that all wait is kept", "[intake]") {
    TestFile file;
    file.act([](Stores& stores) {
        (void)aContact().named(u"Jane", u"Roe").email(u"jane@roe.example").into(stores);
    });
    CandidateList list(ImportKind::Contacts, u"one");
    list.add(aContact().named(u"Jane", u"Roe").email(u"jane@roe.example").title(u"Owner"));
    const ImportSummary summary = importInto(file, list, MatchMode::Review);
    CHECK(outcomes(summary) == u"review 1"_s);
    CHECK(summary.import);
    CHECK(file.stores.imports.waitingCount() == 1);
    CHECK(importInto(file, list, MatchMode::Review).import.isNull());
    file.undo();
    CHECK(file.stores.imports.waitingCount() == 0);
}

SCENARIO("What is decided about a row is done", "[intake]") {
    Fair fair;
    const QByteArray before = fair.file.dump();
    GIVEN("Merge: the contact takes over what was chosen") {
        RowDecision decision{Kind::Merge, fair.katherine, -1, {}};
        decision.choices.fields[MergeField::JobTitle] = MergeSide::Other;
        const auto mode = GENERATE(MatchMode::Merge, MatchMode::Skip, MatchMode::Review);
        const ImportSummary summary = fair.import(Fair::decided(0, decision, mode));
        CHECK(summary.outcomes[0] == RowOutcome::Updated);
        CHECK(summary.contacts[0] == fair.katherine);
        const Contact now = fair.file.stores.contacts.get(fair.katherine);
        CHECK(now.name.given == u"Katherine"_s);
        CHECK(now.name.nickname == u"Kate"_s);
        CHECK(now.jobTitle == u"Buyer"_s);
        CHECK(now.emails.size() == 2);
        if (mode == MatchMode::Merge) {
            // The further row of Kate lands there too, and so does the whole file next time.
            CHECK(summary.contacts[2] == fair.katherine);
            CHECK(fair.file.stores.contacts.count() == 2);
            const QByteArray after = fair.file.dump();
            CHECK(outcomes(fair.import({})) == u"skipped 3"_s);
            CHECK(fair.file.dump() == after);
            CandidateList card(ImportKind::Contacts, u"card");
            card.add(aContact().named(u"Kate", u"Birkby"));
            CHECK(importInto(fair.file, card).contacts[0] == fair.katherine);
        }
    }
    GIVEN("Keep both: somebody new, and never the same") {
        const ImportSummary summary =
            fair.import(Fair::decided(0, {Kind::KeepBoth, fair.katherine, -1, {}}));
        CHECK(outcomes(summary) == u"created 2, merged 1"_s);
        CHECK(fair.file.stores.notSame.areNotSame(fair.katherine, summary.contacts[0]));
        Progress progress;
        CHECK(findDuplicates(fair.file.stores, progress).empty());
        const QByteArray after = fair.file.dump();
        CHECK(outcomes(fair.import({})) == u"skipped 3"_s);
        CHECK(fair.file.dump() == after);
    }
    GIVEN("Skip: the row is left out, also next time") {
        PlanRequest request = Fair::decided(0, {Kind::Skip, {}, -1, {}});
        request.decisions[2] = {Kind::Skip, {}, -1, {}};
        const ImportSummary summary = fair.import(request);
        CHECK(outcomes(summary) == u"created 1, skipped 2"_s);
        CHECK(fair.file.stores.contacts.count() == 2);
        const QByteArray after = fair.file.dump();
        CHECK(outcomes(fair.import({})) == u"skipped 3"_s);
        CHECK(fair.file.dump() == after);
    }
    GIVEN("Later: the row waits with every further row of the same person") {
        const ImportSummary summary = fair.import(Fair::decided(0, {Kind::Later, {}, -1, {}}));
        CHECK(outcomes(summary) == u"created 1, review 2"_s);
        CHECK(fair.file.stores.imports.waitingCount() == 2);
    }
    GIVEN("a decision about somebody who is gone: nothing is decided") {
        CHECK(outcomes(fair.import(Fair::decided(0, {Kind::Merge, ContactId(99), -1, {}}))) ==
              u"created 2, merged 1"_s);
    }
    fair.file.undo();
    CHECK(fair.file.dump().size() >= before.size());
}

TEST_CASE("A row can be decided to be whom an earlier row brings", "[intake]") {
    TestFile file;
    CandidateList list;
    list.add(aContact().named(u"Jane", u"Roe").email(u"jane@roe.example").title(u"Owner"));
    list.add(aContact().named(u"Jane", u"Rowe").email(u"jane@rowe.example").title(u"Buyer"));
    Progress progress;
    PlanRequest request;
    request.decisions[1] = {Kind::Merge, {}, 0, {}};
    ImportSummary summary;
    file.act([&](Stores& stores) {
        summary =
            carryOut(makePlan(list, stores, request, progress), list, stores, TestNow, progress);
    });
    CHECK(outcomes(summary) == u"created 1, merged 1"_s);
    const Contact jane = file.stores.contacts.get(summary.contacts[1]);
    CHECK(jane.jobTitle == u"Owner"_s);
    CHECK(jane.emails.size() == 2);
}

TEST_CASE("Rows that resemble each other are questions too", "[intake]") {
    TestFile file;
    CandidateList list;
    list.add(aContact()
                 .named(u"Katherine", u"Birkby")
                 .email(u"k.birkby@example.com")
                 .address(u"6 Tanner's Row", u"Brindle", u"BW2 4QX"));
    list.add(aContact().named(u"Ben", u"Poe").email(u"ben@poe.example"));
    list.add(aContact()
                 .named(u"Kate", u"Birkby")
                 .phone(u"01632 960118", PhoneKind::Home)
                 .address(u"6 Tanner's Row", u"Brindle", u"BW2 4QX"));
    Progress progress;
    const ImportPlan plan = makePlan(list, file.stores, {.questions = Questions::Asked}, progress);
    REQUIRE(plan.questions.size() == 1);
    CHECK(plan.questions[0].row == 2);
    CHECK(plan.questions[0].here.isNull());
    CHECK(plan.questions[0].earlierRow == 0);
    CHECK(outcomes(importInto(file, list, MatchMode::Review)) == u"created 2, review 1"_s);
}

TEST_CASE("Two who are told apart are not united by a row that shows both keys", "[intake]") {
    TestFile file;
    ContactId jane, card;
    file.act([&](Stores& stores) {
        jane = aContact().named(u"Jane", u"Roe").email(u"jane@roe.example").into(stores);
        card = aContact().named(u"Jane", u"Roe").phone(u"07700 900123").into(stores);
        stores.notSame.remember(jane, card, TestNow);
    });
    CandidateList list;
    list.add(aContact().named(u"Jane", u"Roe").email(u"jane@roe.example").phone(u"07700 900123"));
    CHECK(importInto(file, list).contacts[0] == jane);
    CHECK(file.stores.contacts.count() == 2);
}

TEST_CASE("A union that would close a circle of referrals leaves the link out and says so",
          "[intake]") {
    TestFile file;
    ContactId jane, ben, card;
    file.act([&](Stores& stores) {
        jane = aContact().named(u"Jane", u"Roe").email(u"jane@roe.example").into(stores);
        ben = aContact().named(u"Ben", u"Poe").email(u"ben@poe.example").into(stores);
        card = aContact().named(u"Jane", u"Roe").phone(u"07700 900123").into(stores);
        REQUIRE(stores.referrals.insert({jane, ben, {}, {}, {}}));
        REQUIRE(stores.referrals.insert({ben, card, {}, {}, {}}));
    });
    const QByteArray before = file.dump();
    CandidateList list(ImportKind::Contacts, u"both");
    list.add(aContact().named(u"Jane", u"Roe").email(u"jane@roe.example").phone(u"07700 900123"));
    const ImportSummary summary = importInto(file, list);
    CHECK(outcomes(summary) == u"updated 1"_s);
    const std::vector<Issue> said{{u"referred"_s, Issue::Kind::CircularReferral, u"Jane Roe"_s}};
    CHECK(summary.findings.at(0) == said);
    CHECK(file.stores.imports.rows(summary.import)[0].issues ==
          u"[{\"field\":\"referred\",\"what\":\"circular_referral\",\"value\":\"Jane Roe\"}]"_s);
    CHECK(file.stores.referrals.referrerOf(ben)->referrer == jane);
    CHECK_FALSE(file.stores.referrals.referrerOf(jane));
    CHECK(outcomes(importInto(file, list)) == u"skipped 1"_s);
    file.undo();
    CHECK(file.dump() == before);
}

TEST_CASE("What is not the same in the file is not overwritten by the same bytes", "[intake]") {
    TestFile file;
    CandidateList list(ImportKind::Contacts, u"same");
    list.add(aContact().named(u"Jane", u"Roe").email(u"jane@roe.example").title(u"Buyer"));
    const ContactId jane = importInto(file, list).contacts[0];
    file.act([&](Stores& stores) {
        Contact contact = stores.contacts.get(jane);
        contact.jobTitle = u"Owner"_s;
        stores.contacts.update(contact);
    });
    CHECK(outcomes(importInto(file, list)) == u"skipped 1"_s);
    CHECK(file.stores.contacts.get(jane).jobTitle == u"Owner"_s);
}

TEST_CASE("Whatever is decided, the outcomes add up and undo is complete", "[intake]") {
    const auto seed = GENERATE(range(1U, 13U));
    std::mt19937 random(seed);
    const auto upTo = [&](int limit) { return int(random() % unsigned(limit)); };
    const auto person = [&] {
        ContactBuilder row = aContact().named(u"Ana%1"_s.arg(upTo(4)), u"Roe%1"_s.arg(upTo(3)));
        if (upTo(2)) row.email(u"a%1@x.example"_s.arg(upTo(8)));
        if (upTo(2)) row.phone(u"07700 90010%1"_s.arg(upTo(6)));
        if (upTo(2)) row.title(u"Title %1"_s.arg(upTo(3)));
        return row;
    };
    TestFile file;
    std::vector<ContactId> here;
    file.act([&](Stores& stores) {
        for (int i = 0; i < 6; ++i) here.push_back(person().into(stores));
    });
    CandidateList list(ImportKind::Contacts, u"list");
    for (int i = 0; i < 25; ++i) list.add(person());
    PlanRequest request{.mode = MatchMode(upTo(5))};
    request.questions = Questions(upTo(2));
    for (int i = 0; i < 10; ++i) {
        const int row = upTo(25);
        RowDecision& decision = request.decisions[row];
        decision.kind = Kind(upTo(4));
        decision.into = upTo(4) ? here[size_t(upTo(6))] : ContactId();
        decision.earlierRow = upTo(3) ? -1 : upTo(25);
    }
    INFO("seed " << seed << " mode " << word(request.mode).toStdString());
    const QByteArray before = file.dump();
    ImportSummary summary;
    const Changes changes = file.act([&](Stores& stores) {
        Progress progress;
        const ImportPlan plan = makePlan(list, stores, request, progress);
        summary = carryOut(plan, list, stores, TestNow, progress);
        REQUIRE(outcomes(expectedSummary(plan, list)) == outcomes(summary));
    });
    CHECK(summary.rows == 25);
    CHECK(summary.rows == summary.created + summary.updated + summary.merged + summary.skipped +
                              summary.review + summary.rejected);
    for (const auto& [row, decision] : request.decisions)
        if (decision.kind == Kind::Skip)
            CHECK(summary.outcomes[size_t(row)] == RowOutcome::Skipped);
    const QByteArray after = file.dump();
    if (changes.isEmpty()) return;
    file.undo();
    CHECK(file.dump() == before);
    file.redo();
    CHECK(file.dump() == after);
}
