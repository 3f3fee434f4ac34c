// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/firmwords.h"
#include "core/matching/lexicon.h"
#include "core/matching/mailbox.h"
#include "core/matching/nicknames.h"
#include "core/matching/spelling.h"
#include "core/matching/streetwords.h"

#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("Slips are counted, neighbours swapped as one", "[matching]") {
    CHECK(slips(u"kestrel", u"kestrel", 3) == 0);
    CHECK(slips(u"kestrel", u"kestrell", 3) == 1);
    CHECK(slips(u"kestrel", u"kesrtel", 3) == 1);
    CHECK(slips(u"kestrel", u"kastral", 3) == 2);
    CHECK(slips(u"kestrel", u"", 3) == 4);  // more than asked for
    CHECK(slips(u"", u"ab", 3) == 2);
    CHECK(spelledAlike(u"michaela", u"michafla") == Approx(0.875));
    CHECK(spelledAlike(u"jane", u"june") == Approx(0.75));
    CHECK(spelledAlike(u"john", u"jane") == 0);
    CHECK(spelledAlike(u"jo", u"ja") == 0);  // too short to tell
}

TEST_CASE("Names that sound alike share a key", "[matching]") {
    const auto [one, other, alike] =
        GENERATE(values<std::tuple<QString, QString, bool>>({{u"schmidt"_s, u"schmitt"_s, true},
                                                             {u"stephen"_s, u"steven"_s, true},
                                                             {u"philip"_s, u"filip"_s, true},
                                                             {u"catherine"_s, u"katherine"_s, true},
                                                             {u"wright"_s, u"right"_s, true},
                                                             {u"knight"_s, u"night"_s, true},
                                                             {u"meyer"_s, u"maier"_s, true},
                                                             {u"bauer"_s, u"bakker"_s, false},
                                                             {u"anna"_s, u"hannah"_s, false}}));
    CAPTURE(one, other);
    CHECK((soundOf(one) == soundOf(other)) == alike);
    CHECK(soundOf(one) != 0);
}

TEST_CASE("Short forms share a group, other names do not", "[matching]") {
    CHECK(shareGroup(nameGroups(u"kate"), nameGroups(u"katherine")));
    CHECK(shareGroup(nameGroups(u"bob"), nameGroups(u"robert")));
    CHECK(shareGroup(nameGroups(u"alex"), nameGroups(u"alexandra")));
    CHECK(shareGroup(nameGroups(u"alex"), nameGroups(u"alexander")));
    CHECK_FALSE(shareGroup(nameGroups(u"john"), nameGroups(u"jane")));
    CHECK_FALSE(shareGroup(nameGroups(u"zzz"), nameGroups(u"zzz")));
}

TEST_CASE("A street is compared with its abbreviations written out", "[matching]") {
    struct Street {
        QString written, words, numbers;
    };
    const auto [written, words, numbers] = GENERATE(values<Street>({
        {u"435 S. La Cienega Blv."_s, u"south la cienega boulevard"_s, u"435"_s},
        {u"Hauptstr. 12a"_s, u"hauptstrasse"_s, u"12a"_s},
        {u"Flat 3, 12 High St"_s, u"high street"_s, u"3 12"_s},
        {u"24 W. Fifth Ave. between 5th and 6th Sts."_s, u"west 5th avenue"_s, u"24"_s},
        {u"St John's Road 7"_s, u"saint johns road"_s, u"7"_s},
        {u"9maple close"_s, u"maple close"_s, u"9"_s},
        {u""_s, u""_s, u""_s},
    }));
    CAPTURE(written);
    const StreetWords found = streetWords(written);
    CHECK(found.words.join(u' ') == words);
    CHECK(found.numbers.join(u' ') == numbers);
}

TEST_CASE("A lexicon keeps a word once and extends another", "[matching]") {
    Lexicon base;
    const Word kestrel = base.add(u"kestrel");
    CHECK(base.add(u"kestrel") == kestrel);
    CHECK(base.find(u"heron") == Lexicon::None);
    CHECK(base.add(u"") == Lexicon::None);
    base.count(kestrel, WordUse::Family);
    base.count(kestrel, WordUse::Family);
    Lexicon guest(&base);
    CHECK(guest.add(u"kestrel") == kestrel);
    const Word heron = guest.add(u"heron");
    CHECK(heron >= base.size());
    CHECK(guest.text(heron) == u"heron");
    CHECK(guest.times(kestrel, WordUse::Family) == 2);
    CHECK(guest.times(heron, WordUse::Family) == 0);
    CHECK(base.find(u"heron") == Lexicon::None);
    // Many words, so that the table grows.
    for (int number = 0; number < 1'000; ++number) base.add(QString::number(number));
    CHECK(base.text(base.find(u"777")) == u"777");
    CHECK(base.find(u"kestrel") == kestrel);
}

TEST_CASE("Desks and providers are told from people and firms", "[matching]") {
    CHECK(isDeskAddress(u"info@acme.example"));
    CHECK_FALSE(isDeskAddress(u"ingrid@acme.example"));
    CHECK(isFreeMail(u"gmail.com"));
    CHECK(isFreeMail(u"yahoo.co.uk"));
    CHECK_FALSE(isFreeMail(u"mail.example.org"));
    CHECK_FALSE(isFreeMail(u"acme.example"));
}

TEST_CASE("Firms whose names were read as those of people are recognised", "[matching]") {
    CHECK(soundsLikeFirm(aContact().named(u"Art's", u"Delicatessen")));
    CHECK(soundsLikeFirm(aContact().named(u"Smith &", u"Sons")));
    CHECK(soundsLikeFirm(aContact().named(u"The Golden", u"Heron")));
    CHECK_FALSE(soundsLikeFirm(aContact().named(u"Jane", u"Cook")));
    CHECK_FALSE(soundsLikeFirm(aContact().named(u"me1anie", u"roe")));
}
