// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <array>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

void run(Stores& stores, const QString& sql) { stores.database.execute(sql); }

void addMilestone(Stores& stores, qint64 contact, qint64 stage) {
    Milestone milestone;
    milestone.contact = ContactId(contact);
    milestone.stage = StageId(stage);
    milestone.reachedOn = QDate(2025, 5, 2);
    stores.milestones.insert(milestone);
}

void addOrder(Stores& stores, qint64 contact, qint64 amount) {
    Order order;
    order.contact = ContactId(contact);
    order.currency = u"GBP"_s;
    order.lines = {{stores.names.product(u"Bike"_s, {}), {}, {}, 1, amount, false},
                   {{}, {}, {}, 1, 5, false}};
    stores.orders.insert(order);
}

/// A small generator of its own, so that a seed means the same everywhere.
class Dice {
public:
    explicit Dice(quint64 seed) : m_state(seed * 2862933555777941757ULL + 3037000493ULL) {}
    qint64 roll(qint64 sides) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return qint64((m_state >> 33) % quint64(sides));
    }
    QString word() { return u"w%1'?"_s.arg(roll(30)); }

private:
    quint64 m_state;
};

ContactId anyContact(Stores& stores, Dice& dice) {
    const auto ids = stores.contacts.idsByName();
    return ids.empty() ? aContact().named(dice.word(), u"Roe").into(stores)
                       : ids[size_t(dice.roll(qint64(ids.size())))];
}

void randomStep(Stores& stores, Dice& dice) {
    const auto tables = std::to_array<QString>({u"contact_email"_s, u"contact_phone"_s,
                                                u"milestone"_s, u"sales_order"_s, u"interaction"_s,
                                                u"contact_tag"_s, u"referral"_s, u"order_line"_s});
    const ContactId id = anyContact(stores, dice);
    switch (dice.roll(14)) {
        case 0:
        case 1:
            aContact()
                .named(dice.word(), dice.word())
                .at(dice.word())
                .email(u"a@acme.example")
                .tag(dice.word())
                .from(dice.word())
                .into(stores);
            return;
        case 2:
        case 3: {
            Contact contact = stores.contacts.get(id);
            contact.name.given = dice.word();
            contact.tags = {dice.word(), dice.word()};
            if (dice.roll(2) == 0) contact.emails.clear();
            stores.contacts.update(contact);
            return;
        }
        case 4:
            stores.contacts.bin(id, TestNow);
            return;
        case 5:
            run(stores, u"DELETE FROM contact WHERE id = %1"_s.arg(id.value()));
            return;
        case 6:
            addMilestone(stores, id.value(), 1 + dice.roll(5));
            return;
        case 7:
            addOrder(stores, id.value(), dice.roll(9));
            return;
        case 8:
            (void)stores.referrals.insert({id, anyContact(stores, dice), {}, dice.word(), {}});
            return;
        case 9: {  // the newest contact takes over what another has
            const ContactId other = aContact().named(dice.word(), u"Merged").into(stores);
            for (int table = 0; table < 5; ++table)
                run(stores, u"UPDATE %1 SET contact_id = %2 WHERE contact_id = %3"_s.arg(
                                tables[size_t(table)], QString::number(other.value()),
                                QString::number(id.value())));
            if (dice.roll(2) == 0)
                run(stores, u"DELETE FROM contact WHERE id = %1"_s.arg(id.value()));
            return;
        }
        case 10: {  // the newest row goes, so that its id is used again
            const QString table = tables[size_t(dice.roll(qint64(tables.size())))];
            run(stores, u"DELETE FROM %1 WHERE id = (SELECT max(id) FROM %1)"_s.arg(table));
            return;
        }
        case 11: {  // a unique name is given up and taken again
            const QString name = dice.word();
            const TagId tag = stores.names.tag(name);
            run(stores, u"DELETE FROM contact_tag WHERE tag_id = %1"_s.arg(tag.value()));
            run(stores, u"DELETE FROM tag WHERE id = %1"_s.arg(tag.value()));
            stores.names.tag(name);
            return;
        }
        case 12:
            run(stores,
                u"UPDATE order_line SET order_id = (SELECT id FROM sales_order "
                "ORDER BY id DESC LIMIT 1 OFFSET %1) WHERE id % 3 = 0 "
                "AND (SELECT count(*) FROM sales_order) > %1"_s.arg(dice.roll(3)));
            return;
        default:
            stores.settings.write({.businessName = dice.word(), .lapseDays = int(dice.roll(9))});
            return;
    }
}

}  // namespace

TEST_CASE("Three hundred random acts are undone and redone exactly", "[storage]") {
    const int seed = GENERATE(range(1, 6));
    CAPTURE(seed);
    Dice dice{quint64(seed)};
    TestFile file;
    std::vector<QByteArray> dumps{file.dump()};  // of every eighth act: a dump reads everything
    const auto looksAs = [&](const QByteArray& dump) {
        return dump.isEmpty() || file.dump() == dump;
    };
    for (int act = 0; act < 300; ++act) {
        const qint64 steps = 1 + dice.roll(6);
        const Changes made = file.act([&](Stores& stores) {
            for (qint64 step = 0; step < steps; ++step) randomStep(stores, dice);
        });
        if (!made.isEmpty()) dumps.push_back(dumps.size() % 8 == 0 ? file.dump() : QByteArray());
        // Now and then some acts are undone, and some of these redone, on the way.
        if (dice.roll(10) == 0) {
            const qint64 back = std::min(1 + dice.roll(5), qint64(dumps.size()) - 1);
            for (qint64 i = 0; i < back; ++i) file.undo();
            REQUIRE(looksAs(dumps[dumps.size() - 1 - size_t(back)]));
            const qint64 again = dice.roll(back + 1);
            for (qint64 i = 0; i < again; ++i) file.redo();
            dumps.resize(dumps.size() - size_t(back - again));
            REQUIRE(looksAs(dumps.back()));
        }
    }
    const QByteArray end = file.dump();
    for (size_t i = dumps.size() - 1; i-- > 0;) {
        file.undo();
        REQUIRE(looksAs(dumps[i]));
    }
    CHECK(file.undo().isEmpty());
    for (size_t i = 1; i < dumps.size(); ++i) file.redo();
    CHECK(file.dump() == end);
    CHECK(file.redo().isEmpty());
    for (size_t i = 1; i < dumps.size(); ++i) file.undo();
    CHECK(file.dump() == dumps.front());
}
