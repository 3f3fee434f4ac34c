// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contactloader.h"

#include "core/base/text.h"
#include "core/storage/database.h"
#include "core/storage/namedstore.h"

#include <QSet>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QString sortKeyOf(const Contact& contact) {
    QString otherwise = contact.name.display;
    if (otherwise.isEmpty()) otherwise = contact.organisationName;
    if (otherwise.isEmpty() && !contact.emails.empty())
        otherwise = contact.emails.front().address.text();
    if (otherwise.isEmpty() && !contact.phones.empty()) otherwise = contact.phones.front().raw;
    return text::sortKey(contact.name.family, contact.name.given, otherwise);
}

}  // namespace

ContactLoader::ContactLoader(Database& database)
    : m_database(database),
      m_contact(database,
                u"INSERT INTO contact (honorific, given, family, suffix, nickname, display, "
                "sort_key, name_key, organisation_id, job_title, birthday, language, met_on, "
                "source_id, note, import_id, made_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s),
      m_emails(database, u"contact_email"_s,
               {u"contact_id"_s, u"position"_s, u"label"_s, u"address"_s, u"match_key"_s}),
      m_phones(database, u"contact_phone"_s,
               {u"contact_id"_s, u"position"_s, u"kind"_s, u"raw"_s, u"e164"_s, u"extension"_s}),
      m_addresses(database, u"contact_address"_s,
                  {u"contact_id"_s, u"position"_s, u"label"_s, u"street"_s, u"postcode"_s,
                   u"city"_s, u"region"_s, u"country"_s, u"formatted"_s}),
      m_links(database, u"contact_link"_s,
              {u"contact_id"_s, u"position"_s, u"kind"_s, u"label"_s, u"url"_s, u"match_key"_s}),
      m_contactTags(database, u"contact_tag"_s, {u"contact_id"_s, u"tag_id"_s}),
      m_properties(database, u"contact_property"_s, {u"contact_id"_s, u"position"_s, u"line"_s}) {}

ContactId ContactLoader::add(const Contact& contact, qint64 nowUtc) {
    const PersonName& name = contact.name;
    m_contact
        .bind(name.honorific, name.given, name.family, name.suffix, name.nickname, name.display,
              sortKeyOf(contact), nameKey(name.given, name.family, name.suffix),
              contact.organisation, contact.jobTitle, contact.birthday, contact.language,
              contact.metOn, contact.source, contact.note, contact.madeBy, nowUtc)
        .run();
    const ContactId id(m_contact.insertedId());
    m_contact.reset();
    addLists(id, contact);
    return id;
}

void ContactLoader::addLists(ContactId id, const Contact& contact) {
    for (int position = 0; const EmailEntry& email : contact.emails)
        m_emails.add(id, position++, email.label, email.address.text(), email.address.key());
    for (int position = 0; const PhoneEntry& phone : contact.phones)
        m_phones.add(id, position++, word(phone.kind), phone.raw, phone.e164, phone.extension);
    for (int position = 0; const PostalAddress& address : contact.addresses)
        m_addresses.add(id, position++, address.label, address.street, address.postcode,
                        address.city, address.region, address.country, address.formatted);
    for (int position = 0; const Link& link : contact.links)
        m_links.add(id, position++, word(link.kind), link.label, link.url, link.key());
    for (int position = 0; const QString& line : contact.properties)
        m_properties.add(id, position++, line);
    QSet<TagId> given;
    for (const QString& tag : contact.tags) {
        const QString key = text::folded(tag);
        auto known = m_tags.find(key);
        if (known == m_tags.end()) known = m_tags.insert(key, NamedStore(m_database).tag(tag));
        if (!*known || given.contains(*known)) continue;
        given.insert(*known);
        m_contactTags.add(id, *known);
    }
}

void ContactLoader::flush() {
    for (Inserter* inserter :
         {&m_emails, &m_phones, &m_addresses, &m_links, &m_contactTags, &m_properties})
        inserter->flush();
}

}  // namespace waymark
