// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failure.h"
#include "core/intake/aliastable.h"
#include "core/intake/profiles.h"
#include "tests/core/intake/candidatetext.h"
#include "tests/support/catch.h"

#include <tuple>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {
/// "given family email …" of a table with these headings and one row.
QString fieldsOf(const QByteArray& csv, const MappingContext& context = british()) {
    QStringList fields;
    for (const ColumnTarget& column : guessMapping(tableOf(csv), context).columns)
        fields.append(word(column.field));
    return fields.join(u' ');
}
}  // namespace

TEST_CASE("headings are known in many languages, whatever their case and signs", "[intake]") {
    using Row = std::tuple<const char16_t*, const char16_t*>;
    const auto [heading, field] = GENERATE(
        table<const char16_t*, const char16_t*>({Row{u"E-Mail", u"email"},
                                                 Row{u"EMAIL ADDRESS", u"email"},
                                                 Row{u"e_mail_2", u"email"},
                                                 Row{u"Person - Email", u"email"},
                                                 Row{u"Courriel", u"email"},
                                                 Row{u"Correo electrónico", u"email"},
                                                 Row{u"電子郵件1", u"email"},
                                                 Row{u"Telefonnummer", u"phone"},
                                                 Row{u"Tél.", u"phone"},
                                                 Row{u"Handy", u"phone"},
                                                 Row{u"Móvil", u"phone"},
                                                 Row{u"Vorname", u"given"},
                                                 Row{u"Prénom", u"given"},
                                                 Row{u"Cognome", u"family"},
                                                 Row{u"Achternaam", u"family"},
                                                 Row{u"Apellidos", u"family"},
                                                 Row{u"Firma", u"organisation"},
                                                 Row{u"Société", u"organisation"},
                                                 Row{u"PLZ", u"postcode"},
                                                 Row{u"CAP", u"postcode"},
                                                 Row{u"Zip/Postal Code", u"postcode"},
                                                 Row{u"Plaats", u"city"},
                                                 Row{u"Geburtstag", u"birthday"},
                                                 Row{u"How did you hear about us?", u"source"},
                                                 Row{u"Email Opt Out", u"ignore"},
                                                 Row{u"Unsubscribed", u"ignore"},
                                                 Row{u"Do Not Email", u"ignore"},
                                                 Row{u"LinkedIn URL", u"social"},
                                                 Row{u"Raw Signature", u"signature"},
                                                 Row{u"Work Street 2", u"street"},
                                                 Row{u"Phone (mobile)", u"phone"},
                                                 Row{u"Notes", u"note"}}));
    INFO(QString::fromUtf16(heading).toStdString());
    const auto target = aliasTarget(QStringView(heading), ImportKind::Contacts);
    REQUIRE(target);
    CHECK(word(target->field) == QString::fromUtf16(field));
}

TEST_CASE("an unknown heading is kept in the note, never dropped", "[intake]") {
    const SourceTable table = tableOf("Name,Email,Frame size\nAnn Roe,ann@example.com,61 cm\n");
    const ColumnMapping mapping = guessMapping(table, british());
    CHECK(mapping.columns[2].field == TargetField::KeepInNote);
    CHECK(mapping.columns[2].certainty == Certainty::PleaseCheck);
    CHECK(candidatesOf(table, mapping)[0].contact.note == u"Frame size: 61 cm"_s);
}

TEST_CASE("a column whose heading says nothing is known by its cells", "[intake]") {
    CHECK(fieldsOf("Name,How to write,Where\nAnn,ann@example.com,https://roe.example\n") ==
          u"full_name email website"_s);
}

TEST_CASE("Name beside one other part is the missing part", "[intake]") {
    CHECK(fieldsOf("Name,Vorname\nGroß,Jürgen\n") == u"family given"_s);
    CHECK(fieldsOf("Nom,Prénom\nLefèvre,Hélène\n") == u"family given"_s);
    CHECK(fieldsOf("Nombre,Apellidos\nJuan,Pérez García\n") == u"given family"_s);
    CHECK(fieldsOf("Nome,Cognome\nMarco,Rossi\n") == u"given family"_s);
    CHECK(fieldsOf("Name,First Name,Email\nAnn Roe,Ann,ann@example.com\n") ==
          u"full_name given email"_s);
}

TEST_CASE("Title is what its cells say: before the name, or a job", "[intake]") {
    CHECK(fieldsOf("Title,First Name,Last Name\nMrs,Ann,Roe\nDr.,Bo,Hill\n") ==
          u"honorific given family"_s);
    CHECK(fieldsOf("Title,First Name,Last Name\nBuyer,Ann,Roe\n") == u"job_title given family"_s);
}

TEST_CASE("Address beside a town is a street, alone it is the whole", "[intake]") {
    CHECK(fieldsOf("Name,Address,Address 2,City\nA B,4 Mill Lane,Flat 2,Brindlewick\n") ==
          u"full_name street street city"_s);
    CHECK(fieldsOf("Name,Address\nA B,\"4 Mill Lane, Brindlewick\"\n") ==
          u"full_name formatted_address"_s);
}

TEST_CASE("the headings tell what the rows speak of", "[intake]") {
    using Row = std::tuple<const char*, ImportKind>;
    const auto [csv, kind] = GENERATE(table<const char*, ImportKind>(
        {Row{"Name,Email,Phone\na,b,c\n", ImportKind::Contacts},
         Row{"Email,Order date,Amount\na@example.com,2026-01-01,5\n", ImportKind::Orders},
         Row{"Order ID,Customer,Total\n1,Ann Roe,5\n", ImportKind::Orders},
         Row{"Email,Stage,Reached on\na@example.com,Aware,2026-01-01\n", ImportKind::Milestones},
         Row{"Email,Date,Channel\na@example.com,2026-01-01,Phone\n", ImportKind::Interactions},
         Row{"Name,Date,Feeling\nAnn Roe,2026-01-01,4\n", ImportKind::Interactions},
         Row{"Referrer,Referred,Date\nAnn Roe,Bo Hill,2026-01-01\n", ImportKind::Referrals},
         Row{"First Name,Last Name,Email,Lifecycle Stage,Create Date\na,b,c,d,e\n",
             ImportKind::Contacts}}));
    INFO(csv);
    CHECK(guessMapping(tableOf(csv), british()).kind == kind);
}

TEST_CASE("a person's word about the kind wins", "[intake]") {
    MappingContext context = british();
    context.kind = ImportKind::Interactions;
    CHECK(fieldsOf("Email,Date,Notes\na@example.com,2026-01-01,hello\n", context) ==
          u"email happened_on event_note"_s);
}

TEST_CASE("one column that proves its order of dates speaks for the others", "[intake]") {
    const SourceTable table =
        tableOf("Name,Birthday,Created\nAnn Roe,3/4/1970,3/25/2026\nBo Hill,5/6/1971,4/1/2026\n");
    const ColumnMapping mapping = guessMapping(table, british());
    CHECK(mapping.columns[1].dateOrder == DateOrder::MonthDayYear);
    CHECK(mapping.columns[1].datesUndecided == 2);
    CHECK(mapping.columns[1].certainty == Certainty::PleaseCheck);
    CHECK(mapping.columns[2].dateOrder == DateOrder::MonthDayYear);
    CHECK(mapping.columns[2].certainty == Certainty::Sure);
    CHECK(candidatesOf(table, mapping)[0].contact.birthday == u"1970-03-04"_s);
}

TEST_CASE("the order of dates given by a person wins", "[intake]") {
    MappingContext context = british();
    context.dateOrder = DateOrder::MonthDayYear;
    const SourceTable table = tableOf("Name,Created\nAnn Roe,3/4/2026\n");
    CHECK(candidatesOf(table, guessMapping(table, context))[0].contact.metOn == QDate(2026, 3, 4));
}

TEST_CASE("the country of most rows is that of the file", "[intake]") {
    const SourceTable table = tableOf(
        "Name,Phone,Country\nA B,0421 5550134,Deutschland\nC D,030 5550134,Germany\nE F,01632 "
        "960118,UK\n");
    const ColumnMapping mapping = guessMapping(table, british());
    CHECK(mapping.country == u"DE"_s);
    const auto candidates = candidatesOf(table, mapping);
    CHECK(candidates[0].contact.phones[0].e164 == u"+494215550134"_s);
    CHECK(candidates[2].contact.phones[0].e164 == u"+441632960118"_s);
}

TEST_CASE("a saved matching is taken as it is for the same headings", "[intake]") {
    const SourceTable table = tableOf("Name,Thing\nAnn Roe,Lumen Ltd\n");
    MappingContext context = british();
    ColumnMapping mapping = guessMapping(table, context);
    REQUIRE(assign(mapping, table, u"thing=organisation", context));
    const QString json = toJson(mapping);
    CHECK(mappingFromJson(json) == mapping);
    context.saved = mappingFromJson(json);
    CHECK(guessMapping(table, context).columns[1].field == TargetField::Organisation);
    CHECK(headerFingerprint(table) == headerFingerprint(tableOf("NAME,Thing\nBo Hill,x\n")));
    CHECK(headerFingerprint(table) != headerFingerprint(tableOf("Thing,Name\nx,Bo Hill\n")));
}

TEST_CASE("a matching on the command line names heading and field", "[intake]") {
    const SourceTable table = tableOf("Name,Thing\nAnn Roe,x\n");
    ColumnMapping mapping = guessMapping(table, british());
    CHECK(assign(mapping, table, u"#2=job_title", british()));
    CHECK(mapping.columns[1].field == TargetField::JobTitle);
    CHECK_FALSE(assign(mapping, table, u"Nothing=given", british()));
    CHECK_FALSE(assign(mapping, table, u"Thing=shoe size", british()));
    CHECK_THROWS_AS(assign(mapping, table, 7, TargetField::Given, british()), Failure);
    CHECK_FALSE(mappingFromJson(u"{\"kind\":\"contacts\"}"_s));
    CHECK_FALSE(mappingFromJson(u"no json"_s));
}

TEST_CASE("every field has a word of its own", "[intake]") {
    for (int i = 0; i <= int(TargetField::ReferredOn); ++i) {
        const auto field = TargetField(i);
        CHECK_FALSE(word(field).isEmpty());
        CHECK(targetField(word(field)) == field);
    }
    for (int i = 0; i <= int(Issue::Kind::AlreadyReferred); ++i)
        CHECK_FALSE(word(Issue::Kind(i)).isEmpty());
}

TEST_CASE("a profile needs all of its signature headings", "[intake]") {
    CHECK(recognisedProfile(tableOf(
              "First Name,Last Name,Email Address,Company,Position\na,b,c,d,e\n")) == nullptr);
    CHECK(profiles().size() >= 15);
    CHECK(profileNamed(u"linkedin")->title == u"LinkedIn connections"_s);
}
