// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/merging.h"

#include "core/matching/duplicatescan.h"
#include "core/workspace/importing.h"
#include "tests/support/candidates.h"
#include "tests/support/catch.h"

#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<OpenFile> furnished() {
    OpenedFile opened;
    opened.database = Database::inMemory();
    auto file = std::make_unique<OpenFile>(std::move(opened), Clock(QDate(2026, 11, 12)));
    furnish(*file, {});
    return file;
}

ContactId add(OpenFile& file, const ContactBuilder& contact) {
    Progress progress;
    return file.perform(Action::AddContact, {}, progress,
                        [&](OpenFile& open, Progress&) { return contact.into(open.stores()); });
}

void log(OpenFile& file, ContactId who, const QString& note) {
    Progress progress;
    file.perform(Action::LogContact, {}, progress, [&](OpenFile& open, Progress&) {
        Interaction interaction;
        interaction.contact = who;
        interaction.channel = Channel::Call;
        interaction.note = note;
        (void)open.stores().interactions.insert(interaction);
    });
}

QByteArray dumpOf(OpenFile& file) { return canonicalDump(file.stores().database); }

CandidateList fair() {
    CandidateList list(ImportKind::Contacts, u"fair");
    list.add(aContact()
                 .named(u"Kate", u"Birkby")
                 .at(u"Acme Ltd")
                 .title(u"Buyer")
                 .email(u"kate.b@example.org")
                 .phone(u"01632 960118", PhoneKind::Home));
    list.add(aContact().named(u"Ben", u"Poe").email(u"ben@poe.example"));
    return list;
}

CandidateList book() {
    CandidateList list(ImportKind::Contacts, u"book");
    list.add(aContact()
                 .named(u"Katherine", u"Birkby")
                 .title(u"Owner")
                 .email(u"k.birkby@example.com")
                 .phone(u"07700 900123"));
    return list;
}

ContactId withEmail(OpenFile& file, QStringView address) {
    const auto found = file.stores().contacts.withEmail(*EmailAddress::parse(address));
    REQUIRE(found.size() == 1);
    return found.front();
}

}  // namespace

SCENARIO("A merge carries everything, can be undone and done again", "[workspace]") {
    const auto file = furnished();
    Progress progress;
    const ContactId keep =
        add(*file, aContact().named(u"Katherine", u"Birkby").email(u"k@x.example").title(u"Owner"));
    const ContactId other =
        add(*file, aContact().named(u"Kate", u"Birkby").email(u"kate@y.example").title(u"Buyer"));
    log(*file, other, u"Asked for a quote"_s);
    log(*file, keep, u"Wrote back"_s);
    const QByteArray before = dumpOf(*file);
    const Contact preview =
        mergedContact(file->stores().contacts.get(keep), file->stores().contacts.get(other), {});
    const MergeResult result = performMerge(*file, keep, other, {}, progress);
    const QByteArray after = dumpOf(*file);
    THEN("the preview is the result") {
        CHECK(result.contact == preview);
        CHECK(file->stores().contacts.get(keep) == preview);
        CHECK_FALSE(file->stores().contacts.find(other));
        CHECK(file->stores().interactions.of(keep).size() == 2);
        CHECK(file->nextUndo()->name == u"merge_contacts"_s);
    }
    THEN("undo gives both back, redo merges them again") {
        REQUIRE(file->undo(progress));
        CHECK(dumpOf(*file) == before);
        REQUIRE(file->redo(progress));
        CHECK(dumpOf(*file) == after);
    }
    THEN("a note added after the merge stays with the survivor") {
        log(*file, keep, u"Called again"_s);
        REQUIRE(file->undo(progress));
        CHECK(file->stores().interactions.of(keep).size() == 2);
        REQUIRE(file->undo(progress));
        CHECK(dumpOf(*file) == before);
        CHECK(file->stores().interactions.of(keep).size() == 1);
        CHECK(file->stores().interactions.of(other).size() == 1);
    }
    THEN("the same cannot be merged again") {
        CHECK_THROWS_AS(performMerge(*file, keep, other, {}, progress), Failure);
        CHECK_THROWS_AS(performMerge(*file, keep, keep, {}, progress), Failure);
        CHECK(dumpOf(*file) == after);
    }
}

SCENARIO("A later import of somebody merged lands on the survivor", "[workspace]") {
    const auto file = furnished();
    Progress progress;
    (void)performImport(*file, fair(), MatchMode::Merge, progress);
    (void)performImport(*file, book(), MatchMode::Merge, progress);
    REQUIRE(file->stores().contacts.count() == 3);
    const ContactId kate = withEmail(*file, u"kate.b@example.org");
    const ContactId katherine = withEmail(*file, u"k.birkby@example.com");
    GIVEN("a merge by default") {
        (void)performMerge(*file, katherine, kate, {}, progress);
        const Contact survivor = file->stores().contacts.get(katherine);
        CHECK(survivor.name.given == u"Katherine"_s);
        WHEN("both files come again") {
            const QByteArray before = dumpOf(*file);
            CHECK(outcomes(performImport(*file, fair(), MatchMode::Merge, progress)) ==
                  u"skipped 2"_s);
            CHECK(outcomes(performImport(*file, book(), MatchMode::Merge, progress)) ==
                  u"skipped 1"_s);
            CHECK(dumpOf(*file) == before);
        }
        WHEN("other files speak of the one who was merged away") {
            const auto row = GENERATE(values<Contact>({
                aContact().named(u"Kate", u"Birkby"),
                aContact().named(u"Kate", u"Birkby").at(u"ACME"),
                aContact().named(u"Birkby", u"Kate").phone(u"01632 960118", PhoneKind::Home),
                aContact().named(u"Kate", u"Birkby").email(u"KATE.B@example.org").title(u"Buyer"),
            }));
            CandidateList list;
            list.add(row);
            const ImportSummary summary = performImport(*file, list, MatchMode::Merge, progress);
            CHECK(summary.created == 0);
            CHECK(summary.contacts[0] == katherine);
            CHECK(file->stores().contacts.get(katherine).name == survivor.name);
            CHECK(file->stores().contacts.get(katherine).jobTitle == u"Owner"_s);
        }
    }
    GIVEN("a merge that left an address and a number out") {
        MergeChoices choices;
        choices.lists[MergeList::Emails].without = {u"k.birkby@example.com"_s};
        choices.lists[MergeList::Phones].without = {u"+447700900123"_s};
        choices.fields[MergeField::Given] = MergeSide::Keep;
        (void)performMerge(*file, kate, katherine, choices, progress);
        const Contact survivor = file->stores().contacts.get(kate);
        CHECK(survivor.emails.size() == 1);
        for (const auto& row :
             {Contact(aContact()
                          .named(u"Katherine", u"Birkby")
                          .title(u"Director")
                          .email(u"k.birkby@example.com")),
              Contact(aContact().named(u"K.", u"Birkby").phone(u"07700 900123"))}) {
            CandidateList list;
            list.add(row);
            CHECK(performImport(*file, list, MatchMode::Merge, progress).contacts[0] == kate);
            CHECK(file->stores().contacts.get(kate) == survivor);
        }
        THEN("undo of the merge takes the aliases along") {
            REQUIRE(file->undo(progress));
            CHECK(withEmail(*file, u"k.birkby@example.com") == katherine);
            CHECK(file->stores().aliases.of(kate).empty());
        }
    }
}

SCENARIO("Who is not the same is neither shown nor joined again", "[workspace]") {
    const auto file = furnished();
    Progress progress;
    const ContactId jane = add(*file, aContact()
                                          .named(u"Jane", u"Roe")
                                          .email(u"jane@roe.example")
                                          .address(u"6 Tanner's Row", u"Leeds", u"LS1 4QX"));
    const ContactId card = add(*file, aContact()
                                          .named(u"Jane", u"Roe")
                                          .phone(u"07700 900123")
                                          .address(u"6 Tanner's Row", u"Leeds", u"LS1 4QX"));
    REQUIRE(findDuplicates(file->stores(), progress).size() == 1);
    keepApart(*file, card, jane, progress);
    CHECK(file->nextUndo()->name == u"keep_apart"_s);
    CHECK(findDuplicates(file->stores(), progress).empty());
    CandidateList list;
    list.add(aContact().named(u"Jane", u"Roe").email(u"jane@roe.example").phone(u"07700 900123"));
    const ImportSummary summary = performImport(*file, list, MatchMode::Merge, progress);
    CHECK(summary.contacts[0] == jane);
    CHECK(file->stores().contacts.count() == 2);
    THEN("a merge stands above it, and undo brings it back") {
        (void)performMerge(*file, jane, card, {}, progress);
        CHECK(file->stores().notSame.all().empty());
        REQUIRE(file->undo(progress));
        CHECK(file->stores().notSame.areNotSame(jane, card));
    }
}

TEST_CASE("Any merges are undone and done again exactly", "[workspace]") {
    const auto seed = GENERATE(range(1U, 9U));
    std::mt19937 random(seed);
    const auto upTo = [&](int limit) { return int(random() % unsigned(limit)); };
    TestFile file;
    std::vector<ContactId> people;
    file.act([&](Stores& stores) {
        for (int i = 0; i < 14; ++i) {
            ContactBuilder contact =
                aContact().named(u"Ana%1"_s.arg(upTo(5)), u"Roe%1"_s.arg(upTo(3)));
            if (upTo(2)) contact.at(u"Firm %1"_s.arg(upTo(3)));
            if (upTo(2)) contact.email(u"a%1@x.example"_s.arg(upTo(9)));
            if (upTo(2)) contact.phone(u"07700 90010%1"_s.arg(upTo(9)));
            if (upTo(2)) contact.tag(u"tag %1"_s.arg(upTo(4)));
            if (upTo(2)) contact.met(QDate(2026, 1, 1).addDays(upTo(90)));
            if (upTo(2)) contact.note(u"Note %1"_s.arg(i));
            people.push_back(contact.into(stores));
        }
        for (int i = 0; i < 30; ++i) {
            const ContactId one = people[size_t(upTo(14))], other = people[size_t(upTo(14))];
            (void)stores.referrals.insert({one, other, {}, {}, {}});
            if (upTo(3) == 0) stores.notSame.remember(one, other, TestNow);
            Interaction interaction;
            interaction.contact = one;
            (void)stores.interactions.insert(interaction);
            stores.database.execute(
                u"INSERT INTO consent (contact_id, purpose, channel, state, decided_on) VALUES "
                "(%1, 'news', 'email', '%2', '2026-01-%3')"_s.arg(other.value())
                    .arg(upTo(2) ? u"given"_s : u"withdrawn"_s)
                    .arg(10 + upTo(20)));
        }
    });
    std::vector<QByteArray> dumps{file.dump()};
    while (people.size() > 3) {
        const size_t gone = size_t(upTo(int(people.size())));
        const size_t keep = (gone + 1 + size_t(upTo(int(people.size()) - 1))) % people.size();
        MergeChoices choices;
        for (int field = 0; field <= int(MergeField::Source); ++field)
            if (upTo(3) == 0) choices.fields[MergeField(field)] = MergeSide(upTo(2));
        choices.note = MergeNote(upTo(3));
        if (upTo(2)) choices.lists[MergeList::Emails].first = MergeSide::Other;
        file.act([&](Stores& stores) {
            (void)mergeContacts(stores, people[keep], people[gone], choices, TestNow);
        });
        people.erase(people.begin() + qsizetype(gone));
        dumps.push_back(file.dump());
        // Chains of referrals never close, whatever was merged.
        for (const ContactId id : people) {
            ContactId above = id;
            for (int steps = 0; const auto link = file.stores.referrals.referrerOf(above);
                 ++steps) {
                REQUIRE(steps < 20);
                above = link->referrer;
                REQUIRE(above != id);
            }
        }
    }
    INFO("seed " << seed);
    for (size_t at = dumps.size() - 1; at-- > 0;) {
        file.undo();
        REQUIRE(file.dump() == dumps[at]);
    }
    for (size_t at = 1; at < dumps.size(); ++at) {
        file.redo();
        REQUIRE(file.dump() == dumps[at]);
    }
}
