// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/vcardsource.h"

#include "core/base/failure.h"
#include "tests/core/intake/candidatetext.h"
#include "tests/support/candidates.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

VCardSource sampleCards(const char* name) {
    Progress progress;
    return VCardSource(QStringLiteral(WAYMARK_TEST_DATA "/vcard/") + QString::fromUtf8(name),
                       british(), 1 << 20, progress);
}

VCardSource cards(const QByteArray& bytes) {
    Progress progress;
    return VCardSource(bytes, british(), progress);
}

/// One card of version 3.0 with these lines.
QString read(const QByteArray& lines) {
    return textOf(cards("BEGIN:VCARD\nVERSION:3.0\n" + lines + "\nEND:VCARD\n").candidate(0));
}

}  // namespace

TEST_CASE("A card of Apple's address book", "[intake]") {
    const VCardSource source = sampleCards("apple-3.0.vcf");
    REQUIRE(source.rowCount() == 2);
    CHECK(textOf(source.candidate(0)) ==
          u"name: Dr.|Maeve Róisín|Hartigan|\n"
          "nickname: Mae\n"
          "display: Dr. Maeve Róisín Hartigan\n"
          "company: Tidewrack Marine, Ltd.\n"
          "title: Head of Surveys\n"
          "email: Work | m.hartigan@tidewrack.example\n"
          "email: Home | maeve@hartigan.example\n"
          "email: Sailing club | mae@boats.example\n"
          "mobile: +447700900123\n"
          "work: +441632960187\n"
          "fax: +441632960188\n"
          "other: +447700900124\n"
          "address: Work | Unit 4/The Slipway | NR1 1AA | Saltby | Norfolk | GB\n"
          "website: HomePage | https://tidewrack.example/people\n"
          "social: Skype | skype:maeve.hartigan\n"
          "social: LinkedIn | https://www.linkedin.com/in/maevehartigan\n"
          "birthday: --03-10\n"
          "tags: Customers | Boat show\n"
          "note: Met at the boat show, hall 3./Likes early meetings.//Department: Surveys//Holiday "
          "cottage: 07700 900124\n"
          "property: X-ABDATE;TYPE=pref;X-ABLABEL=_$!<Anniversary>!$_:2011-06-18\n"
          "property: X-ABRELATEDNAMES;TYPE=pref;X-ABLABEL=_$!<Spouse>!$_:Fergus Hartigan\n"
          "property: "
          "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/"
          "2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4z"
          "NDL/2w==\n"
          "property: UID:8d5c2f4e-1c7b-4b7e-9a51-1f2a3b4c5d6e:ABPerson\n"
          "property: REV:2026-05-01T10:00:00Z");
    CHECK(textOf(source.candidate(1)) ==
          u"display: Saltby Harbour Office\n"
          "company: Saltby Harbour Office\n"
          "work: +441632960190\n"
          "property: UID:0f1e2d3c-0000-4000-8000-000000000001:ABPerson");
}

TEST_CASE("A card of Google's contacts", "[intake]") {
    const VCardSource source = sampleCards("google-3.0.vcf");
    REQUIRE(source.rowCount() == 2);
    CHECK(textOf(source.candidate(0)) ==
          u"name: |Priya|Ashgrove|\n"
          "display: Priya Ashgrove\n"
          "company: Quillmoor Press\n"
          "title: Editor\n"
          "email: Work | priya@quillmoor.example\n"
          "email: priya.ashgrove@example.com\n"
          "mobile: +12025550143\n"
          "work: +12025550144\n"
          "address: Home | 12 Birch Rd, Apt 3 | 26554 | Fairmont | WV | US\n"
          "website: Work | https://quillmoor.example\n"
          "birthday: 1985-11-02\n"
          "tags: Authors\n"
          "note: Prefers e-mail\n"
          "property: X-ABDATE;X-ABLABEL=_$!<Anniversary>!$_:2014-05-30\n"
          "property: PHOTO:https://photos.example/contacts/abc123");
    CHECK(textOf(source.candidate(1)) == u"email: noname@example.net");
}

TEST_CASE("A card of Outlook, in its old version", "[intake]") {
    const VCardSource source = sampleCards("outlook-2.1.vcf");
    REQUIRE(source.rowCount() == 1);
    CHECK(textOf(source.candidate(0)) ==
          u"name: Herr Dr.|Jörg|Schäfer|\n"
          "display: Jörg Schäfer\n"
          "company: Mühlbach Werkzeuge GmbH\n"
          "title: Einkaufsleiter\n"
          "email: j.schaefer@muehlbach.example\n"
          "work: +493055501234\n"
          "mobile: +4915155501234\n"
          "fax: +493055501239\n"
          "address: Work | Am Mühlbach 5 | 35037 | Kleinstadt | Hessen | DE\n"
          "website: Work | http://www.muehlbach.example\n"
          "birthday: 1970-03-10\n"
          "note: Zeile eins/Zeile zwei mit äöü//Department: Einkauf\n"
          "property: X-MS-OL-DEFAULT-POSTAL-ADDRESS:2\n"
          "property: "
          "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQEAYABgAAD/"
          "2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4z"
          "NDL/\n"
          "property: X-MS-OL-DESIGN:<card xmlns=\"http://schemas.example/card\"/>\n"
          "property: REV:20260501T101500Z");
}

TEST_CASE("A card of an Android telephone", "[intake]") {
    const VCardSource source = sampleCards("android-2.1.vcf");
    REQUIRE(source.rowCount() == 2);
    CHECK(textOf(source.candidate(0)) ==
          u"name: |Eliška|Nováková|\n"
          "nickname: Eli\n"
          "display: Eliška Nováková\n"
          "company: Dílna Novák\n"
          "email: Home | eliska@example.org\n"
          "mobile: +420601555012\n"
          "other: +420221555013\n"
          "address: Work | Dlouhá 7 | 602 00 | Brno | Česko\n"
          "social: Skype | skype:eli.novakova\n"
          "birthday: 1991-04-17\n"
          "note: Poznámka podél řeky\n"
          "property: "
          "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/"
          "2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcp");
    CHECK(textOf(source.candidate(1)) ==
          u"name: |Workshop 24h||\n"
          "display: Workshop 24h\n"
          "mobile: +447700900555");
}

TEST_CASE("A card of Nextcloud, with a firm and a group", "[intake]") {
    const VCardSource source = sampleCards("nextcloud-4.0.vcf");
    REQUIRE(source.rowCount() == 3);
    CHECK(textOf(source.candidate(0)) ==
          u"name: Ms|Sunniva Astrid Marie|Thorvaldsen|MBA, CFA\n"
          "nickname: Sunny, Suni\n"
          "display: Sunniva Thorvaldsen\n"
          "company: Fjordlys AS\n"
          "title: Key account manager\n"
          "email: Work | sunniva@fjordlys.example\n"
          "email: Home | sunniva.t@example.net\n"
          "mobile: +4740612345\n"
          "work: +4722555010 | 12\n"
          "address: Work | Lysveien 3 | 0150 | Oslo | NO\n"
          "website: Work | https://fjordlys.example/?team=sales&lang=en\n"
          "social: Mastodon | https://social.example/@sunniva\n"
          "birthday: --04-12\n"
          "language: nb\n"
          "tags: Wholesale | Trade fair | Suppliers\n"
          "note: Reads, writes and speaks German./Bring samples.//Department: Salg\n"
          "property: UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1\n"
          "property: ROLE:Sales\n"
          "property: ANNIVERSARY:20120908\n"
          "property: GENDER:F\n"
          "property: GEO:geo:59.91,10.75\n"
          "property: TZ:Europe/Oslo\n"
          "property: RELATED;TYPE=spouse;VALUE=text:Eirik Thorvaldsen\n"
          "property: "
          "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+"
          "M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\n"
          "property: KEY;MEDIATYPE=application/pgp-keys:https://keys.example/sunniva.asc\n"
          "property: REV:20260214T090000Z");
    CHECK(textOf(source.candidate(1)) ==
          u"display: Fjordlys AS\n"
          "company: Fjordlys AS\n"
          "work: +4722555000\n"
          "tags: Suppliers\n"
          "property: UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b2");
    CHECK(textOf(source.candidate(2)) ==
          u"name: |Suppliers||\n"
          "display: Suppliers\n"
          "property: UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b9\n"
          "property: MEMBER:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1\n"
          "property: MEMBER:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b2\n"
          "issue: card | no_person | Suppliers\n"
          "rejected");
}

TEST_CASE("The name of a card stands in N, in FN or in the firm's place", "[intake]") {
    CHECK(read("N:Roe;Jane;Mary,Ann;Dr.;Jr.,PhD\nFN:Jane Roe") ==
          u"name: Dr.|Jane Mary Ann|Roe|Jr., PhD\ndisplay: Jane Roe");
    CHECK(read("FN:Dr. Jane van der Berg") ==
          u"name: Dr.|Jane|van der Berg|\ndisplay: Dr. Jane van der Berg");
    CHECK(read("N:Jane Roe;;;;") == u"name: |Jane|Roe|\ndisplay: Jane Roe");
    CHECK(read("N:;Jane;;;\nFN:Jane Roe") == u"name: |Jane|Roe|\ndisplay: Jane Roe");
    CHECK(read("N:van der Berg;;;;\nTEL:x") ==
          u"name: ||van der Berg|\ndisplay: van der Berg\nnote: TEL: x\n"
          "issue: phones | unreadable_phone | x");
    CHECK(read("FN:Acme Tools GmbH\nTEL;WORK:01632 960187") ==
          u"display: Acme Tools GmbH\ncompany: Acme Tools GmbH\nwork: +441632960187");
    CHECK(read("N:Roe;Jane;;;\nFN:Jane Roe\nORG:Roe Ltd\nX-ABShowAs:COMPANY") ==
          u"name: |Jane|Roe|\ndisplay: Jane Roe\ncompany: Roe Ltd");
    CHECK(read("N:Roe Ltd;;;;\nFN:Roe Ltd\nORG:Roe Ltd\nX-ABShowAs:COMPANY") ==
          u"display: Roe Ltd\ncompany: Roe Ltd");
    CHECK(read("FN:jane@roe.example") == u"email: jane@roe.example");
    CHECK(read("PHOTO;ENCODING=b:AAAA") ==
          u"property: PHOTO;ENCODING=b:AAAA\nissue: card | no_person\nrejected");
}

TEST_CASE("A day of birth in every form that cards have", "[intake]") {
    const auto [written, means] = GENERATE(table<const char*, const char16_t*>(
        {{"BDAY:19700310", u"birthday: 1970-03-10"},
         {"BDAY:1970-03-10", u"birthday: 1970-03-10"},
         {"BDAY;VALUE=date:1970-3-1", u"birthday: 1970-03-01"},
         {"BDAY:1970-03-10T00:00:00Z", u"birthday: 1970-03-10"},
         {"BDAY:19700310T000000", u"birthday: 1970-03-10"},
         {"BDAY:--03-10", u"birthday: --03-10"},
         {"BDAY:--0310", u"birthday: --03-10"},
         {"BDAY:1604-03-10", u"birthday: --03-10"},
         {"BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", u"birthday: --02-29"},
         {"BDAY:10 March 1970", u"birthday: 1970-03-10"},
         {"BDAY:1970", u"property: BDAY:1970"},
         {"BDAY:1970-03", u"property: BDAY:1970-03"},
         {"BDAY:---10", u"property: BDAY:---10"},
         {"BDAY;VALUE=text:circa 1800", u"property: BDAY;VALUE=text:circa 1800"},
         {"BDAY:03/04/1970",
          u"note: BDAY: 03/04/1970\nissue: birthday | unreadable_date | 03/04/1970"},
         {"BDAY:2001-02-30",
          u"note: BDAY: 2001-02-30\nissue: birthday | unreadable_date | 2001-02-30"}}));
    INFO(written);
    CHECK(read(QByteArray("FN:Jane Roe\n") + written).section(u"display: Jane Roe\n"_s, 1) ==
          QString::fromUtf16(means));
}

TEST_CASE("Limits of a card are said, not silent", "[intake]") {
    QByteArray many = "FN:Jane Roe\n";
    for (int each = 0; each < 1200; ++each) many += "X-P" + QByteArray::number(each) + ":1\n";
    const Candidate candidate =
        cards("BEGIN:VCARD\nVERSION:3.0\n" + many + "END:VCARD\n").candidate(0);
    REQUIRE(candidate.issues.size() == 1);
    CHECK(candidate.issues[0] == Issue{u"card"_s, Issue::Kind::TooManyProperties, u"201"_s});
    CHECK(candidate.contact.properties.size() == 999);
    const VCardSource huge =
        cards("BEGIN:VCARD\nFN:A\nNOTE:" + QByteArray(17 << 20, 'x') + "\nEND:VCARD\n");
    CHECK(huge.candidate(0).rejected);
    CHECK(huge.candidate(0).issues.at(0).kind == Issue::Kind::RowTooLong);
    CHECK_THROWS_AS(sampleCards("no-such.vcf"), Failure);
}

TEST_CASE("Bombs of cards are read in time that grows with their size", "[intake]") {
    const QByteArray bomb =
        GENERATE(QByteArray("BEGIN:VCARD\nAGENT:\n").repeated(100'000),
                 "BEGIN:VCARD\nFN" + QByteArray(";A=\"b").repeated(1'000'000) + ":x\nEND:VCARD",
                 "BEGIN:VCARD\nADR:" + QByteArray(4'000'000, ';') + "\nEND:VCARD",
                 "BEGIN:VCARD\nX:" + QByteArray("\n ").repeated(2'000'000) + "\nEND:VCARD",
                 "BEGIN:VCARD\nX;QUOTED-PRINTABLE:" + QByteArray("=\n").repeated(2'000'000),
                 QByteArray("BEGIN:VCARD\r").repeated(200'000), QByteArray(5'000'000, '\r'));
    const VCardSource source = cards(bomb);
    if (source.rowCount() > 0) (void)source.candidate(source.rowCount() - 1);
    SUCCEED();
}

TEST_CASE("A card that comes again under its number is the same contact, whatever has changed",
          "[intake]") {
    TestFile file;
    const auto card = [](const QByteArray& lines) {
        return cards("BEGIN:VCARD\nVERSION:3.0\n" + lines + "\nEND:VCARD\n");
    };
    importInto(file, card("FN:Jane Roe\nEMAIL:jane@roe.example\nUID:urn:uuid:A1"));
    CHECK(outcomes(importInto(file, card("FN:Jane Smith\nEMAIL:j@smith.example\nUID:a1"))) ==
          u"updated 1");
    CHECK(outcomes(importInto(file, card("FN:Jane Roe\nTEL:07700900123\nUID:a2"))) == u"created 1");
    CHECK(file.stores.contacts.count() == 2);
}
