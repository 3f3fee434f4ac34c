// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/pairscore.h"

#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

Agreement said(const PairScore& score, ComparedField field) {
    const auto found = std::ranges::find(score.reasons, field, &FieldReason::field);
    return found == score.reasons.end() ? Agreement::Missing : found->agreement;
}

Contact born(Contact contact, const QString& birthday) {
    contact.birthday = birthday;
    return contact;
}
Contact called(Contact contact, const QString& suffix) {
    contact.name.suffix = suffix;
    return contact;
}

ContactBuilder katherine() {
    return aContact()
        .named(u"Katherine", u"Birkby")
        .phone(u"07700 900118")
        .address(u"6 Tanner's Row", u"Marbury", u"BW2 4QX");
}

}  // namespace

TEST_CASE("A short form with the same phone and postcode is surely one person", "[matching]") {
    const Contact kate = aContact()
                             .named(u"Kate", u"Birkby")
                             .phone(u"07700 900118")
                             .email(u"kate.b@example.org")
                             .address(u"", u"", u"BW2 4QX");
    const PairScore score = scorePair(katherine().email(u"k.birkby@example.com"), kate);
    CHECK(score.band == Band::Sure);
    CHECK(said(score, ComparedField::GivenName) == Agreement::Nickname);
    CHECK(said(score, ComparedField::FamilyName) == Agreement::Same);
    CHECK(said(score, ComparedField::Phone) == Agreement::Same);
    CHECK(said(score, ComparedField::Postcode) == Agreement::Same);
    CHECK(said(score, ComparedField::Email) == Agreement::Different);
    CHECK(said(score, ComparedField::Birthday) == Agreement::Missing);
}

TEST_CASE("A score is the same whichever side comes first", "[matching]") {
    const Contact one = katherine().email(u"k.birkby@example.com");
    const Contact other = aContact().named(u"Kate", u"Birkbey").phone(u"07700 900118");
    const PairScore there = scorePair(one, other), back = scorePair(other, one);
    CHECK(there.probability == Approx(back.probability));
    CHECK(there.band == back.band);
    CHECK(there.conflicts == back.conflicts);
}

TEST_CASE("What one side does not say is neither for nor against", "[matching]") {
    const Contact lean = aContact().named(u"Katherine", u"Birkby").phone(u"07700 900118");
    const Contact rich = katherine().email(u"k.birkby@example.com").at(u"Birkby Cycles");
    const PairScore same = scorePair(lean, lean), more = scorePair(lean, rich);
    CHECK(more.probability == Approx(same.probability));
    CHECK(more.reasons == same.reasons);
}

TEST_CASE("An equal personal address makes one of two spellings", "[matching]") {
    const PairScore score =
        scorePair(aContact().named(u"Sam", u"Lowell").email(u"sam.lowell@example.com"),
                  aContact().named(u"Samuel", u"Lowell").email(u"SAM.LOWELL@example.com"));
    CHECK(score.isAutomatic());
}

TEST_CASE("Swapped names are seen", "[matching]") {
    const PairScore score =
        scorePair(born(aContact().named(u"Amelia", u"Thornwick"), u"1975-05-06"_s),
                  born(aContact().named(u"Thornwik", u"Amelia"), u"1975-05-06"_s));
    CHECK(said(score, ComparedField::GivenName) == Agreement::Swapped);
    CHECK(said(score, ComparedField::FamilyName) == Agreement::Swapped);
    CHECK(score.band == Band::Sure);
}

TEST_CASE("Those who look alike are never merged by themselves", "[matching]") {
    struct Two {
        const char* who;
        Contact one, other;
        Band best;
    };
    const Contact home = katherine();
    const ContactBuilder john = aContact()
                                    .named(u"John", u"Merriweather")
                                    .address(u"12 High Street", u"Marbury", u"BW1 1AA")
                                    .phone(u"01632 960001", PhoneKind::Home);
    const ContactBuilder desk = aContact()
                                    .at(u"Acme Bicycles Ltd")
                                    .email(u"info@acme.example")
                                    .phone(u"01632 960222", PhoneKind::Work);
    const auto atDesk = [&](QStringView given, QStringView family) {
        ContactBuilder copy = desk;
        return copy.named(given, family).contact();
    };
    const auto johns = [&](QStringView given) {
        ContactBuilder copy = john;
        return copy.named(given, u"Merriweather").contact();
    };
    const std::vector<Two> pairs{
        {"father and son by birthday", born(john, u"1950-02-03"_s), born(john, u"1978-11-20"_s),
         Band::Possible},
        {"father and son by name", called(john, u"Sr"_s), called(john, u"Jr"_s), Band::Possible},
        {"father, and son called Jr", john, called(john, u"Jr"_s), Band::Possible},
        {"couple", johns(u"John"), johns(u"Rebecca"), Band::Possible},
        {"twins", born(johns(u"Peter"), u"1990-01-02"_s), born(johns(u"Rebecca"), u"1990-01-02"_s),
         Band::Possible},
        {"twins of like names", born(johns(u"Maria"), u"1990-01-02"_s),
         born(johns(u"Marie"), u"1990-01-02"_s), Band::Sure},
        {"successor at the desk", atDesk(u"John", u"Roe"), atDesk(u"Petra", u"Vanstone"),
         Band::Possible},
        {"successor of the same given name", atDesk(u"John", u"Roe"), atDesk(u"John", u"Vanstone"),
         Band::Possible},
        {"namesakes in two firms",
         aContact().named(u"Zelda", u"Quarmby").at(u"Acme").email(u"zelda@acme.example"),
         aContact().named(u"Zelda", u"Quarmby").at(u"Bricks & Co").email(u"zelda@bricks.example"),
         Band::Possible},
        {"the firm and somebody there", desk, atDesk(u"Petra", u"Vanstone"), Band::Possible},
    };
    for (const Two& two : pairs) {
        INFO(two.who);
        const PairScore score = scorePair(two.one, two.other);
        CHECK(score.conflicts);
        CHECK_FALSE(score.isAutomatic());
        CHECK(score.band >= two.best);
    }
}

TEST_CASE("A couple with one mailbox are two", "[matching]") {
    const PairScore score = scorePair(aContact()
                                          .named(u"John", u"Merriweather")
                                          .email(u"merriweathers@example.com")
                                          .address(u"12 High Street", u"Marbury", u"BW1 1AA"),
                                      aContact()
                                          .named(u"Rebecca", u"Merriweather")
                                          .email(u"merriweathers@example.com")
                                          .address(u"12 High Street", u"Marbury", u"BW1 1AA"));
    CHECK(score.conflicts);
    CHECK(score.band == Band::Possible);
}

TEST_CASE("A firm is known by its name with its number or street", "[matching]") {
    const auto firm = [](QStringView name, QStringView street, QStringView city,
                         const QString& raw) {
        Contact contact = aContact().at(name).address(street, city, u"");
        contact.phones.push_back({raw, {}, {}, PhoneKind::Work});
        return contact;
    };
    const Contact one = firm(u"Golden Heron Delicatessen", u"435 S. La Cienega Blv.",
                             u"Los Angeles", u"310/555-0150"_s);
    CHECK(scorePair(one, firm(u"golden heron deli", u"435 S. La Cienega Blvd.", u"Los Angeles",
                              u"310-555-0150"_s))
              .band == Band::Sure);
    // A branch: the name alone.
    CHECK(scorePair(one, firm(u"Golden Heron Delicatessen", u"12 Fifth Ave.", u"New York",
                              u"212/555-0111"_s))
              .band == Band::Possible);
    // Another firm in the same house.
    CHECK(scorePair(one, firm(u"Crimson Barrel", u"435 S. La Cienega Blvd.", u"Los Angeles",
                              u"310/555-0177"_s))
              .band == Band::Possible);
}
