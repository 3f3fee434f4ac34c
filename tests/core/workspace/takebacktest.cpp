// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/integrity.h"
#include "core/workspace/importing.h"
#include "core/workspace/openfile.h"
#include "tests/support/candidates.h"
#include "tests/support/catch.h"

#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 12);

std::unique_ptr<OpenFile> furnished() {
    OpenedFile opened;
    opened.database = Database::inMemory();
    auto file = std::make_unique<OpenFile>(std::move(opened), Clock(Today));
    furnish(*file, {});
    return file;
}

/// Whose title (a word) it is.
Contact named(OpenFile& file, QStringView title) {
    Stores& stores = file.stores();
    for (const Contact& contact : stores.contacts.getAll(stores.contacts.idsByName()))
        if (contact.title() == title) return contact;
    FAIL("nobody is called " << title.toString().toStdString());
    return {};
}

void edit(OpenFile& file, const Contact& contact) {
    Progress progress;
    file.perform(Action::EditContact, contact.title(), progress,
                 [&](OpenFile& open, Progress&) { open.stores().contacts.update(contact); });
}

void log(OpenFile& file, ContactId contact, const QString& note) {
    Progress progress;
    file.perform(Action::LogContact, note, progress, [&](OpenFile& open, Progress&) {
        Interaction call;
        call.contact = contact;
        call.happenedOn = Today;
        call.note = note;
        (void)open.stores().interactions.insert(call);
    });
}

ImportSummary bring(OpenFile& file, const CandidateSource& source) {
    Progress progress;
    return performImport(file, source, MatchMode::Merge, progress);
}

CandidateList fair() {
    CandidateList list(ImportKind::Contacts, u"fair");
    list.add(aContact().named(u"Ana", u"Roe").email(u"ana@x.example").title(u"Owner").at(u"Acme"))
        .add(aContact().named(u"Bo", u"Dale").email(u"bo@x.example").tag(u"e-bike"))
        .add(aContact().named(u"Cy", u"Poe").email(u"cy@x.example").at(u"Globex"));
    return list;
}

}  // namespace

SCENARIO("An import is taken back although others came after it", "[workspace]") {
    const auto file = furnished();
    Stores& stores = file->stores();
    Progress progress;
    ContactId ana = aContact().named(u"Ana", u"Roe").email(u"ana@x.example").into(stores);
    const QByteArray before = canonicalDump(stores.database);
    const ImportSummary done = bring(*file, fair());
    REQUIRE(outcomes(done) == u"created 2, updated 1");
    const QByteArray imported = canonicalDump(stores.database);
    const ActId act = file->actOf(done.import);
    REQUIRE(act);

    GIVEN("nothing happened since") {
        THEN("the file is as it was, and the undo of that brings all back") {
            CHECK(file->takeBack(act, progress) == TakenBack{});
            CHECK(canonicalDump(stores.database) == before);
            CHECK(file->undo(progress));
            CHECK(canonicalDump(stores.database) == imported);
        }
    }
    GIVEN("somebody the import brought was edited by hand") {
        Contact bo = named(*file, u"Bo Dale");
        bo.jobTitle = u"Mayor"_s;
        bo.emails.clear();
        edit(*file, bo);
        const TakenBack taken = file->takeBack(act, progress);
        THEN("they stay as they are now, the others go, and it says so") {
            CHECK(taken.contactsKept == std::vector{bo.id});
            CHECK(people(stores).size() == 2);
            const Contact kept = named(*file, u"Bo Dale");
            CHECK(kept.jobTitle == u"Mayor");
            CHECK(kept.emails.empty());
            CHECK(kept.tags == std::vector{u"e-bike"_s});
            CHECK(named(*file, u"Ana Roe").jobTitle.isEmpty());
        }
        THEN("what is left of the import adds up") {
            const ImportRecord record = stores.imports.all().front();
            CHECK(record.rows == 1);
            CHECK(record.created == 1);
            CHECK(record.updated + record.merged + record.skipped == 0);
            CHECK(stores.imports.rows(record.id).front().contact == bo.id);
        }
    }
    GIVEN("another field of somebody who was here already was edited") {
        Contact edited = named(*file, u"Ana Roe");
        REQUIRE(edited.id == ana);
        REQUIRE(edited.jobTitle == u"Owner");
        edited.birthday = u"1980-02-03"_s;
        edit(*file, edited);
        const TakenBack taken = file->takeBack(act, progress);
        THEN("the edit stays, and what the import wrote goes") {
            CHECK(taken == TakenBack{});
            const Contact now = named(*file, u"Ana Roe");
            CHECK(now.birthday == u"1980-02-03");
            CHECK(now.jobTitle.isEmpty());
            CHECK(now.organisationName.isEmpty());
        }
    }
    GIVEN("a field the import wrote was edited") {
        Contact edited = named(*file, u"Ana Roe");
        edited.jobTitle = u"Director"_s;
        edit(*file, edited);
        const TakenBack taken = file->takeBack(act, progress);
        THEN("the edit stays and is counted") {
            CHECK(taken.valuesKept == 1);
            CHECK(taken.contactsKept.empty());
            CHECK(named(*file, u"Ana Roe").jobTitle == u"Director");
            CHECK(people(stores).size() == 1);
        }
    }
    GIVEN("a call was logged with somebody the import brought") {
        const Contact cy = named(*file, u"Cy Poe");
        log(*file, cy.id, u"rang"_s);
        const TakenBack taken = file->takeBack(act, progress);
        THEN("they stay with their firm, and the call with them") {
            CHECK(taken.contactsKept == std::vector{cy.id});
            CHECK(named(*file, u"Cy Poe").organisationName == u"Globex");
            CHECK(stores.interactions.of(cy.id).size() == 1);
            CHECK_FALSE(stores.organisations.withKey(u"acme"_s));
        }
    }
    GIVEN("somebody was added by hand to a firm that the import brought") {
        Contact dot = aContact().named(u"Dot", u"Lee").contact();
        dot.organisation = stores.organisations.withKey(u"globex"_s)->id;
        file->perform(Action::AddContact, u"Dot"_s, progress, [&](OpenFile& open, Progress&) {
            (void)open.stores().contacts.insert(dot, 0);
        });
        (void)file->takeBack(act, progress);
        THEN("the firm stays") { CHECK(named(*file, u"Dot Lee").organisationName == u"Globex"); }
    }
    checkIntegrity(stores.database, Depth::Full);
}

TEST_CASE("An act that does not stand is not taken back", "[workspace]") {
    const auto file = furnished();
    Progress progress;
    const ImportSummary done = bring(*file, fair());
    const ActId act = file->actOf(done.import);
    REQUIRE(file->undo(progress));
    const QByteArray before = canonicalDump(file->stores().database);
    CHECK_THROWS_AS(file->takeBack(act, progress), Failure);
    CHECK_THROWS_AS(file->takeBack(ActId(4711), progress), Failure);
    CHECK(canonicalDump(file->stores().database) == before);
}

TEST_CASE("Whatever acts follow, taking one back keeps the file whole and can be undone",
          "[workspace]") {
    const auto seed = GENERATE(range(1U, 31U));
    std::mt19937 random(seed);
    const auto upTo = [&](int limit) { return int(random() % unsigned(limit)); };
    const auto file = furnished();
    Stores& stores = file->stores();
    Progress progress;
    for (int act = 0; act < 14; ++act) {
        const std::vector<ContactId> ids = stores.contacts.idsByName();
        switch (ids.empty() ? 0 : upTo(4)) {
            case 0: {
                CandidateList list(ImportKind::Contacts, QString::number(act));
                for (int row = 0; row < 4; ++row) {
                    const int who = upTo(8);
                    list.add(aContact()
                                 .named(QString(QChar(u'A' + who)) + u"na"_s, u"Roe")
                                 .email(u"p%1@x.example"_s.arg(who))
                                 .tag(u"t%1"_s.arg(upTo(3)))
                                 .at(u"Firm %1"_s.arg(upTo(3)))
                                 .title(u"Title %1"_s.arg(upTo(4))));
                }
                bring(*file, list);
                break;
            }
            case 1: {
                Contact contact = stores.contacts.get(ids[size_t(upTo(int(ids.size())))]);
                contact.jobTitle = u"Edited %1"_s.arg(upTo(5));
                if (upTo(2) == 0) contact.tags.clear();
                edit(*file, contact);
                break;
            }
            case 2:
                log(*file, ids[size_t(upTo(int(ids.size())))], u"call"_s);
                break;
            default: {
                const auto entries = file->history(100);
                const JournalEntry& entry = entries[size_t(upTo(int(entries.size())))];
                const QByteArray before = canonicalDump(stores.database);
                if (entry.name == word(Action::TakeBack)) {
                    REQUIRE_THROWS_AS(file->takeBack(entry.id, progress), Failure);
                    break;
                }
                (void)file->takeBack(entry.id, progress);
                const QByteArray after = canonicalDump(stores.database);
                if (after != before) {
                    REQUIRE(file->undo(progress));
                    REQUIRE(canonicalDump(stores.database) == before);
                    REQUIRE(file->redo(progress));
                    REQUIRE(canonicalDump(stores.database) == after);
                }
            }
        }
        checkIntegrity(stores.database, Depth::Full);
        for (const ImportRecord& record : stores.imports.all()) {
            REQUIRE(record.rows == qint64(stores.imports.rows(record.id).size()));
            REQUIRE(record.rows == record.created + record.updated + record.merged +
                                       record.skipped + record.review + record.rejected);
        }
    }
}
