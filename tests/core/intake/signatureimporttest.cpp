// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturefill.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

Contact annRoe() {
    Contact contact;
    contact.name.given = u"Ann"_s;
    contact.name.family = u"Roe"_s;
    contact.name.display = u"Ann Roe"_s;
    contact.emails.push_back({*EmailAddress::parse(u"ann@lumen.example"), {}});
    return contact;
}

const QString Block =
    u"Kind regards,\n"
    u"Ann Roe\n"
    u"Head of Purchasing, Lumen Ltd\n"
    u"T 01632 960118 | M 07700 900123\n"
    u"4 Mill Lane, Brindlewick BW2 4QX\n"
    u"I work Tuesday to Thursday.\n"
    u"Please think before you print this e-mail."_s;

}  // namespace

TEST_CASE("a signature fills what the columns of its row leave out", "[intake]") {
    Contact contact = annRoe();
    const QString rest = fillFromSignature(contact, Block, u"GB"_s);
    CHECK(rest == u"I work Tuesday to Thursday."_s);
    CHECK(contact.jobTitle == u"Head of Purchasing"_s);
    CHECK(contact.organisationName == u"Lumen Ltd"_s);
    REQUIRE(contact.phones.size() == 2);
    CHECK(contact.phones[0].e164 == u"+441632960118"_s);
    CHECK(contact.phones[0].kind == PhoneKind::Work);
    CHECK(contact.phones[1].e164 == u"+447700900123"_s);
    CHECK(contact.phones[1].kind == PhoneKind::Mobile);
    REQUIRE(contact.addresses.size() == 1);
    CHECK(contact.addresses[0].street == u"4 Mill Lane"_s);
    CHECK(contact.addresses[0].postcode == u"BW2 4QX"_s);
    CHECK(contact.addresses[0].city == u"Brindlewick"_s);
}

TEST_CASE("what the columns say wins over the signature", "[intake]") {
    Contact contact = annRoe();
    contact.jobTitle = u"Buyer"_s;
    contact.organisationName = u"Lumen Ltd"_s;
    contact.phones.push_back({.raw = u"01632 960118"_s,
                              .e164 = u"+441632960118"_s,
                              .extension = {},
                              .kind = PhoneKind::Home});
    contact.addresses.push_back({});
    contact.addresses[0].city = u"Long Marlow"_s;
    const QString rest = fillFromSignature(contact, Block, u"GB"_s);
    CHECK(contact.jobTitle == u"Buyer"_s);
    CHECK(contact.organisationName == u"Lumen Ltd"_s);
    CHECK(contact.phones[0].kind == PhoneKind::Home);
    CHECK(contact.phones.size() == 2);
    CHECK(contact.addresses.size() == 1);
    CHECK(contact.addresses[0].city == u"Long Marlow"_s);
    // The other title is kept where somebody can see it.
    CHECK(rest == u"Head of Purchasing\nI work Tuesday to Thursday."_s);
}

TEST_CASE("a firm that only its domain names is not filled in unseen", "[intake]") {
    Contact contact = annRoe();
    CHECK(fillFromSignature(contact, u"Ann Roe\nM 07700 900123"_s, u"GB"_s).isEmpty());
    CHECK(contact.organisationName.isEmpty());
}

TEST_CASE("a mobile footer alone adds nothing", "[intake]") {
    Contact contact = annRoe();
    const Contact before = contact;
    CHECK(fillFromSignature(contact, u"Ann\n\nSent from my iPhone"_s, u"GB"_s).isEmpty());
    CHECK(contact == before);
}
