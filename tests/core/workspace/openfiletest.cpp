// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/openfile.h"

#include "core/analytics/facts.h"
#include "core/search/textindex.h"
#include "tests/support/catch.h"

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

Contact named(const QString& given, const QString& family) {
    Contact contact;
    contact.name.given = given;
    contact.name.family = family;
    contact.name.display = given + u' ' + family;
    return contact;
}

ContactId add(OpenFile& file, const Contact& contact) {
    Progress progress;
    return file.perform(Action::AddContact, contact.title(), progress,
                        [&](OpenFile& open, Progress&) {
                            return open.stores().contacts.insert(contact, open.clock().nowUtc());
                        });
}

}  // namespace

SCENARIO("An act that fails leaves the file as it was", "[workspace]") {
    const auto file = furnished();
    Progress progress;
    const QByteArray before = canonicalDump(file->stores().database);
    CHECK_THROWS_AS(file->perform(Action::AddContact, u"Ann Roe"_s, progress,
                                  [](OpenFile& open, Progress& step) {
                                      open.stores().contacts.insert(named(u"Ann"_s, u"Roe"_s), 0);
                                      step.cancel();
                                      step.check();
                                  }),
                    Cancelled);
    CHECK(canonicalDump(file->stores().database) == before);
    CHECK_FALSE(file->nextUndo());
}

SCENARIO("Facts and search follow every act, its undo and its redo", "[workspace]") {
    const auto file = furnished();
    Progress progress;
    CHECK(file->facts(progress)->size() == 0);
    CHECK(file->text(progress).size() == 0);
    const ContactId ann = add(*file, named(u"Ann"_s, u"Roe"_s));
    CHECK(file->facts(progress)->size() == 1);
    CHECK(file->text(progress).find(u"roe") == std::vector{ann});
    CHECK(file->takeChanges().touches(Subject::Contacts));
    REQUIRE(file->undo(progress));
    CHECK(file->facts(progress)->size() == 0);
    CHECK(file->text(progress).find(u"roe").empty());
    REQUIRE(file->redo(progress));
    CHECK(file->text(progress).find(u"roe") == std::vector{ann});
    CHECK_FALSE(file->redo(progress));
}

SCENARIO("What was read before an act stays as it was read", "[workspace]") {
    const auto file = furnished();
    Progress progress;
    const auto before = file->facts(progress);
    add(*file, named(u"Ann"_s, u"Roe"_s));
    CHECK(before->size() == 0);
    CHECK(file->facts(progress)->size() == 1);
}

TEST_CASE("A note is kept without being an act", "[workspace]") {
    const auto file = furnished();
    Progress progress;
    const ContactId ann = add(*file, named(u"Ann"_s, u"Roe"_s));
    (void)file->takeChanges();
    file->note(progress, [](OpenFile& open, Progress&) {
        open.stores().drafts.keep({1, u"/a/fair.csv"_s, u"aa"_s, u"match"_s, u"{}"_s});
    });
    CHECK(file->history(10).size() == 1);
    CHECK(file->takeChanges().isEmpty());
    CHECK(file->undo(progress));
    CHECK_FALSE(file->stores().contacts.find(ann));
    CHECK(file->stores().drafts.all().size() == 1);
    CHECK_THROWS_AS(file->note(progress,
                               [](OpenFile& open, Progress& step) {
                                   (void)open.stores().drafts.forget(u"/a/fair.csv"_s);
                                   step.cancel();
                                   step.check();
                               }),
                    Cancelled);
    CHECK(file->stores().drafts.all().size() == 1);
}
