// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

#include <array>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using Work = std::function<void(Stores&)>;

void run(Stores& stores, const QString& sql) { stores.database.execute(sql); }

void addMilestone(Stores& stores, qint64 contact, qint64 stage = 2) {
    Milestone milestone;
    milestone.contact = ContactId(contact);
    milestone.stage = StageId(stage);
    milestone.reachedOn = QDate(2025, 5, 2);
    stores.milestones.insert(milestone);
}

OrderId addOrder(Stores& stores, qint64 contact, qint64 amount) {
    Order order;
    order.contact = ContactId(contact);
    order.currency = u"GBP"_s;
    order.lines = {{stores.names.product(u"Bike"_s, {}), {}, {}, 1, amount, false},
                   {{}, {}, {}, 1, 5, false}};
    return stores.orders.insert(order);
}

/// Ana (1), Bo (2) and Cy (3), each with children; Cy has the largest id of every table.
void addPeople(Stores& stores) {
    std::vector<ContactId> ids;
    for (const auto& name : {u"Ana"_s, u"Bo"_s, u"Cy"_s}) {
        const ContactId id = aContact()
                                 .named(name, u"Roe")
                                 .at(QString(name + u" Ltd"_s))
                                 .from(u"Fair")
                                 .email(QString(name + u"@acme.example"_s))
                                 .phone(u"07700 900123")
                                 .address(u"1 High St", u"Leeds", u"LS1")
                                 .link(u"acme.example")
                                 .tag(u"bikes")
                                 .tag(name)
                                 .into(stores);
        addMilestone(stores, id.value());
        addOrder(stores, id.value(), 100);
        ids.push_back(id);
    }
    REQUIRE(stores.referrals.insert({ids[0], ids[1], {}, {}, {}}));
    ImportRecord import;
    import.kind = u"contacts"_s;
    import.mode = u"merge"_s;
    const ImportId id = stores.imports.insert(import);
    stores.imports.insertRows({{id, 1, 2, RowOutcome::Created, ids[2], u"[]"_s, u""_s}});
}

struct Change {
    const char* name;
    Work work;
};

const std::vector<Change>& changes() {
    static const std::vector<Change> all{
        {"insert", [](Stores& stores) { addPeople(stores); }},
        {"update",
         [](Stores& stores) {
             Contact ana = stores.contacts.get(ContactId(1));
             ana.name.given = u"Anne"_s;
             ana.emails.clear();
             ana.tags = {u"bikes"_s, u"vip"_s};
             stores.contacts.update(ana);
         }},
        {"bin", [](Stores& stores) { stores.contacts.bin(ContactId(2), TestNow); }},
        {"cascading delete", [](Stores& stores) { run(stores, u"DELETE FROM contact"_s); }},
        {"delete that sets a reference to null",
         [](Stores& stores) { run(stores, u"DELETE FROM contact WHERE id = 3"_s); }},
        {"id used again after deletion",
         [](Stores& stores) {
             run(stores, u"DELETE FROM contact WHERE id = 3"_s);
             CHECK(aContact().named(u"Di", u"Doe").email(u"d@x.example").into(stores) ==
                   ContactId(3));
             addMilestone(stores, 3);
             run(stores, u"DELETE FROM contact WHERE id = 3"_s);
             CHECK(aContact().named(u"Ed", u"Doe").tag(u"bikes").into(stores) == ContactId(3));
             CHECK(aContact().named(u"Flo", u"Doe").into(stores) == ContactId(4));
         }},
        {"merge that moves children of old contacts to a new one",
         [](Stores& stores) {
             const ContactId merged = aContact().named(u"Ana", u"Bo").into(stores);
             for (const auto& table :
                  {u"contact_email"_s, u"contact_phone"_s, u"contact_link"_s, u"milestone"_s,
                   u"sales_order"_s, u"contact_address"_s, u"import_row"_s})
                 run(stores, u"UPDATE %1 SET contact_id = %2"_s.arg(
                                 table, QString::number(merged.value())));
             run(stores, u"UPDATE referral SET referrer_id = %1"_s.arg(merged.value()));
             run(stores, u"DELETE FROM contact WHERE id IN (1, 3)"_s);
         }},
        {"old order lines moved to a new order of a contact whose id is used again",
         [](Stores& stores) {
             const OrderId order = addOrder(stores, 1, 7);
             run(stores,
                 u"UPDATE order_line SET order_id = %1 WHERE order_id <> %1"_s.arg(order.value()));
             run(stores, u"DELETE FROM contact WHERE id = 3"_s);
             CHECK(aContact().named(u"New", u"Cy").into(stores) == ContactId(3));
             run(stores,
                 u"UPDATE sales_order SET contact_id = 3 WHERE id = %1"_s.arg(order.value()));
         }},
        {"add, update and delete of the same row",
         [](Stores& stores) {
             const ContactId id = aContact().named(u"Tmp", u"Roe").tag(u"tmp").into(stores);
             Contact contact = stores.contacts.get(id);
             contact.note = u"x"_s;
             stores.contacts.update(contact);
             run(stores, u"DELETE FROM contact WHERE id = %1"_s.arg(id.value()));
             run(stores, u"UPDATE contact SET note = 'a' WHERE id = 1"_s);
             run(stores, u"UPDATE contact SET note = 'b' WHERE id = 1"_s);
             run(stores, u"DELETE FROM contact WHERE id = 1"_s);
         }},
        {"a unique name given up and taken again",
         [](Stores& stores) {
             run(stores, u"UPDATE tag SET match_key = 'old', name = 'old' WHERE id = 1"_s);
             stores.names.tag(u"bikes"_s);
             run(stores, u"DELETE FROM contact_tag"_s);
             run(stores, u"DELETE FROM tag WHERE id = 2"_s);
             stores.names.tag(u"Ana"_s);
             run(stores, u"UPDATE referral SET referred_id = 3"_s);
             REQUIRE(stores.referrals.insert({ContactId(1), ContactId(2), {}, {}, {}}));
         }},
        {"two unique names that change places",
         [](Stores& stores) {
             run(stores, u"UPDATE tag SET match_key = 'x' WHERE id = 1"_s);
             run(stores, u"UPDATE tag SET match_key = 'bikes' WHERE id = 2"_s);
             run(stores, u"UPDATE tag SET match_key = 'ana' WHERE id = 1"_s);
         }},
        {"text that means something to SQL, forms and markup",
         [](Stores& stores) {
             Contact bo = stores.contacts.get(ContactId(2));
             bo.note =
                 u"it's ''quoted'', \"twice\"; ? ?1 :name @p $x %1 %2 NULL,1,'\n\r\t\\ 田 🚲"_s;
             bo.jobTitle = u"'"_s;
             bo.language = u"',NULL,'"_s;
             stores.contacts.update(bo);
             run(stores, u"DELETE FROM contact WHERE id = 2"_s);
         }},
        {"settings, orders and saved mappings",
         [](Stores& stores) {
             stores.settings.write({.businessName = u"B"_s, .lapseDays = 9});
             stores.settings.write({.businessName = u"C"_s, .lapseDays = 7});
             Order order = stores.orders.of(ContactId(1)).front();
             order.lines.pop_back();
             order.state = OrderState::Returned;
             stores.orders.update(order);
             stores.imports.saveMapping(u"f"_s, u"n"_s, u"{}"_s, 1);
             stores.imports.saveMapping(u"f"_s, u"n"_s, u"{}"_s, 2);
         }},
        {"a new playbook published",
         [](Stores& stores) {
             const Playbook draft =
                 stores.playbooks.insertDraft(templatePlaybook(PlaybookTemplate::Acquire));
             stores.playbooks.publish(draft.id, QDate(2026, 1, 1));
             addMilestone(stores, 1, draft.stages.front().id.value());
         }},
    };
    return all;
}

}  // namespace

TEST_CASE("Every kind of change is undone and redone exactly", "[storage]") {
    for (const Change& change : changes()) {
        DYNAMIC_SECTION(change.name) {
            TestFile file;
            file.act(addPeople);
            const QByteArray before = file.dump();
            const Changes made = file.act(change.work);
            const QByteArray after = file.dump();
            REQUIRE(before != after);
            for (int round = 0; round < 2; ++round) {
                const Changes undone = file.undo();
                REQUIRE(file.dump() == before);
                CHECK(undone.contacts == made.contacts);
                CHECK(undone.touches(Subject::Contacts) == made.touches(Subject::Contacts));
                file.redo();
                REQUIRE(file.dump() == after);
            }
            file.undo();
            file.undo();
            CHECK(file.dump() == TestFile().dump());
        }
    }
}

SCENARIO("Acts are taken back and done again in order", "[storage]") {
    GIVEN("three acts") {
        TestFile file;
        std::array<QByteArray, 4> dumps{file.dump()};
        for (size_t i = 1; i < 4; ++i) {
            file.act(addPeople, u"act %1"_s.arg(i));
            dumps[i] = file.dump();
        }
        THEN("the newest is taken back first and the oldest undone is done first") {
            CHECK(file.journal.nextUndo()->name == u"act 3");
            file.undo();
            CHECK(file.dump() == dumps[2]);
            file.undo();
            CHECK(file.dump() == dumps[1]);
            CHECK(file.journal.nextUndo()->name == u"act 1");
            CHECK(file.journal.nextRedo()->name == u"act 2");
            file.redo();
            CHECK(file.dump() == dumps[2]);
            file.undo();
            file.undo();
            CHECK(file.dump() == dumps[0]);
            CHECK_FALSE(file.journal.nextUndo());
            CHECK(file.undo().isEmpty());
            for (size_t i = 1; i < 4; ++i) file.redo();
            CHECK(file.dump() == dumps[3]);
            CHECK_FALSE(file.journal.nextRedo());
            CHECK(file.redo().isEmpty());
        }
        THEN("a new act ends what can be redone, an act without changes does not") {
            file.undo();
            file.act([](Stores&) {});
            REQUIRE(file.journal.nextRedo());
            file.act([](Stores& stores) { stores.names.tag(u"new"_s); }, u"tag"_s);
            CHECK_FALSE(file.journal.nextRedo());
            const auto history = file.journal.history();
            REQUIRE(history.size() == 3);
            CHECK(history[0].name == u"tag");
            CHECK_FALSE(history[0].undone);
            file.undo();
            CHECK(file.dump() == dumps[2]);
            CHECK(file.journal.history()[0].undone);
        }
        THEN("a failed act leaves nothing behind") {
            CHECK_THROWS_AS(file.act([](Stores& stores) {
                addPeople(stores);
                run(stores, u"INSERT INTO contact_tag (contact_id, tag_id) VALUES (4711, 1)"_s);
                run(stores, u"DELETE FROM contact"_s);
                run(stores, u"UPDATE stage SET name = 'x'"_s);
            }),
                            Failure);
            CHECK(file.dump() == dumps[3]);
            CHECK(file.journal.history().size() == 3);
            file.act([](Stores& stores) { stores.names.tag(u"new"_s); });
            file.undo();
            CHECK(file.dump() == dumps[3]);
        }
        THEN("an undo that is cancelled changes nothing") {
            file.act([](Stores& stores) { run(stores, u"DELETE FROM contact"_s); });
            const QByteArray deleted = file.dump();
            {
                Transaction transaction(*file.database);
                Progress progress;
                progress.cancel();
                CHECK_THROWS_AS(file.journal.undo(progress), Cancelled);
            }
            CHECK(file.dump() == deleted);
            file.undo();
            CHECK(file.dump() == dumps[3]);
        }
    }
}

TEST_CASE("A change outside an act is not recorded", "[storage]") {
    TestFile file;
    file.stores.names.tag(u"loose"_s);
    CHECK(file.journal.history().empty());
    CHECK_THROWS_AS(file.journal.finish(), Failure);
}

TEST_CASE("Undo and redo survive closing the file", "[storage]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.waymark"_s);
    QByteArray before, after;
    {
        TestFile file(path);
        file.act(addPeople, u"people"_s);
        before = file.dump();
        file.act([](Stores& stores) { run(stores, u"DELETE FROM contact WHERE id = 2"_s); });
        after = file.dump();
    }
    const auto reopened = [&](auto&& work) {
        const auto database = Database::open(path, Database::Access::ReadWrite);
        Journal journal(*database);
        Transaction transaction(*database);
        Progress progress;
        work(journal, progress);
        transaction.commit();
        return canonicalDump(*database);
    };
    CHECK(reopened([](Journal& journal, Progress& p) { (void)journal.undo(p); }) == before);
    CHECK(reopened([](Journal& journal, Progress&) { CHECK(journal.nextRedo()); }) == before);
    CHECK(reopened([](Journal& journal, Progress& p) { (void)journal.redo(p); }) == after);
}

TEST_CASE("Changes name the subjects and the contacts of both sides", "[storage]") {
    TestFile file;
    CHECK(file.act(addPeople).contacts == std::vector{ContactId(1), ContactId(2), ContactId(3)});
    SECTION("a row that goes from one contact to another") {
        const Changes moved = file.act([](Stores& stores) {
            run(stores, u"UPDATE contact_email SET contact_id = 3 WHERE contact_id = 1"_s);
        });
        CHECK(moved.contacts == std::vector{ContactId(1), ContactId(3)});
        CHECK(moved.touches(Subject::Contacts));
        CHECK_FALSE(moved.touchesAny({Subject::Milestones, Subject::Orders, Subject::Imports}));
        CHECK(file.undo().contacts == moved.contacts);
    }
    SECTION("a referral") {
        const Changes made = file.act([](Stores& stores) {
            REQUIRE(stores.referrals.insert({ContactId(2), ContactId(3), {}, {}, {}}));
        });
        CHECK(made.contacts == std::vector{ContactId(2), ContactId(3)});
        CHECK(made.touches(Subject::Referrals));
        CHECK_FALSE(made.touches(Subject::Contacts));
        CHECK(file.undo().contacts == made.contacts);
    }
    SECTION("a line of an order") {
        const Changes made = file.act([](Stores& stores) {
            run(stores, u"UPDATE order_line SET amount_minor = 9 WHERE order_id = 2"_s);
        });
        CHECK(made.contacts == std::vector{ContactId(2)});
        CHECK(made.touches(Subject::Orders));
    }
    SECTION("a milestone") {
        const Changes made = file.act([](Stores& stores) { addMilestone(stores, 2); });
        CHECK(made.contacts == std::vector{ContactId(2)});
        CHECK(made.touches(Subject::Milestones));
        CHECK_FALSE(made.touches(Subject::Contacts));
    }
    SECTION("very many") {
        const Changes made = file.act([](Stores& stores) {
            for (int i = 0; i < 600; ++i) aContact().named(u"N", u"Roe").into(stores);
        });
        CHECK(made.manyContacts);
        CHECK(made.contacts.empty());
        CHECK(file.undo().manyContacts);
        file.redo();
        const auto noteAll = [](Stores& stores) {
            run(stores, u"UPDATE contact SET note = 'x'"_s);
        };
        CHECK(file.act(noteAll).manyContacts);
    }
}

TEST_CASE("The journal keeps a thousand acts", "[storage]") {
    TestFile file;
    for (int i = 0; i < 1003; ++i)
        file.act([&](Stores& stores) { stores.names.tag(u"t%1"_s.arg(i)); });
    CHECK(file.journal.history(5000).size() == 1000);
}

TEST_CASE("A journal that holds anything but literals is refused, not run", "[storage]") {
    const auto was = GENERATE(u"1,'a','a'); DROP TABLE contact; --"_s, u"(SELECT 1),'a','a'"_s,
                              u"1,'a'"_s, u"1,'a','a"_s, u"1,'a','a',"_s, u"1,randomblob(9),'a'"_s,
                              u"x"_s, u""_s, u"1 'a','a'"_s);
    TestFile file;
    file.act([](Stores& stores) { stores.names.tag(u"first"_s); });
    file.act([](Stores& stores) { run(stores, u"UPDATE tag SET name = 'x'"_s); });
    file.database->prepared(u"UPDATE journal_change SET was = ? WHERE was IS NOT NULL"_s)
        .bind(was)
        .run();
    const QByteArray before = file.dump();
    try {
        file.undo();
        FAIL("the journal was believed");
    } catch (const Failure& failure) {
        CHECK(failure.kind() == Failure::Kind::Damaged);
    }
    CHECK(file.dump() == before);
}
