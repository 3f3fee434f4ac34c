// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/tablecandidates.h"
#include "tests/core/intake/candidatetext.h"
#include "tests/support/candidates.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* Fair =
    "Name,E-mail,Signed up,News (y/n)\n"
    "Ann Roe,ann@example.com,03/10/2026,y\n"
    "Bob Poe,bob@example.com,04/10/2026,n\n"
    "Cy Doe,cy@example.com,,yes\n"
    "Di Foe,di@example.com,04/10/2026,\n"
    "Ed Low,ed@example.com,04/10/2026,maybe\n"
    "Flo May,flo@example.com,04/10/2026,unsubscribed\n"
    "Gil Ray,gil@example.com,04/10/2026,y\n"
    "Hal Kay,hal@example.com,04/10/2026,n\n";

ConsentTerms fairForm() {
    return {.wording = u"Yes, send me the shop’s news by e-mail"_s,
            .evidence = u"fair form, folder 3"_s,
            .day = ConsentTerms::Day::OfTheRow,
            .on = {}};
}

ImportSummary importFair(TestFile& file, const ConsentTerms& terms, const QByteArray& csv = Fair) {
    const SourceTable table = tableOf(csv);
    SourceInfo info;
    info.mapping = guessMapping(table, british());
    info.mapping.consent = terms;
    return importInto(file, TableCandidates(table, info, {Today}));
}

/// "Ann Roe email given 2026-10-03", of everybody.
QStringList consents(Stores& stores) {
    QStringList lines;
    for (const ContactId id : stores.contacts.idsByName())
        for (const Consent& each : stores.consents.of(id))
            lines.append(QStringList{stores.contacts.get(id).title(), word(each.channel),
                                     word(each.state), each.decidedOn.toString(Qt::ISODate)}
                             .join(u' ')
                             .trimmed());
    lines.sort();
    return lines;
}

ContactId contactOf(Stores& stores, QStringView title) {
    for (const ContactId id : stores.contacts.idsByName())
        if (stores.contacts.get(id).title() == title) return id;
    return {};
}

}  // namespace

TEST_CASE("Consents are recorded with wording, evidence and day, once", "[intake]") {
    TestFile file;
    const QByteArray before = file.dump();
    const ImportSummary summary = importFair(file, fairForm());
    CHECK(consents(file.stores) == QStringList{u"Ann Roe email given 2026-10-03"_s,
                                               u"Flo May email withdrawn"_s,
                                               u"Gil Ray email given 2026-10-04"_s});
    const Consent ann = file.stores.consents.of(contactOf(file.stores, u"Ann Roe")).front();
    CHECK(ann.wording == u"Yes, send me the shop’s news by e-mail"_s);
    CHECK(ann.evidence == u"fair form, folder 3"_s);
    CHECK(ann.purpose == u"marketing"_s);
    CHECK(ann.madeBy == summary.import);
    // What could not be recorded is not lost.
    CHECK(file.stores.contacts.get(contactOf(file.stores, u"Cy Doe")).note == u"News (y/n): yes"_s);
    CHECK(file.stores.contacts.get(contactOf(file.stores, u"Ed Low")).note ==
          u"News (y/n): maybe"_s);
    const QByteArray after = file.dump();
    CHECK(outcomes(importFair(file, fairForm())) == u"skipped 8"_s);
    CHECK(file.dump() == after);
    file.undo();
    CHECK(file.dump() == before);
}

TEST_CASE("Without wording or day nothing is recorded, and the answer is kept", "[intake]") {
    ConsentTerms terms = fairForm();
    const bool noWording = GENERATE(true, false);
    if (noWording)
        terms.wording = u"  "_s;
    else
        terms.day = ConsentTerms::Day::NotSaid;
    TestFile file;
    importFair(file, terms);
    CHECK(consents(file.stores) == QStringList{u"Flo May email withdrawn"_s});
    CHECK(file.stores.contacts.get(contactOf(file.stores, u"Ann Roe")).note == u"News (y/n): y"_s);
}

TEST_CASE("One day may hold for all rows, and a column may say the day", "[intake]") {
    ConsentTerms terms = fairForm();
    terms.day = ConsentTerms::Day::One;
    terms.on = QDate(2026, 10, 5);
    TestFile file;
    SECTION("one day") {
        importFair(file, terms);
        CHECK(consents(file.stores) ==
              QStringList{u"Ann Roe email given 2026-10-05"_s, u"Cy Doe email given 2026-10-05"_s,
                          u"Flo May email withdrawn"_s, u"Gil Ray email given 2026-10-05"_s});
    }
    SECTION("a column of its own comes first") {
        importFair(file, terms,
                   "Name,E-mail,SMS opt-in,Consent date\n"
                   "Ann Roe,ann@example.com,y,2026-05-02\n"
                   "Bob Poe,bob@example.com,y,\n"
                   "Cy Doe,cy@example.com,unsubscribed,2026-06-01\n");
        CHECK(consents(file.stores) == QStringList{u"Ann Roe message given 2026-05-02"_s,
                                                   u"Bob Poe message given 2026-10-05"_s,
                                                   u"Cy Doe message withdrawn 2026-06-01"_s});
    }
    SECTION("a day that is still to come is no day") {
        terms.on = Today.addDays(1);
        importFair(file, terms);
        CHECK(consents(file.stores) == QStringList{u"Flo May email withdrawn"_s});
    }
}

TEST_CASE("A withdrawn consent is never overwritten by an import", "[intake]") {
    TestFile file;
    file.act([](Stores& stores) {
        const ContactId ann =
            aContact().named(u"Ann", u"Roe").email(u"ann@example.com").into(stores);
        (void)stores.consents.insert({.id = {},
                                      .contact = ann,
                                      .purpose = MarketingPurpose.toString(),
                                      .channel = ConsentChannel::Email,
                                      .state = ConsentState::Withdrawn,
                                      .decidedOn = QDate(2025, 1, 2),
                                      .basis = {},
                                      .wording = {},
                                      .evidence = {},
                                      .madeBy = {}});
    });
    importFair(file, fairForm());
    CHECK(consents(file.stores) == QStringList{u"Ann Roe email withdrawn 2025-01-02"_s,
                                               u"Flo May email withdrawn"_s,
                                               u"Gil Ray email given 2026-10-04"_s});
}

TEST_CASE("Terms of a saved matching are kept, but not the day of that import", "[intake]") {
    const SourceTable table = tableOf(Fair);
    MappingContext context = british();
    ColumnMapping mapping = guessMapping(table, context);
    CHECK(mapping.consent.day == ConsentTerms::Day::OfTheRow);
    mapping.consent = fairForm();
    mapping.consent.day = ConsentTerms::Day::One;
    mapping.consent.on = QDate(2026, 10, 5);
    CHECK(mappingFromJson(toJson(mapping)) == mapping);
    context.saved = mapping;
    const ColumnMapping again = guessMapping(table, context);
    CHECK(again.consent.wording == mapping.consent.wording);
    CHECK(again.consent.evidence == mapping.consent.evidence);
    CHECK_FALSE(again.consent.on.isValid());
    CHECK(again.consent.day == ConsentTerms::Day::NotSaid);
}
