// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/peoplefile.h"

namespace waymark::ui::test {
using namespace Qt::StringLiterals;
namespace {

struct Person {
    QStringView given;
    QStringView family;
    QStringView firm;
    QStringView stage;  ///< the furthest one recorded or bought
    int metDaysAgo;
    int orders;
    qint64 spent;
};

constexpr Person Townsfolk[] = {
    {u"Marnie", u"Oldacre", u"", u"advocate", 976, 4, 90900},
    {u"Idris", u"Pembury", u"Pembury & Daughters", u"quote-given", 40, 0, 0},
    {u"Wilf", u"Ashcombe", u"", u"repeat-customer", 700, 3, 123600},
    {u"Greta", u"Mossford", u"", u"repeat-customer", 800, 2, 40200},
    {u"Anneke", u"Vossel", u"", u"repeat-customer", 500, 3, 178500},
    {u"Ayo", u"Brightmoor", u"", u"quote-given", 30, 0, 0},
    {u"Bram", u"Coldwell", u"Coldwell Plumbing", u"quote-given", 132, 0, 0},
    {u"Hamish", u"Quayle", u"", u"first-purchase", 340, 1, 5500},
    {u"Imogen", u"Sandrow", u"", u"repeat-customer", 400, 2, 34800},
    {u"Joss", u"Fenwright", u"", u"enquiry", 12, 0, 0},
    {u"Kit", u"Larkspur", u"", u"repeat-customer", 900, 4, 241000},
    {u"Odette", u"Harrowin", u"", u"repeat-customer", 450, 2, 27600},
    {u"Pavel", u"Dunmorrow", u"", u"first-purchase", 153, 1, 61500},
    {u"Salma", u"Tarrington", u"", u"first-purchase", 60, 1, 69000},
    {u"Tilda", u"Wrenfield", u"", u"new-contact", 23, 0, 0},
    {u"Luca", u"Merriden", u"", u"enquiry", 10, 0, 0},
    {u"Femi", u"Castleray", u"Castleray Catering", u"first-purchase", 434, 1, 18000},
    {u"Noor", u"Elsworth", u"Elsworth Nursery", u"repeat-customer", 600, 5, 312000},
    {u"Tess", u"Ardley", u"", u"first-purchase", 90, 1, 42000},
    {u"Zofia", u"Żelazny", u"", u"not-now", 300, 0, 0},
    {u"<b>Mallory</b>", u"&amp; <i>Sons</i>", u"<script>alert(1)</script>", u"new-contact", 5, 0,
     0},
};

constexpr int Extra = 59;  // further new contacts, so that there is more than one page

StageId stageOf(OpenFile& file, const QString& key) {
    const Playbook playbook = file.stores().playbooks.current();
    const Stage* stage = playbook.stage(key);
    return stage ? stage->id : StageId();
}

ContactId add(OpenFile& file, const Person& person, int number) {
    Stores& stores = file.stores();
    Contact contact;
    contact.name.given = person.given.toString();
    contact.name.family = person.family.toString();
    contact.name.display = contact.name.full();
    contact.metOn = Today.addDays(-person.metDaysAgo);
    contact.source = stores.names.source(number % 2 == 0 ? u"Talk"_s : u"Website"_s);
    if (!person.firm.isEmpty())
        contact.organisation = stores.organisations.findOrInsert(person.firm.toString(), {});
    if (number % 3 != 1)
        contact.phones.push_back({u"01632 9601%1"_s.arg(number % 100, 2, 10, QChar(u'0')),
                                  u"+4416329601%1"_s.arg(number % 100, 2, 10, QChar(u'0')),
                                  {},
                                  PhoneKind::Home});
    contact.emails.push_back({*EmailAddress::parse(u"person%1@example.com"_s.arg(number)), {}});
    if (number % 4 == 0)
        contact.addresses.push_back(
            {{}, u"14 Millrace Lane"_s, u"BW2 4QX"_s, u"Brindlewick"_s, {}, u"GB"_s, {}});
    if (number % 2 == 0) contact.tags = {u"city bike"_s};
    return stores.contacts.insert(contact, file.clock().nowUtc());
}

void buy(OpenFile& file, ContactId contact, const Person& person) {
    static const QString products[] = {u"safety check"_s, u"city bike"_s, u"annual service"_s,
                                       u"child seat"_s};
    for (int i = 0; i < person.orders; ++i) {
        Order order;
        order.contact = contact;
        order.currency = u"GBP"_s;
        // Spread between the meeting and a few weeks ago.
        order.orderedOn =
            Today.addDays(-person.metDaysAgo + 20 +
                          i * (person.metDaysAgo - 40) /
                              std::max(1, person.orders - 1 + (person.orders == 1 ? 1 : 0)));
        OrderLine line;
        line.product = file.stores().names.product(products[i % 4], {});
        line.amountMinor = person.spent / person.orders;
        order.lines = {line};
        file.stores().orders.insert(order);
    }
}

void reach(OpenFile& file, ContactId contact, const QString& key, QDate on) {
    Milestone milestone;
    milestone.contact = contact;
    milestone.stage = stageOf(file, key);
    milestone.reachedOn = on;
    if (!milestone.stage.isNull()) file.stores().milestones.insert(milestone);
}

void talk(OpenFile& file, ContactId contact, int daysAgo, Channel channel, const QString& note,
          int feeling) {
    Interaction talk;
    talk.contact = contact;
    talk.channel = channel;
    talk.direction = Direction::Out;
    talk.happenedOn = Today.addDays(-daysAgo);
    talk.note = note;
    talk.feeling = feeling;
    talk.staff = file.stores().names.staff(u"Nora"_s);
    file.stores().interactions.insert(talk);
}

}  // namespace

void PeopleFile::fill() {
    done(workspace.perform(Action::Import, u"people"_s, [](OpenFile& file, Progress&) {
        std::vector<ContactId> ids;
        for (int number = 0; const Person& person : Townsfolk) {
            const ContactId contact = add(file, person, number++);
            ids.push_back(contact);
            const QDate met = Today.addDays(-person.metDaysAgo);
            const QString stage = person.stage.toString();
            if (stage != u"new-contact"_s) reach(file, contact, u"enquiry"_s, met.addDays(3));
            if (stage == u"not-now"_s) reach(file, contact, stage, met.addDays(30));
            if (person.orders > 0 || stage == u"quote-given"_s)
                reach(file, contact, u"quote-given"_s, met.addDays(9));
            buy(file, contact, person);
            talk(file, contact, std::min(person.metDaysAgo, 6 + number * 7), Channel::Call,
                 u"talked about the brakes"_s, 4);
        }
        const ContactId marnie = ids[0];
        talk(file, marnie, 700, Channel::Visit, u"picked up the bike"_s, 5);
        talk(file, marnie, 640, Channel::Call, u"Waited nine days for a workshop slot"_s, 2);
        talk(file, marnie, 380, Channel::Letter, u"two weeks after lapsing"_s, 3);
        talk(file, marnie, 80, Channel::Email, u"service reminder"_s, 5);
        (void)file.stores().referrals.insert({marnie, ids[6], Today.addDays(-132), {}, {}});
        (void)file.stores().referrals.insert({marnie, ids[18], Today.addDays(-74), {}, {}});
        for (int i = 0; i < Extra; ++i) {
            const QString family = u"Guest %1"_s.arg(i + 1, 2, 10, QChar(u'0'));
            Contact contact;
            contact.name.given = u"Visitor"_s;
            contact.name.family = family;
            contact.name.display = contact.name.full();
            contact.metOn = Today.addDays(-200 - i);
            file.stores().contacts.insert(contact, file.clock().nowUtc());
        }
    }));
}

}  // namespace waymark::ui::test
