// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/contactmerge.h"

#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QStringList addressesOf(const Contact& contact) {
    QStringList texts;
    for (const EmailEntry& email : contact.emails) texts.append(email.address.text());
    return texts;
}

}  // namespace

TEST_CASE("Lists grow by what is new and nothing is there twice", "[intake]") {
    const Contact here = aContact()
                             .email(u"Jane@roe.example")
                             .phone(u"07700 900123", PhoneKind::Other)
                             .link(u"https://www.roe.example/")
                             .tag(u"E-bikes")
                             .address(u"1 High St", u"Leeds", u"LS1 1AA");
    const Contact file = aContact()
                             .email(u"jane@ROE.example", u"Work")
                             .email(u"jane@home.example")
                             .phone(u"+44 7700 900 123", PhoneKind::Mobile)
                             .phone(u"01632 960187", PhoneKind::Work)
                             .link(u"roe.example")
                             .tag(u"e-BIKES")
                             .tag(u"Cargo")
                             .address(u"1 HIGH ST", u"Leeds", u"")
                             .address(u"2 Low St", u"York", u"");
    const Contact now = merged(here, file, MatchMode::Merge).contact;
    CHECK(addressesOf(now) == QStringList{u"Jane@roe.example"_s, u"jane@home.example"_s});
    CHECK(now.emails[0].label == u"Work"_s);
    REQUIRE(now.phones.size() == 2);
    CHECK(now.phones[0].raw == u"07700 900123"_s);
    CHECK(now.phones[0].kind == PhoneKind::Mobile);  // a kind that says something replaces Other
    CHECK(now.links.size() == 1);
    CHECK(now.tags == std::vector<QString>{u"E-bikes"_s, u"Cargo"_s});
    REQUIRE(now.addresses.size() == 2);
    CHECK(now.addresses[1].city == u"York"_s);
    CHECK(merged(now, file, MatchMode::Merge).changed.empty());
}

TEST_CASE("The file's single values win with Merge and fill gaps with Fill", "[intake]") {
    Contact here = aContact().named(u"Jane", u"Roe").at(u"Acme").title(u"Buyer").from(u"Fair");
    Contact file = aContact().named(u"Jane", u"Roe").at(u"Globex").title(u"Owner").from(u"Web");
    file.language = u"de"_s;
    const Contact won = merged(here, file, MatchMode::Merge).contact;
    CHECK(won.organisationName == u"Globex"_s);
    CHECK(won.jobTitle == u"Owner"_s);
    CHECK(won.language == u"de"_s);
    CHECK(won.sourceName == u"Fair"_s);  // the first touch is kept for good
    const Contact filled = merged(here, file, MatchMode::Fill).contact;
    CHECK(filled.organisationName == u"Acme"_s);
    CHECK(filled.jobTitle == u"Buyer"_s);
    CHECK(filled.language == u"de"_s);
    file.jobTitle.clear();
    CHECK(merged(here, file, MatchMode::Merge).contact.jobTitle == u"Buyer"_s);
    CHECK(merged(here, file, MatchMode::Skip).changed.empty());
}

TEST_CASE("A well-written name never gives way to a poorer one", "[intake]") {
    const Contact here = aContact().named(u"Jane", u"Roe").shown(u"Jane Roe");
    const auto [given, family, expected] = GENERATE(values<std::tuple<QString, QString, QString>>({
        {u"J."_s, u"Roe"_s, u"Jane Roe"_s},
        {u"JANE"_s, u"ROE"_s, u"Jane Roe"_s},
        {u"jane"_s, u"roe"_s, u"Jane Roe"_s},
        {u"Jane"_s, u""_s, u"Jane Roe"_s},
        {u"Jane Ann"_s, u"Roe"_s, u"Jane Ann Roe"_s},
        {u"Jane"_s, u"Poe"_s, u"Jane Poe"_s},
        {u"JANE"_s, u"POE"_s, u"Jane Roe"_s},
    }));
    const Contact file = aContact().named(given, family).shown(given + u'/' + family);
    const Contact now = merged(here, file, MatchMode::Merge).contact;
    CHECK(now.name.full() == expected);
    // What was written follows the name that was taken.
    CHECK((now.name.display == u"Jane Roe"_s) == (expected == u"Jane Roe"_s));
    CHECK(merged(here, file, MatchMode::Fill).contact.name == here.name);
}

TEST_CASE("The first day and the first source stay, notes are added once", "[intake]") {
    const Contact here = aContact().met(QDate(2025, 5, 2)).note(u"Met at the fair.");
    const Contact file = aContact().met(QDate(2025, 3, 1)).note(u"Wants a cargo bike.");
    Contact now = merged(here, file, MatchMode::Merge).contact;
    CHECK(now.metOn == QDate(2025, 3, 1));
    CHECK(now.note == u"Met at the fair.\n\nWants a cargo bike."_s);
    CHECK(merged(now, here, MatchMode::Merge).changed.empty());
    CHECK(merged(now, file, MatchMode::Merge).changed.empty());
}

TEST_CASE("A firm keeps its better spelling and a birthday its year", "[intake]") {
    Contact here = aContact().at(u"ACME WORKS");
    here.birthday = u"--03-10"_s;
    Contact file = aContact().at(u"Acme Works Ltd");
    file.birthday = u"1970-03-10"_s;
    const MergedContact result = merged(here, file, MatchMode::Merge);
    CHECK(result.contact.organisationName == u"Acme Works Ltd"_s);
    CHECK(result.contact.birthday == u"1970-03-10"_s);
    CHECK(result.changed ==
          std::vector<ContactPart>{ContactPart::Organisation, ContactPart::Birthday});
    CHECK(merged(result.contact, here, MatchMode::Merge).changed.empty());
}

TEST_CASE("What another program said is kept once, and its date of revision is the last one",
          "[intake]") {
    Contact here = aContact().named(u"Jane", u"Roe"), file = here;
    here.properties = {u"UID:1"_s, u"REV:2025-01-01"_s, u"GENDER:F"_s};
    file.properties = {u"REV:2026-01-01"_s, u"GENDER:F"_s, u"TZ:Europe/Oslo"_s, u"REVIEW:x"_s};
    const MergedContact once = merged(here, file, MatchMode::Merge);
    CHECK(once.contact.properties == std::vector<QString>{u"UID:1"_s, u"REV:2026-01-01"_s,
                                                          u"GENDER:F"_s, u"TZ:Europe/Oslo"_s,
                                                          u"REVIEW:x"_s});
    CHECK(once.changed == std::vector{ContactPart::Properties});
    CHECK(merged(once.contact, file, MatchMode::Merge).changed.empty());
}
