// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/drafts.h"

#include "core/base/text.h"
#include "core/domain/phonenumber.h"

#include <QCoreApplication>
#include <QLocale>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::Drafts)
};

StaffId staffOf(Stores& stores, const QString& name) {
    return name.trimmed().isEmpty() ? StaffId() : stores.names.staff(name.trimmed());
}

std::vector<QString> wordsOf(const QString& typed) {
    std::vector<QString> words;
    for (const QString& word : typed.split(u',', Qt::SkipEmptyParts))
        if (!word.trimmed().isEmpty()) words.push_back(word.trimmed());
    return words;
}

void fill(Contact& contact, ProfileField field, const QString& typed, Stores& stores,
          const QString& country) {
    switch (field) {
        case ProfileField::Name: {
            const qsizetype blank = typed.lastIndexOf(u' ');
            contact.name.given = blank < 0 ? QString() : typed.left(blank).trimmed();
            contact.name.family = typed.mid(blank + 1);
            break;
        }
        case ProfileField::Organisation:
            contact.organisation = stores.organisations.findOrInsert(typed, {});
            break;
        case ProfileField::Email:
            if (const auto address = EmailAddress::parse(typed))
                contact.emails.push_back({*address, {}});
            break;
        case ProfileField::Phone:
            contact.phones.push_back(phoneOf(typed, PhoneKind::Other, country));
            break;
        case ProfileField::Address: {
            PostalAddress address;
            address.formatted = typed;
            contact.addresses.push_back(address);
            break;
        }
        case ProfileField::Birthday:
            contact.birthday = birthdayOf(typed, QLocale()).value_or(QString());
            break;
        case ProfileField::Source:
            contact.source = stores.names.source(typed);
            break;
        case ProfileField::JobTitle:
            contact.jobTitle = typed;
            break;
        case ProfileField::Interest:
            for (const QString& word : wordsOf(typed)) contact.tags.push_back(word);
            break;
        case ProfileField::Note:
            contact.note = contact.note.isEmpty() ? typed : contact.note + u'\n' + typed;
            break;
    }
}

}  // namespace

ContactId save(OpenFile& file, const ContactDraft& draft) {
    Stores& stores = file.stores();
    Contact contact = draft.contact;
    const QString firm = draft.organisation.trimmed();
    contact.organisation =
        firm.isEmpty() ? OrganisationId() : stores.organisations.findOrInsert(firm, {});
    contact.source = stores.names.source(draft.source.trimmed());
    if (contact.name.display.isEmpty()) contact.name.display = contact.name.full();
    if (contact.id.isNull()) return stores.contacts.insert(contact, file.clock().nowUtc());
    stores.contacts.update(contact);
    return contact.id;
}

void save(OpenFile& file, const InteractionDraft& draft) {
    Interaction interaction;
    interaction.contact = draft.contact;
    interaction.channel = draft.channel;
    interaction.direction = draft.direction;
    interaction.happenedOn = draft.on;
    interaction.note = draft.note.trimmed();
    interaction.feeling = draft.feeling;
    interaction.staff = staffOf(file.stores(), draft.staff);
    file.stores().interactions.insert(interaction);
}

void save(OpenFile& file, const OrderDraft& draft) {
    Order order;
    order.contact = draft.contact;
    order.number = draft.number.trimmed();
    order.orderedOn = draft.on;
    order.state = draft.state;
    order.currency = draft.currency;
    for (const OrderLineDraft& line : draft.lines) {
        OrderLine written;
        if (!line.product.trimmed().isEmpty())
            written.product = file.stores().names.product(line.product.trimmed(), {});
        written.amountMinor = line.amountMinor;
        order.lines.push_back(written);
    }
    file.stores().orders.insert(order);
}

bool save(OpenFile& file, const ReferralDraft& draft) {
    return file.stores().referrals.insert({draft.referrer, draft.referred, draft.on, {}, {}});
}

void save(OpenFile& file, ContactId id, const FactsDraft& facts) {
    if (facts.empty()) return;
    Stores& stores = file.stores();
    Contact contact = stores.contacts.get(id);
    const QString country = stores.settings.read().country;
    for (const auto& [field, typed] : facts)
        if (!typed.trimmed().isEmpty()) fill(contact, field, typed.trimmed(), stores, country);
    stores.contacts.update(contact);
}

void save(OpenFile& file, const MilestoneDraft& draft) {
    Stores& stores = file.stores();
    const Playbook playbook = stores.playbooks.current();
    const Stage* stage = playbook.stage(draft.stage);
    if (!stage)
        throw Failure(Failure::Kind::WrongUse, u"a stage of another version of the playbook"_s);
    for (const ContactId contact : draft.contacts) {
        if (draft.order) {
            OrderDraft order = *draft.order;
            order.contact = contact;
            save(file, order);
        }
        // The milestone is written beside the order too: the stage may lie behind the one that the
        // order alone would lead to.
        Milestone milestone;
        milestone.contact = contact;
        milestone.stage = draft.stage;
        milestone.reachedOn = draft.on;
        milestone.note = draft.note.trimmed();
        milestone.staff = staffOf(stores, draft.staff);
        stores.milestones.insert(milestone);
        if (draft.feeling)
            save(file, InteractionDraft{.contact = contact,
                                        .channel = Channel::Note,
                                        .on = draft.on,
                                        .note = stage->name,
                                        .feeling = draft.feeling,
                                        .staff = draft.staff});
        save(file, contact, draft.facts);
    }
}

QString problemWith(ProfileField field, const QString& typed, const QString& country) {
    if (typed.trimmed().isEmpty()) return {};
    switch (field) {
        case ProfileField::Email:
            return EmailAddress::parse(typed)
                       ? QString()
                       : Words::tr(
                             "An e-mail address needs one @ and a domain, as in ann@example.com.");
        case ProfileField::Phone:
            return PhoneNumber::parse(typed, country)
                       ? QString()
                       : Words::tr(
                             "This does not read as a phone number. Check the digits, or "
                             "keep it in the note.");
        case ProfileField::Birthday:
            return birthdayOf(typed, QLocale())
                       ? QString()
                       : Words::tr("Write the day as 4 May 1980, or 4 May without a year.");
        case ProfileField::Name:
        case ProfileField::Organisation:
        case ProfileField::Address:
        case ProfileField::Source:
        case ProfileField::JobTitle:
        case ProfileField::Interest:
        case ProfileField::Note:
            return {};
    }
    return {};
}

std::optional<QString> birthdayOf(const QString& typed, const QLocale& locale) {
    const QString text = typed.trimmed();
    if (const QDate iso = QDate::fromString(text, Qt::ISODate); iso.isValid())
        return iso.toString(Qt::ISODate);
    if (text.startsWith(u"--"_s)) {
        // 29 February is a birthday too: read in a leap year.
        const QDate day = QDate::fromString(u"2000-"_s + text.mid(2), Qt::ISODate);
        return day.isValid() ? std::optional(text) : std::nullopt;
    }
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    for (const QLocale& each : {locale, english}) {
        for (const QString& format : {u"d MMM yyyy"_s, u"d MMMM yyyy"_s, u"MMM d, yyyy"_s,
                                      each.dateFormat(QLocale::ShortFormat)
                                          .replace(u"yyyy"_s, u"yy"_s)
                                          .replace(u"yy"_s, u"yyyy"_s)})
            if (const QDate day = each.toDate(text, format); day.isValid() && day.year() > 1850)
                return day.toString(Qt::ISODate);
        for (const QString& format : {u"d MMM yyyy"_s, u"d MMMM yyyy"_s})
            if (const QDate day = each.toDate(text + u" 2000"_s, format); day.isValid())
                return day.toString(u"--MM-dd"_s);
    }
    return {};
}

PhoneEntry phoneOf(const QString& typed, PhoneKind kind, const QString& country) {
    PhoneEntry entry;
    entry.raw = typed.trimmed();
    entry.kind = kind;
    if (const auto number = PhoneNumber::parse(typed, country)) {
        entry.e164 = number->e164();
        entry.extension = number->extension();
        if (kind == PhoneKind::Other && number->line() == PhoneNumber::Line::Mobile)
            entry.kind = PhoneKind::Mobile;
    }
    return entry;
}

KnownNames readKnownNames(OpenFile& file) {
    Stores& stores = file.stores();
    KnownNames names;
    for (const auto& [id, name] : stores.names.sources()) names.sources << name;
    for (const auto& [id, name] : stores.names.staff()) names.staff << name;
    for (const auto& [id, name] : stores.names.tags()) names.tags << name;
    for (const auto& [id, name] : stores.names.products()) names.products << name;
    stores.organisations.eachKey(
        [&](OrganisationId, const QString&, const QString& name) { names.organisations << name; });
    for (QStringList* list :
         {&names.sources, &names.staff, &names.tags, &names.products, &names.organisations})
        list->sort(Qt::CaseInsensitive);
    return names;
}

}  // namespace waymark::ui
