// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/candidates.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

CandidateList cards() {
    CandidateList list(ImportKind::Contacts, u"cards");
    list.add(aContact().named(u"Jane", u"Roe").at(u"ACME WORKS").email(u"jane@acme.example"));
    list.add(aContact().named(u"Ben", u"Poe").at(u"Acme Works Ltd").phone(u"07700 900123"));
    list.add(aContact().named(u"JANE", u"ROE").email(u"jane@acme.example").tag(u"Cargo"));
    return list;
}

}  // namespace

SCENARIO("An import can be done, seen, repeated, undone and done again", "[intake]") {
    TestFile file;
    const QByteArray before = file.dump();
    GIVEN("an import of three rows about two people") {
        const ImportSummary summary = importInto(file, cards());
        REQUIRE(outcomes(summary) == u"created 2, merged 1"_s);
        REQUIRE(people(file.stores) ==
                QStringList{u"Ben Poe | Acme Works Ltd | +447700900123"_s,
                            u"Jane Roe | Acme Works Ltd | #cargo | jane@acme.example"_s});
        const QByteArray after = file.dump();
        THEN("the import and every row are kept") {
            const ImportRecord record = *file.stores.imports.find(summary.import);
            CHECK(record.fileName == u"list.csv"_s);
            CHECK(record.rows == 3);
            CHECK(record.created == 2);
            CHECK(record.merged == 1);
            const std::vector<ImportRowRecord> rows = file.stores.imports.rows(summary.import);
            REQUIRE(rows.size() == 3);
            CHECK(rows[2].row == 3);
            CHECK(rows[2].line == 4);
            CHECK(rows[2].outcome == RowOutcome::Merged);
            CHECK(rows[2].contact == rows[0].contact);
            CHECK(rows[2].cells == u"[\"JANE ROE\",\"\",\"jane@acme.example\"]"_s);
        }
        THEN("the same file again changes nothing") {
            const ImportSummary again = importInto(file, cards());
            CHECK(outcomes(again) == u"skipped 3"_s);
            CHECK(again.import.isNull());
            CHECK(file.dump() == after);
            CHECK(file.journal.history().size() == 1);
        }
        THEN("undo takes it back and redo brings it again") {
            file.undo();
            CHECK(file.dump() == before);
            file.redo();
            CHECK(file.dump() == after);
        }
    }
}

SCENARIO("Undo gives back values that an import has overwritten", "[intake]") {
    TestFile file;
    file.act([](Stores& stores) {
        (void)aContact()
            .named(u"jane", u"roe")
            .at(u"ACME WORKS")
            .email(u"jane@acme.example")
            .title(u"Buyer")
            .into(stores);
    });
    const QByteArray before = file.dump();
    CandidateList list;
    list.add(aContact()
                 .named(u"Jane", u"Roe")
                 .at(u"Acme Works")
                 .email(u"JANE@acme.example")
                 .email(u"jane@home.example")
                 .title(u"Owner"));
    CHECK(outcomes(importInto(file, list)) == u"updated 1"_s);
    CHECK(people(file.stores) ==
          QStringList{u"Jane Roe | Acme Works | jane@acme.example | jane@home.example"_s});
    const QByteArray after = file.dump();
    file.undo();
    CHECK(file.dump() == before);
    file.redo();
    CHECK(file.dump() == after);
}

TEST_CASE("The mode decides what happens to a contact that is here", "[intake]") {
    const auto [mode, expected, title] = GENERATE(values<std::tuple<MatchMode, QString, QString>>({
        {MatchMode::Merge, u"created 1, updated 1, merged 1"_s, u"Owner"_s},
        {MatchMode::Fill, u"created 1, updated 1, merged 1"_s, u"Buyer"_s},
        {MatchMode::Skip, u"created 1, merged 1, skipped 1"_s, u"Buyer"_s},
        {MatchMode::Create, u"created 3"_s, u"Buyer"_s},
        {MatchMode::Review, u"created 1, review 2"_s, u"Buyer"_s},
    }));
    TestFile file;
    ContactId jane;
    file.act([&](Stores& stores) {
        jane = aContact().named(u"Jane", u"Roe").email(u"j@x.example").title(u"Buyer").into(stores);
    });
    CandidateList list;
    list.add(aContact().named(u"Jane", u"Roe").email(u"j@x.example").title(u"Owner").tag(u"New"));
    list.add(aContact().named(u"Ben", u"Poe").email(u"b@x.example"));
    list.add(aContact().named(u"Ben", u"Poe").email(u"b@x.example").tag(u"Two"));
    const ImportSummary summary = importInto(file, list, mode);
    CHECK(outcomes(summary) == expected);
    const Contact now = file.stores.contacts.get(jane);
    CHECK(now.jobTitle == title);
    CHECK(now.tags.empty() == (mode != MatchMode::Merge && mode != MatchMode::Fill));
    if (mode == MatchMode::Review) {
        REQUIRE(summary.setAside.size() == 2);
        CHECK(summary.setAside[0].contact == jane);
    }
}

TEST_CASE("A row that cannot be read is set aside with its reason", "[intake]") {
    TestFile file;
    CandidateList list;
    Candidate nobody;
    nobody.rejected = true;
    nobody.issues = {{u"display"_s, Issue::Kind::NoPerson, {}}};
    list.add(nobody);
    Candidate odd;
    odd.contact = aContact().named(u"Jane", u"Roe");
    odd.issues = {{u"phones"_s, Issue::Kind::PhoneMangled, u"4.4E+11"_s}};
    list.add(odd);
    const ImportSummary summary = importInto(file, list);
    CHECK(outcomes(summary) == u"created 1, rejected 1"_s);
    REQUIRE(summary.setAside.size() == 1);
    CHECK(summary.setAside[0].row == 1);
    CHECK(summary.setAside[0].issues == nobody.issues);
    const std::vector<ImportRowRecord> rows = file.stores.imports.rows(summary.import);
    CHECK(rows[0].contact.isNull());
    CHECK(rows[1].issues ==
          u"[{\"field\":\"phones\",\"what\":\"phone_mangled\",\"value\":\"4.4E+11\"}]"_s);
}

TEST_CASE("An import that is cancelled leaves the file as it was", "[intake]") {
    TestFile file;
    const QByteArray before = file.dump();
    CandidateList list;
    for (int i = 0; i < 3000; ++i) list.add(aContact().named(u"Ana%1"_s.arg(i), u"Roe"));
    const int stopAt = GENERATE(0, 1, 2, 4, 7);
    int reports = 0;
    REQUIRE_THROWS_AS(file.act([&](Stores& stores) {
        Progress progress;
        const ImportPlan plan = makePlan(list, stores, MatchMode::Merge, progress);
        Progress* running = nullptr;
        Progress stopped([&](Progress::Step, qint64, qint64) {
            if (++reports >= stopAt) running->cancel();
        });
        running = &stopped;
        if (stopAt == 0) stopped.cancel();
        (void)carryOut(plan, list, stores, TestNow, stopped);
        stopped.cancel();
        stopped.check();
    }),
                      Cancelled);
    CHECK(file.dump() == before);
}

TEST_CASE("A plan whose contact is gone is not carried out", "[intake]") {
    TestFile file;
    ContactId jane;
    file.act([&](Stores& stores) { jane = aContact().email(u"j@x.example").into(stores); });
    CandidateList list;
    list.add(aContact().named(u"Jane", u"Roe").email(u"j@x.example"));
    Progress progress;
    const ImportPlan plan = makePlan(list, file.stores, MatchMode::Merge, progress);
    file.act([&](Stores& stores) { stores.contacts.bin(jane, TestNow); });
    REQUIRE_THROWS_AS(
        file.act([&](Stores& stores) { (void)carryOut(plan, list, stores, TestNow, progress); }),
        Failure);
}

TEST_CASE("A firm without people is one entry however often it comes", "[intake]") {
    TestFile file;
    CandidateList list;
    list.add(aContact().at(u"Acme Ltd").email(u"info@acme.example"));
    list.add(aContact().at(u"ACME").phone(u"01632 960187", PhoneKind::Work));
    CHECK(outcomes(importInto(file, list)) == u"created 1, merged 1"_s);
    CHECK(people(file.stores) == QStringList{u" | Acme Ltd | +441632960187 | info@acme.example"_s});
    CHECK(outcomes(importInto(file, list)) == u"skipped 2"_s);
}
