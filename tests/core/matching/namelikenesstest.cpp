// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/namelikeness.h"

#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

PersonName nameOf(const QString& given, const QString& family) {
    PersonName name;
    name.given = given;
    name.family = family;
    return name;
}

}  // namespace

TEST_CASE("Two written names can be one person unless they clearly are two", "[matching]") {
    struct Case {
        QString givenA, familyA, givenB, familyB;
        bool plain, highTrust;
    };
    const auto [givenA, familyA, givenB, familyB, plain, highTrust] = GENERATE(values<Case>({
        {u"Jane"_s, u"Roe"_s, u"JANE"_s, u"ROE"_s, true, true},
        {u"Jane"_s, u"Roe"_s, u"Roe"_s, u"Jane"_s, true, true},      // swapped
        {u"Jane"_s, u"Roe"_s, u"J."_s, u"Roe"_s, true, true},        // initial
        {u"Jane"_s, u"Roe"_s, u""_s, u"Roe"_s, true, true},          // contained
        {u"Jane"_s, u"Roe"_s, u""_s, u""_s, true, true},             // no name
        {u"Jane Ann"_s, u"Roe"_s, u"Jane"_s, u"Roe"_s, true, true},  // further given name
        {u"Bob"_s, u"Roe"_s, u"Robert"_s, u"Roe"_s, true, true},     // short form
        {u"Max"_s, u"Roe"_s, u"Maximilian"_s, u"Roe"_s, true, true},
        {u"Jon"_s, u"Roe"_s, u"John"_s, u"Roe"_s, true, true},       // one letter left out
        {u"Zoë"_s, u"Müller"_s, u"Zoe"_s, u"Muller"_s, true, true},  // accents
        {u"Jane"_s, u"Roe"_s, u"Jane"_s, u"Poe"_s, false, true},     // married
        {u"John"_s, u"Roe"_s, u"Peter"_s, u"Roe"_s, false, false},   // father and son
        {u"Paul"_s, u"Roe"_s, u"Paula"_s, u"Roe"_s, false, false},   // brother and sister
        {u"Mario"_s, u"Roe"_s, u"Maria"_s, u"Roe"_s, false, false},
        {u"John"_s, u"Roe"_s, u"Jane"_s, u"Poe"_s, false, false},
    }));
    const PersonName a = nameOf(givenA, familyA), b = nameOf(givenB, familyB);
    INFO(a.full().toStdString() << " / " << b.full().toStdString());
    CHECK(canBeOnePerson(a, b, Trust::Plain) == plain);
    CHECK(canBeOnePerson(b, a, Trust::Plain) == plain);
    CHECK(canBeOnePerson(a, b, Trust::High) == highTrust);
    CHECK(canBeOnePerson(b, a, Trust::High) == highTrust);
}

TEST_CASE("The better-written name is the same one whichever comes first", "[matching]") {
    const auto [better, poorer] = GENERATE(values<std::pair<PersonName, PersonName>>({
        {nameOf(u"Jane"_s, u"Roe"_s), nameOf(u"JANE"_s, u"ROE"_s)},
        {nameOf(u"Jane"_s, u"Roe"_s), nameOf(u"jane"_s, u"roe"_s)},
        {nameOf(u"Jane"_s, u"Roe"_s), nameOf(u"J."_s, u"Roe"_s)},
        {nameOf(u"Jane"_s, u"Roe"_s), nameOf(u"Jane"_s, u""_s)},
        {nameOf(u"Jane Ann"_s, u"Roe"_s), nameOf(u"Jane"_s, u"Roe"_s)},
        {nameOf(u"Zoë"_s, u"Roe"_s), nameOf(u"Zoe"_s, u"Roe"_s)},
    }));
    CHECK(areSpellingsOfOne(better, poorer));
    CHECK(isBetterWritten(better, poorer));
    CHECK_FALSE(isBetterWritten(poorer, better));
}

TEST_CASE("The better-written text has mixed case, then more letters", "[matching]") {
    CHECK(isBetterWritten(u"Acme Works", u"ACME WORKS"));
    CHECK(isBetterWritten(u"Acme Works Ltd", u"Acme Works"));
    CHECK(isBetterWritten(u"Bäckerei Roe", u"Backerei Roe"));
    CHECK(isBetterWritten(u"IBM", u"Ibm"));  // short capitals are no shouting
    CHECK_FALSE(isBetterWritten(u"Acme", u"Acme"));
}
