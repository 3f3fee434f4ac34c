// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/rowdecision.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

Contact katherine() {
    return aContact()
        .named(u"Katherine", u"Birkby")
        .at(u"Tanner & Co")
        .title(u"Owner")
        .from(u"Website form")
        .met(QDate(2025, 1, 14))
        .email(u"k.birkby@example.com")
        .phone(u"01632 960118", PhoneKind::Home)
        .address(u"6 Tanner's Row", u"Brindle", u"BW2 4QX")
        .tag(u"City bike")
        .note(u"Prefers mornings.");
}

Contact kate() {
    return aContact()
        .named(u"Kate", u"Birkby")
        .title(u"Buyer")
        .from(u"Talks & events")
        .met(QDate(2026, 10, 3))
        .email(u"kate.b@example.org")
        .phone(u"+44 1632 960118", PhoneKind::Home)
        .tag(u"E-bike")
        .tag(u"city bike")
        .note(u"Tall! Wants a 61 cm frame.");
}

QStringList emailsOf(const Contact& contact) {
    QStringList emails;
    for (const EmailEntry& email : contact.emails) emails.append(email.address.text());
    return emails;
}

}  // namespace

TEST_CASE("By default nothing is lost that has room", "[intake]") {
    const Contact both = mergedContact(katherine(), kate(), {});
    CHECK(both.name.given == u"Katherine"_s);
    CHECK(both.name.nickname == u"Kate"_s);
    CHECK(both.organisationName == u"Tanner & Co"_s);
    CHECK(both.jobTitle == u"Owner"_s);
    CHECK(both.sourceName == u"Website form"_s);
    CHECK(both.metOn == QDate(2025, 1, 14));
    CHECK(emailsOf(both) == QStringList{u"k.birkby@example.com"_s, u"kate.b@example.org"_s});
    CHECK(both.phones.size() == 1);
    CHECK(both.addresses == katherine().addresses);
    CHECK(both.tags == std::vector<QString>{u"City bike"_s, u"E-bike"_s});
    CHECK(both.note == u"Prefers mornings.\n\nTall! Wants a 61 cm frame."_s);
    // The other way round the survivor's title stays, the fuller name and the first touch win.
    const Contact turned = mergedContact(kate(), katherine(), {});
    CHECK(turned.name.given == u"Katherine"_s);
    CHECK(turned.name.nickname == u"Kate"_s);
    CHECK(turned.jobTitle == u"Buyer"_s);
    CHECK(turned.organisationName == u"Tanner & Co"_s);
    CHECK(turned.sourceName == u"Website form"_s);
    CHECK(turned.metOn == QDate(2025, 1, 14));
}

TEST_CASE("Every choice is followed", "[intake]") {
    MergeChoices choices;
    for (const MergeField field : {MergeField::Given, MergeField::JobTitle, MergeField::Source,
                                   MergeField::MetOn, MergeField::Organisation})
        choices.fields[field] = MergeSide::Other;
    choices.fields[MergeField::Nickname] = MergeSide::Keep;
    choices.lists[MergeList::Emails] = {{u"k.birkby@example.com"_s}, MergeSide::Keep};
    choices.lists[MergeList::Tags] = {{}, MergeSide::Other};
    choices.lists[MergeList::Addresses] = {{entryKey(katherine().addresses[0])}, MergeSide::Keep};
    choices.note = MergeNote::Other;
    const Contact both = mergedContact(katherine(), kate(), choices);
    CHECK(both.name.given == u"Kate"_s);
    CHECK(both.name.family == u"Birkby"_s);
    CHECK(both.name.nickname.isEmpty());
    CHECK(both.jobTitle == u"Buyer"_s);
    CHECK(both.organisationName.isEmpty());
    CHECK(both.sourceName == u"Talks & events"_s);
    CHECK(both.metOn == QDate(2026, 10, 3));
    CHECK(emailsOf(both) == QStringList{u"kate.b@example.org"_s});
    CHECK(both.tags == std::vector<QString>{u"E-bike"_s, u"city bike"_s});
    CHECK(both.addresses.empty());
    CHECK(both.note == u"Tall! Wants a 61 cm frame."_s);
}

TEST_CASE("The better written of two spellings stands by default", "[intake]") {
    const auto [keep, other, given] = GENERATE(values<std::tuple<Contact, Contact, QString>>({
        {aContact().named(u"J.", u"Roe"), aContact().named(u"Jane", u"Roe"), u"Jane"_s},
        {aContact().named(u"JANE", u"ROE"), aContact().named(u"Jane", u"Roe"), u"Jane"_s},
        {aContact(), aContact().named(u"Jane", u"Roe"), u"Jane"_s},
        {aContact().named(u"Jane", u"Roe"), aContact(), u"Jane"_s},
        {aContact().named(u"Jane", u"Roe"), aContact().named(u"Jane", u"Poe"), u"Jane"_s},
    }));
    const Contact both = mergedContact(keep, other, {});
    CHECK(both.name.given == given);
    CHECK(both.name.family == u"Roe"_s);
    CHECK(both.name.nickname.isEmpty());
}

TEST_CASE("A birthday with its year says more", "[intake]") {
    Contact keep, other;
    keep.birthday = u"--03-10"_s;
    other.birthday = u"1970-03-10"_s;
    CHECK(mergedContact(keep, other, {}).birthday == u"1970-03-10"_s);
    CHECK(mergedContact(other, keep, {}).birthday == u"1970-03-10"_s);
    other.birthday = u"1970-04-10"_s;
    CHECK(mergedContact(keep, other, {}).birthday == u"--03-10"_s);
}

TEST_CASE("Merging a contact with itself changes nothing", "[intake]") {
    CHECK(mergedContact(katherine(), katherine(), {}) == katherine());
    CHECK(mergedContact(kate(), kate(), {}).name == kate().name);
}

TEST_CASE("Decisions outlive the window", "[intake]") {
    PlanDecisions decisions;
    decisions[3] = {RowDecision::Kind::KeepBoth, ContactId(7), -1, {}};
    decisions[4] = {RowDecision::Kind::Later, {}, -1, {}};
    decisions[9] = {RowDecision::Kind::Merge, {}, 3, {}};
    RowDecision& merge = decisions[12];
    merge.kind = RowDecision::Kind::Merge;
    merge.into = ContactId(5);
    merge.choices.fields[MergeField::MetOn] = MergeSide::Other;
    merge.choices.lists[MergeList::Phones] = {{u"+441632960118"_s}, MergeSide::Other};
    merge.choices.note = MergeNote::Keep;
    CHECK(planDecisionsFromJson(toJson(decisions)) == decisions);
    CHECK_FALSE(planDecisionsFromJson(u"[{\"row\":1,\"decision\":\"perhaps\"}]"_s));
    CHECK_FALSE(planDecisionsFromJson(u"nonsense"_s));
}
