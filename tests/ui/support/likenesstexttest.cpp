// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builders.h"
#include "tests/support/catch.h"
#include "ui/support/likenesstext.h"

using namespace waymark;
using namespace waymark::ui;
using namespace Qt::StringLiterals;

namespace {

QString says(ComparedField field, Agreement agreement, const QString& one = u"Kate"_s,
             const QString& other = u"Katherine Ann"_s) {
    return likenessText({.field = field, .agreement = agreement, .weight = 1},
                        aContact().named(one, u"Birkby"), aContact().named(other, u"Birkby"));
}

}  // namespace

TEST_CASE("A reason is said in a few words", "[support]") {
    CHECK(says(ComparedField::Phone, Agreement::Same) == u"Same phone");
    CHECK(says(ComparedField::GivenName, Agreement::Nickname) == u"Kate is short for Katherine");
    CHECK(says(ComparedField::GivenName, Agreement::Nickname, u"Peggy"_s, u"Meg"_s) ==
          u"Meg is short for Peggy");
    CHECK(says(ComparedField::GivenName, Agreement::Nickname, u"Jack"_s, u"John"_s) ==
          u"Jack and John are forms of one name");
    CHECK(says(ComparedField::Birthday, Agreement::Partly) ==
          u"Same day of birth, one without a year");
    CHECK(says(ComparedField::Suffix, Agreement::Partly) == u"Only one is called Jr or Sr");
    CHECK(says(ComparedField::Street, Agreement::Partly) == u"Part of the street is the same");
    CHECK(says(ComparedField::Birthday, Agreement::Swapped) ==
          u"Birthday with day and month the other way round");
    CHECK(says(ComparedField::Email, Agreement::Shared) == u"Same e-mail, which others share");
}

TEST_CASE("A line holds the two weightiest reasons, and names keep their capitals", "[support]") {
    PairScore score;
    score.reasons = {{ComparedField::Phone, Agreement::Same, 9},
                     {ComparedField::City, Agreement::Different, -5},
                     {ComparedField::GivenName, Agreement::Nickname, 4},
                     {ComparedField::Postcode, Agreement::Same, 3}};
    CHECK(likenessLine(score, aContact().named(u"Kate"_s, u"Birkby"_s),
                       aContact().named(u"Katherine"_s, u"Birkby"_s)) ==
          u"Same phone, Kate is short for Katherine");
    CHECK(likenessLine({}, aContact(), aContact()).isEmpty());
}
