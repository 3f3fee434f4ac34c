// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/intake/candidatetext.h"
#include "tests/support/candidates.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

Contact living(const QString& birthday, QStringView street) {
    Contact contact = aContact().named(u"John", u"Roe").address(street, u"Marbury", u"BW1 1AA");
    contact.birthday = birthday;
    return contact;
}

Contact shop(QStringView city, QStringView phone) {
    return aContact().at(u"Golden Heron").address(u"", city, u"").phone(phone, PhoneKind::Work);
}

}  // namespace

TEST_CASE("A register with the street in parts is read whole", "[intake]") {
    const Candidate candidate = firstOf(
        "rec_id,given_name,surname,street_number,address_1,address_2,suburb,postcode,state,"
        "date_of_birth\n"
        "7,michaela,neumann,8,stanley street,miami,winston hills,4223,nsw,19151111\n"
        "8,courtney,painter,12a,pinkerton circuit,bega flats,richlands,4560,vic,19161214\n");
    const Contact& contact = candidate.contact;
    CHECK(contact.name.given == u"Michaela");
    CHECK(contact.name.family == u"Neumann");
    REQUIRE(contact.addresses.size() == 1);
    const PostalAddress& address = contact.addresses.front();
    CHECK(address.street == u"8 stanley street\nmiami");
    CHECK(address.city == u"winston hills");
    CHECK(address.postcode == u"4223");
    CHECK(address.region == u"nsw");
    CHECK(contact.birthday == u"1915-11-11");
    CHECK(contact.note.isEmpty());
    CHECK(candidate.issues.empty());
}

TEST_CASE("A street keeps its number where both have a column", "[intake]") {
    const Candidate candidate = firstOf(
        "Vorname,Nachname,Straße,Hausnummer,PLZ,Ort\nAnna,Roe,Hauptstraße,12,10115,Berlin\n");
    REQUIRE(candidate.contact.addresses.size() == 1);
    CHECK(candidate.contact.addresses.front().street == u"Hauptstraße 12");
}

TEST_CASE("Namesakes with birthdays or houses of their own are not joined", "[intake]") {
    TestFile file;
    CandidateList list;
    list.add(living(u"1950-02-03"_s, u"12 High Street"));
    list.add(living(u"1978-11-20"_s, u"12 High Street"));  // father and son
    list.add(living(u"1950-02-03"_s, u"9 Mill Lane"));     // moved
    list.add(living(u""_s, u"44 Park Road"));
    list.add(living(u""_s, u"44 Park Road"));
    list.add(living(u""_s, u"7 Quarry Lane"));
    CHECK(outcomes(importInto(file, list)) == u"created 4, merged 2"_s);
    CHECK(outcomes(importInto(file, list)) == u"skipped 6"_s);
}

TEST_CASE("Shops of one name with numbers of their own are not joined", "[intake]") {
    TestFile file;
    CandidateList list;
    list.add(shop(u"Marbury", u"01632 960001"));
    list.add(shop(u"Norhaven", u"01632 960002"));
    list.add(shop(u"Marbury", u"01632 960001"));
    CHECK(outcomes(importInto(file, list)) == u"created 2, merged 1"_s);
    CHECK(outcomes(importInto(file, list)) == u"skipped 3"_s);
}
