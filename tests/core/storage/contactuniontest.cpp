// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include "core/storage/statement.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using Why = LeftOutReferral::Why;

struct People {
    explicit People(TestFile& in) : file(in) {
        file.act([&](Stores& stores) {
            keep = aContact().named(u"Katherine", u"Birkby").into(stores);
            other = aContact().named(u"Kate", u"Birkby").into(stores);
            jane = aContact().named(u"Jane", u"Roe").into(stores);
            ben = aContact().named(u"Ben", u"Poe").into(stores);
        });
    }

    std::vector<LeftOutReferral> absorb() {
        std::vector<LeftOutReferral> leftOut;
        const QByteArray before = file.dump();
        file.act([&](Stores& stores) { leftOut = stores.contacts.absorb(keep, other, TestNow); });
        const QByteArray after = file.dump();
        file.undo();
        REQUIRE(file.dump() == before);
        file.redo();
        REQUIRE(file.dump() == after);
        return leftOut;
    }

    void brings(ContactId referrer, ContactId referred) {
        file.act([&](Stores& stores) {
            REQUIRE(stores.referrals.insert({referrer, referred, QDate(2026, 5, 2), {}, {}}));
        });
    }

    [[nodiscard]] ContactId broughtBy(ContactId who) {
        const auto found = file.stores.referrals.referrerOf(who);
        return found ? found->referrer : ContactId();
    }

    TestFile& file;
    ContactId keep, other, jane, ben;
};

/// "email given 2026-01-05, email withdrawn 2026-02-01": what a contact has, oldest first.
QString consents(TestFile& file, ContactId of) {
    QStringList found;
    Statement rows(*file.database,
                   u"SELECT channel || ' ' || state || ' ' || coalesce(decided_on, '?') "
                   "FROM consent WHERE contact_id = ? ORDER BY decided_on, id"_s);
    rows.bind(of);
    while (rows.next()) found.append(rows.text(0));
    return found.join(u", "_s);
}

void decide(TestFile& file, ContactId who, const QString& state, const QString& on,
            const QString& channel = u"email"_s) {
    file.act([&](Stores& stores) {
        stores.database
            .prepared(
                u"INSERT INTO consent (contact_id, purpose, channel, state, decided_on) "
                "VALUES (?, 'news', ?, ?, ?)"_s)
            .bind(who, channel, state, on)
            .run();
    });
}

}  // namespace

TEST_CASE("Referrals of both stay where they make sense", "[storage]") {
    TestFile file;
    People people(file);
    SECTION("those of the other move") {
        people.brings(people.jane, people.other);
        people.brings(people.other, people.ben);
        CHECK(people.absorb().empty());
        CHECK(people.broughtBy(people.keep) == people.jane);
        CHECK(people.broughtBy(people.ben) == people.keep);
    }
    SECTION("nobody brings himself") {
        people.brings(people.keep, people.other);
        const auto leftOut = people.absorb();
        REQUIRE(leftOut.size() == 1);
        CHECK(leftOut[0].why == Why::Self);
        CHECK(people.broughtBy(people.keep).isNull());
    }
    SECTION("and a link between the two does not stand in the way of another") {
        people.brings(people.jane, people.other);
        people.brings(people.other, people.keep);
        CHECK(people.absorb().size() == 1);
        CHECK(people.broughtBy(people.keep) == people.jane);
    }
    SECTION("nobody is brought twice: the survivor's own referral stays") {
        people.brings(people.jane, people.keep);
        people.brings(people.ben, people.other);
        const auto leftOut = people.absorb();
        REQUIRE(leftOut.size() == 1);
        CHECK(leftOut[0].why == Why::AlreadyReferred);
        CHECK(leftOut[0].referral.referrer == people.ben);
        CHECK(people.broughtBy(people.keep) == people.jane);
    }
    SECTION("a chain does not close into a circle from above") {
        people.brings(people.keep, people.jane);
        people.brings(people.jane, people.other);
        const auto leftOut = people.absorb();
        REQUIRE(leftOut.size() == 1);
        CHECK(leftOut[0].why == Why::Circle);
        CHECK(people.broughtBy(people.jane) == people.keep);
        CHECK(people.broughtBy(people.keep).isNull());
    }
    SECTION("nor from below") {
        people.brings(people.other, people.jane);
        people.brings(people.jane, people.ben);
        people.brings(people.ben, people.keep);
        const auto leftOut = people.absorb();
        REQUIRE(leftOut.size() == 1);
        CHECK(leftOut[0].why == Why::Circle);
        CHECK(people.broughtBy(people.keep) == people.ben);
        CHECK(people.broughtBy(people.jane).isNull());
    }
}

TEST_CASE("A withdrawn consent stands when two contacts become one", "[storage]") {
    TestFile file;
    People people(file);
    SECTION("what both gave is kept") {
        decide(file, people.keep, u"given"_s, u"2026-01-05"_s);
        decide(file, people.other, u"given"_s, u"2026-03-01"_s);
        decide(file, people.other, u"given"_s, u"2026-03-01"_s, u"letter"_s);
        (void)people.absorb();
        CHECK(consents(file, people.keep) ==
              u"email given 2026-01-05, email given 2026-03-01, letter given 2026-03-01"_s);
    }
    SECTION("the survivor's withdrawal is not lifted by what the other gave later") {
        decide(file, people.keep, u"withdrawn"_s, u"2026-01-05"_s);
        decide(file, people.other, u"given"_s, u"2026-03-01"_s);
        (void)people.absorb();
        CHECK(consents(file, people.keep) == u"email withdrawn 2026-01-05"_s);
        CHECK(consents(file, people.other) == u"email given 2026-03-01"_s);
    }
    SECTION("nor the other's by what the survivor gave later") {
        decide(file, people.keep, u"given"_s, u"2026-03-01"_s);
        decide(file, people.other, u"withdrawn"_s, u"2026-01-05"_s);
        (void)people.absorb();
        CHECK(consents(file, people.keep) == u"email withdrawn 2026-01-05"_s);
    }
    SECTION("who withdrew and gave again in the same place has given") {
        decide(file, people.keep, u"withdrawn"_s, u"2026-01-05"_s);
        decide(file, people.keep, u"given"_s, u"2026-02-05"_s);
        decide(file, people.other, u"given"_s, u"2026-03-01"_s);
        (void)people.absorb();
        CHECK(consents(file, people.keep) ==
              u"email withdrawn 2026-01-05, email given 2026-02-05, email given 2026-03-01"_s);
    }
}

TEST_CASE("What led to the other leads to the survivor", "[storage]") {
    TestFile file;
    const Contact survivor = aContact().named(u"Katherine", u"Birkby").email(u"k@x.example");
    ContactId id;
    file.act([&](Stores& stores) {
        id = ContactBuilder(aContact().named(u"Katherine", u"Birkby").email(u"k@x.example"))
                 .into(stores);
        Contact now = survivor;
        now.id = id;
        const Contact gone = aContact()
                                 .named(u"Kate", u"Birkby")
                                 .at(u"Acme Ltd")
                                 .email(u"K@x.example")
                                 .email(u"kate@y.example")
                                 .phone(u"07700 900123")
                                 .phone(u"01632 960118", PhoneKind::Work)
                                 .link(u"https://linkedin.com/in/kate/", LinkKind::Social);
        stores.aliases.keep(now, gone);
        stores.aliases.keep(now, gone);
    });
    const auto alias = [&](AliasKind kind, const QString& key) {
        return ContactAlias{id, kind, key};
    };
    CHECK(file.stores.aliases.of(id) ==
          std::vector<ContactAlias>{
              alias(AliasKind::Email, u"kate@y.example"_s),
              alias(AliasKind::Mobile, u"+447700900123"_s),
              alias(AliasKind::Profile, u"linkedin.com/in/kate"_s),
              alias(AliasKind::NameAndOrganisation, aliasKey(u"acme"_s, u"birkby kate"_s)),
              alias(AliasKind::Name, u"birkby kate"_s)});
    CHECK(partsOf(file.stores.aliases.of(id)[3]) == std::pair(u"acme"_s, u"birkby kate"_s));
    file.act([&](Stores& stores) { stores.contacts.bin(id, TestNow); });
    int live = 0;
    file.stores.aliases.each([&](const ContactAlias&) { ++live; });
    CHECK(live == 0);
}

TEST_CASE("Who is not the same is remembered once, and moves with a merge", "[storage]") {
    TestFile file;
    People people(file);
    file.act([&](Stores& stores) {
        stores.notSame.remember(people.jane, people.other, TestNow);
        stores.notSame.remember(people.other, people.jane, TestNow + 1);
        stores.notSame.remember(people.jane, people.jane, TestNow);
    });
    CHECK(file.stores.notSame.all() == std::vector{std::pair(people.other, people.jane)});
    CHECK(file.stores.notSame.areNotSame(people.jane, people.other));
    CHECK_FALSE(file.stores.notSame.areNotSame(people.jane, people.keep));
    (void)people.absorb();
    CHECK(file.stores.notSame.all() == std::vector{std::pair(people.keep, people.jane)});
}

TEST_CASE("Lines of other programs move without those that are there", "[storage]") {
    TestFile file;
    People people(file);
    file.act([&](Stores& stores) {
        const auto keeps = [&](ContactId who, int position, const QString& line) {
            stores.database
                .prepared(
                    u"INSERT INTO contact_property (contact_id, position, line) "
                    "VALUES (?, ?, ?)"_s)
                .bind(who, position, line)
                .run();
        };
        keeps(people.keep, 0, u"X-A:1"_s);
        keeps(people.other, 0, u"X-A:1"_s);
        keeps(people.other, 1, u"X-B:2"_s);
    });
    (void)people.absorb();
    Statement rows(*file.database,
                   u"SELECT line FROM contact_property WHERE contact_id = ? ORDER BY position"_s);
    rows.bind(people.keep);
    QStringList lines;
    while (rows.next()) lines.append(rows.text(0));
    CHECK(lines == QStringList{u"X-A:1"_s, u"X-B:2"_s});
}
