// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/playbook.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <limits>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

unsigned bits(std::initializer_list<ProfileField> fields) {
    unsigned sum = 0;
    for (const ProfileField field : fields) sum |= 1U << unsigned(field);
    return sum;
}

Order anOrder(ContactId contact, QDate on, OrderState state, std::vector<OrderLine> lines) {
    Order order;
    order.contact = contact;
    order.orderedOn = on;
    order.state = state;
    order.currency = u"GBP"_s;
    order.lines = std::move(lines);
    return order;
}

OrderLine line(qint64 amount, bool returned = false) { return {{}, {}, {}, 1, amount, returned}; }

}  // namespace

TEST_CASE("Facts say which profile fields are there", "[storage]") {
    using enum ProfileField;
    TestFile file;
    Contact full = aContact()
                       .named(u"Ana", u"Roe")
                       .email(u"a@acme.example")
                       .phone(u"07700 900123")
                       .address(u"1 High St", u"Leeds", u"LS1")
                       .tag(u"E-bikes")
                       .title(u"Buyer")
                       .note(u"x")
                       .met(QDate(2024, 2, 29));
    full.birthday = u"--01-02"_s;
    full.organisation = file.stores.organisations.findOrInsert(u"Acme"_s, {});
    full.source = file.stores.names.source(u"Fair"_s);
    const ContactId ana = file.stores.contacts.insert(full, TestNow);
    const ContactId bare = file.stores.contacts.insert(Contact(), TestNow);
    const ContactId tagged = aContact().shown(u"Acme").tag(u"E-bikes").into(file.stores);
    file.stores.contacts.bin(aContact().named(u"Gone", u"Roe").into(file.stores), TestNow);
    Progress progress;
    const auto facts = file.stores.facts.contacts(progress);
    REQUIRE(facts.size() == 3);
    CHECK(facts[0].contact == ana);
    CHECK(facts[0].metOn == Day::of(QDate(2024, 2, 29)));
    CHECK(facts[0].source == full.source);
    CHECK(facts[0].filled == bits({Name, Organisation, Email, Phone, Address, Birthday, Source,
                                   JobTitle, Interest, Note}));
    CHECK(facts[1].contact == bare);
    CHECK_FALSE(facts[1].metOn.isKnown());
    CHECK(facts[1].source.isNull());
    CHECK(facts[1].filled == 0);
    CHECK(facts[2].contact == tagged);
    CHECK(facts[2].filled == bits({Name, Interest}));
}

TEST_CASE("Facts count an order as the order itself does", "[storage]") {
    TestFile file;
    const ContactId ana = aContact().named(u"Ana", u"Roe").into(file.stores);
    const auto state = GENERATE(OrderState::Quoted, OrderState::Confirmed, OrderState::Fulfilled,
                                OrderState::Cancelled, OrderState::Returned);
    const auto lines = GENERATE(std::vector<OrderLine>{}, std::vector<OrderLine>{line(100)},
                                std::vector<OrderLine>{line(100), line(250, true)},
                                std::vector<OrderLine>{line(100, true), line(250, true)},
                                std::vector<OrderLine>{line(100, true), line(-250)},
                                std::vector<OrderLine>{line(0)});
    const Order order = anOrder(ana, QDate(2025, 5, 2), state, lines);
    file.stores.orders.insert(order);
    Progress progress;
    const auto facts = file.stores.facts.orders(progress);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].amountMinor == order.total().minor);
    CHECK(facts[0].counts == order.counts());
    CHECK(facts[0].on == Day::of(QDate(2025, 5, 2)));
}

TEST_CASE("Facts come by contact and day and leave the bin out", "[storage]") {
    TestFile file;
    Stores& stores = file.stores;
    const ContactId ana = aContact().named(u"Ana", u"Roe").into(stores);
    const ContactId bo = aContact().named(u"Bo", u"Roe").into(stores);
    const ContactId gone = aContact().named(u"Gone", u"Roe").into(stores);
    for (const ContactId contact : {bo, gone, ana})
        for (const QDate day : {QDate(2025, 3, 1), QDate(), QDate(2024, 12, 31)}) {
            Milestone milestone;
            milestone.contact = contact;
            milestone.stage = file.stage(u"enquiry");
            milestone.reachedOn = day;
            milestone.life = 2;
            stores.milestones.insert(milestone);
            Interaction interaction;
            interaction.contact = contact;
            interaction.happenedOn = day;
            if (day.isValid()) interaction.feeling = 5;
            stores.interactions.insert(interaction);
            stores.orders.insert(anOrder(contact, day, OrderState::Confirmed, {line(5), line(7)}));
        }
    REQUIRE(stores.referrals.insert({ana, bo, QDate(2025, 1, 1), {}, {}}));
    REQUIRE(stores.referrals.insert({ana, gone, QDate(2025, 1, 1), {}, {}}));
    stores.contacts.bin(gone, TestNow);
    Progress progress;
    const auto order = [](const auto& facts) {
        QStringList words;
        for (const auto& fact : facts)
            words +=
                QString::number(fact.contact.value()) + u' ' + fact.on.date().toString(Qt::ISODate);
        return words;
    };
    const QStringList expected{u"1 "_s, u"1 2024-12-31"_s, u"1 2025-03-01"_s,
                               u"2 "_s, u"2 2024-12-31"_s, u"2 2025-03-01"_s};
    CHECK(order(stores.facts.milestones(progress)) == expected);
    CHECK(order(stores.facts.interactions(progress)) == expected);
    CHECK(order(stores.facts.orders(progress)) == expected);
    CHECK(stores.facts.milestones(progress)[0].stage == file.stage(u"enquiry"));
    CHECK(stores.facts.milestones(progress)[0].life == 2);
    CHECK(stores.facts.interactions(progress)[0].feeling == 0);
    CHECK(stores.facts.interactions(progress)[1].feeling == 5);
    CHECK(stores.facts.orders(progress)[5].amountMinor == 12);
    const auto referrals = stores.facts.referrals(progress);
    REQUIRE(referrals.size() == 1);
    CHECK(referrals[0].referrer == ana);
    CHECK(referrals[0].referred == bo);
    CHECK(referrals[0].on == Day::of(QDate(2025, 1, 1)));
}

TEST_CASE("Amounts too large to add are an error, not a wrong sum", "[storage]") {
    TestFile file;
    const ContactId ana = aContact().named(u"Ana", u"Roe").into(file.stores);
    file.stores.orders.insert(anOrder(ana, {}, OrderState::Confirmed,
                                      {line(std::numeric_limits<qint64>::max()), line(1)}));
    Progress progress;
    CHECK_THROWS_AS(file.stores.facts.orders(progress), Failure);
}

TEST_CASE("Reading facts stops when asked", "[storage]") {
    TestFile file;
    aContact().named(u"Ana", u"Roe").into(file.stores);
    Progress progress;
    progress.cancel();
    CHECK_THROWS_AS(file.stores.facts.contacts(progress), Cancelled);
}
