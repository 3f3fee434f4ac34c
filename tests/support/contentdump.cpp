// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contentdump.h"

#include "core/export/contactuid.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QString written(const QStringList& parts) {
    QStringList escaped;
    for (QString part : parts)
        escaped.append(part.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s));
    while (!escaped.isEmpty() && escaped.back().isEmpty()) escaped.removeLast();
    return escaped.join(u" | "_s);
}

class Lines {
public:
    void add(const QString& what, const QStringList& parts) {
        if (const QString text = written(parts); !text.isEmpty())
            m_lines.append(what + u": "_s + text);
    }
    void add(const QString& what, const QString& text) { add(what, QStringList{text}); }
    [[nodiscard]] const QStringList& lines() const { return m_lines; }

private:
    QStringList m_lines;
};

QString dayText(QDate day) { return day.toString(Qt::ISODate); }

QStringList sorted(QStringList lines) {
    lines.sort();
    return lines;
}

QStringList ordersOf(Stores& stores, ContactId contact) {
    QStringList texts;
    for (const Order& order : stores.orders.of(contact)) {
        QStringList lines;
        for (const OrderLine& line : order.lines)
            lines.append(written({line.productName, line.category, QString::number(line.quantity),
                                  QString::number(line.amountMinor),
                                  line.returned ? u"returned"_s : QString()}));
        texts.append(
            u"  order: "_s +
            written({order.number, dayText(order.orderedOn), word(order.state), order.currency}) +
            u" ["_s + lines.join(u"] ["_s) + u']');
    }
    return sorted(texts);
}

/// What is about nobody: settings, every version of the playbook, places.
QStringList fileBlocks(Stores& stores) {
    const FileSettings settings = stores.settings.read();
    QStringList blocks{u"settings: "_s +
                       written({settings.businessName, settings.country, settings.currency,
                                QString::number(settings.lapseDays)})};
    const auto days = [](const std::optional<int>& count) {
        return count ? QString::number(*count) : QString();
    };
    for (const Playbook& book : stores.playbooks.all()) {
        QStringList lines{u"playbook: "_s +
                          written({QString::number(book.version), word(book.state),
                                   dayText(book.publishedOn), book.why})};
        for (const Phase& phase : book.phases)
            lines.append(u"  phase: "_s +
                         written({phase.key, phase.name, QString::number(phase.position)}));
        for (const Stage& stage : book.stages) {
            const Phase* phase = book.phase(stage.phase);
            QStringList needs;
            for (const ProfileField field : stage.required) needs.append(word(field));
            lines.append(
                u"  stage: "_s +
                written({phase ? phase->key : QString(), stage.key, stage.name,
                         QString::number(stage.position), word(stage.offRoad),
                         word(stage.startsWhen), stage.optional ? u"optional"_s : QString(),
                         days(stage.targetDays), days(stage.givesUpDays), needs.join(u' ')}));
        }
        blocks.append(lines.join(u'\n'));
    }
    for (const Place& place : stores.places.all())
        blocks.append(u"place: "_s + written({place.name, word(place.kind), place.note,
                                              dayText(place.emptiedOn)}));
    return blocks;
}

}  // namespace

QString contactText(const Contact& contact) {
    Lines lines;
    const PersonName& name = contact.name;
    lines.add(u"name"_s, {name.honorific, name.given, name.family, name.suffix, name.nickname});
    lines.add(u"display"_s, name.display);
    lines.add(u"organisation"_s, contact.organisationName);
    lines.add(u"title"_s, contact.jobTitle);
    lines.add(u"birthday"_s, contact.birthday);
    lines.add(u"language"_s, contact.language);
    lines.add(u"met"_s, dayText(contact.metOn));
    lines.add(u"source"_s, contact.sourceName);
    lines.add(u"note"_s, contact.note);
    for (const EmailEntry& each : contact.emails)
        lines.add(u"email"_s, {each.address.text(), each.label});
    for (const PhoneEntry& each : contact.phones)
        lines.add(u"phone"_s, {word(each.kind), each.raw, each.e164, each.extension});
    for (const PostalAddress& each : contact.addresses)
        lines.add(u"address"_s, {each.label, each.street, each.postcode, each.city, each.region,
                                 each.country, each.formatted});
    for (const Link& each : contact.links)
        lines.add(u"link"_s, {word(each.kind), each.url, each.label});
    lines.add(u"tags"_s, sorted(QStringList(contact.tags.begin(), contact.tags.end())));
    for (const QString& each :
         sorted(QStringList(contact.properties.begin(), contact.properties.end())))
        if (!isMadeUid(uidKey(each))) lines.add(u"property"_s, each);
    return lines.lines().join(u'\n');
}

QString contentDump(Stores& stores) {
    const std::vector<Contact> contacts = stores.contacts.getAll(stores.contacts.idsByName());
    QHash<ContactId, QString> texts;
    for (const Contact& contact : contacts) texts.insert(contact.id, contactText(contact));
    QHash<StaffId, QString> staff;
    for (const auto& [id, name] : stores.names.staff()) staff.insert(id, name);
    QHash<StageId, QString> stages;
    for (const Playbook& book : stores.playbooks.all())
        for (const Stage& stage : book.stages) stages.insert(stage.id, stage.key);

    QStringList blocks;
    for (const Contact& contact : contacts) {
        QStringList block{texts.value(contact.id)};
        block += ordersOf(stores, contact.id);
        QStringList events;
        const std::vector<Milestone> milestones = stores.milestones.of(contact.id);
        const auto what = [&](const Milestone& each) {
            return written({stages.value(each.stage), dayText(each.reachedOn),
                            QString::number(each.life), word(each.origin), staff.value(each.staff),
                            each.note});
        };
        for (const Milestone& each : milestones) {
            const auto corrected = std::ranges::find(milestones, each.corrects, &Milestone::id);
            events.append(u"  milestone: "_s + what(each) +
                          (each.corrects && corrected != milestones.end()
                               ? u" corrects "_s + what(*corrected)
                               : QString()));
        }
        for (const Interaction& each : stores.interactions.of(contact.id))
            events.append(
                u"  interaction: "_s +
                written({word(each.channel), word(each.direction), dayText(each.happenedOn),
                         each.note, each.feeling ? QString::number(*each.feeling) : QString(),
                         staff.value(each.staff)}));
        for (const Referral& each : stores.referrals.madeBy(contact.id))
            events.append(u"  referred: "_s + written({dayText(each.referredOn), each.note,
                                                       texts.value(each.referred)}));
        block += sorted(events);
        // In the order in which they were recorded: the last one holds.
        for (const Consent& each : stores.consents.of(contact.id))
            block.append(u"  consent: "_s + written({each.purpose, word(each.channel),
                                                     word(each.state), dayText(each.decidedOn),
                                                     each.basis, each.wording, each.evidence}));
        QStringList aliases;
        for (const ContactAlias& each : stores.aliases.of(contact.id))
            aliases.append(u"  alias: "_s + written({word(each.kind), each.key}));
        block += sorted(aliases);
        blocks.append(block.join(u'\n'));
    }
    QStringList firms;
    stores.organisations.eachKey([&](OrganisationId id, const QString&, const QString&) {
        if (const auto firm = stores.organisations.find(id))
            firms.append(u"organisation: "_s +
                         written({firm->name, firm->domain, firm->website, firm->note}));
    });
    QStringList apart;
    for (const auto& [one, other] : stores.notSame.all())
        apart.append(u"told apart: "_s +
                     sorted({texts.value(one), texts.value(other)}).join(u'\n'));
    return (sorted(blocks) + sorted(firms) + sorted(apart) + fileBlocks(stores)).join(u"\n\n"_s);
}

}  // namespace waymark
