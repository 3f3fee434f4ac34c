// SPDX-License-Identifier: GPL-3.0-or-later
// The keys by which the same person, firm or page is known again.
#include "core/domain/contact.h"
#include "core/domain/organisation.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("A firm is known with and without its legal form", "[domain]") {
    auto [written, key] = GENERATE(table<QString, QString>({
        {u"Acme Ltd"_s, u"acme"_s},
        {u"ACME Limited"_s, u"acme"_s},
        {u"acme"_s, u"acme"_s},
        {u"Acme, Inc."_s, u"acme"_s},
        {u"Müller & Söhne GmbH & Co. KG"_s, u"mullersohne"_s},
        {u"Muller und Sohne"_s, u"mullersohne"_s},
        {u"Smith and Jones LLP"_s, u"smithjones"_s},
        {u"Smith & Jones"_s, u"smithjones"_s},
        {u"Joe's Café S.A."_s, u"joescafe"_s},
        {u"Rower Sp. z o.o."_s, u"rower"_s},
        {u"Kolo s.r.o."_s, u"kolo"_s},
        {u"Ltd"_s, u"ltd"_s},
        {u"Co-op"_s, u"coop"_s},
        {u"123 AG"_s, u"123"_s},
        {u"田中自転車"_s, u"田中自転車"_s},
        {u"🚲"_s, u"🚲"_s},
        {u"!!!"_s, u"!!!"_s},
        {u""_s, u""_s},
    }));
    CAPTURE(written);
    CHECK(organisationKey(written) == key);
}

TEST_CASE("Pages are known whatever their address looks like", "[domain]") {
    auto [url, key] = GENERATE(table<QString, QString>({
        {u"https://www.Acme.example/Ann/"_s, u"acme.example/ann"_s},
        {u"acme.example/ann"_s, u"acme.example/ann"_s},
        {u"http://acme.example"_s, u"acme.example"_s},
        {u"https://acme.example/#team"_s, u"acme.example"_s},
        {u"https://acme.example/?utm_source=card&gclid=1"_s, u"acme.example"_s},
        {u"https://www.facebook.com/profile.php?id=1001"_s, u"facebook.com/profile.php?id=1001"_s},
        {u"https://m.facebook.com/profile.php?id=1001&fbclid=x"_s,
         u"facebook.com/profile.php?id=1001"_s},
        {u"https://uk.linkedin.com/in/ann?trk=card"_s, u"linkedin.com/in/ann"_s},
        {u"https://www.linkedin.com/in/ann/"_s, u"linkedin.com/in/ann"_s},
        {u"https://www.linkedin.com"_s, u"linkedin.com"_s},
        {u""_s, u""_s},
    }));
    CAPTURE(url);
    CHECK(Link{LinkKind::Website, url, {}}.key() == key);
}

TEST_CASE("A name is known whichever part comes first", "[domain]") {
    CHECK(nameKey(u"Ann", u"Roe") == u"ann roe");
    CHECK(nameKey(u"Roe", u"Ann") == nameKey(u"Ann", u"Roe"));
    CHECK(nameKey(u"", u"Roe Ann") == nameKey(u"Ann", u"Roe"));
    CHECK(nameKey(u"Anne-Marie", u"O'Hara") == nameKey(u"anne marie", u"O’HARA"));
    CHECK(nameKey(u"J. R.", u"Müller") == nameKey(u"J R", u"Muller"));
    CHECK(nameKey(u"太郎", u"田中") == u"太郎 田中");
    CHECK(nameKey(u" ", u"-").isEmpty());
    CHECK(nameKey(u"Ann", u"Roe") != nameKey(u"Anne", u"Roe"));
}

TEST_CASE("A contact is called by the first name it has", "[domain]") {
    Contact contact;
    CHECK(contact.title().isEmpty());
    contact.phones.push_back({u"07700 900123"_s, {}, {}, PhoneKind::Mobile});
    CHECK(contact.title() == u"07700 900123");
    contact.emails.push_back({EmailAddress::parse(u"a@acme.example").value(), {}});
    CHECK(contact.title() == u"a@acme.example");
    contact.organisationName = u"Acme"_s;
    CHECK(contact.title() == u"Acme");
    contact.name.display = u"Acme office"_s;
    CHECK(contact.title() == u"Acme office");
    contact.name.family = u"Roe"_s;
    CHECK(contact.title() == u"Roe");
    contact.name.given = u"Ann"_s;
    CHECK(contact.title() == u"Ann Roe");
}

TEST_CASE("Every kind has a word that leads back to it", "[domain]") {
    const auto kind = GENERATE(PhoneKind::Mobile, PhoneKind::Work, PhoneKind::Direct,
                               PhoneKind::Home, PhoneKind::Fax, PhoneKind::Other);
    CHECK(phoneKind(word(kind)) == kind);
    const auto link = GENERATE(LinkKind::Website, LinkKind::Social);
    CHECK(linkKind(word(link)) == link);
}
