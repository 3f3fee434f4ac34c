// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/completecontacts.h"

#include "core/export/contactuid.h"
#include "core/export/numberedcolumns.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// The number under which Waymark knows the contact has a column of its own.
std::vector<QString> furtherProperties(const Contact& contact) {
    std::vector<QString> lines = contact.properties;
    std::erase(lines, uidLine(contact));
    return lines;
}

}  // namespace

void CompleteContacts::measure(const Contact& contact) {
    m_emails = std::max(m_emails, contact.emails.size());
    m_phones = std::max(m_phones, contact.phones.size());
    m_addresses = std::max(m_addresses, contact.addresses.size());
    m_links = std::max(m_links, contact.links.size());
    m_tags = std::max(m_tags, contact.tags.size());
    m_properties = std::max(m_properties, furtherProperties(contact).size());
}

QStringList CompleteContacts::furtherHeadings() const {
    QStringList headings;
    addHeadings(headings, m_emails, {u"email_%1", u"email_%1_label"});
    addHeadings(headings, m_phones,
                {u"phone_%1", u"phone_%1_extension", u"phone_%1_kind", u"phone_%1_raw"});
    addHeadings(
        headings, m_addresses,
        {u"address_%1_label", u"address_%1_street", u"address_%1_postcode", u"address_%1_city",
         u"address_%1_region", u"address_%1_country", u"address_%1_formatted"});
    addHeadings(headings, m_links, {u"link_%1", u"link_%1_kind", u"link_%1_label"});
    addHeadings(headings, m_tags, {u"tag_%1"});
    addHeadings(headings, m_properties, {u"property_%1"});
    return headings;
}

QStringList CompleteContacts::cells(const Contact& contact) const {
    const PersonName& name = contact.name;
    QStringList cells{
        uidLine(contact),   name.honorific,   name.given,       name.family,
        name.suffix,        name.nickname,    name.display,     contact.organisationName,
        contact.jobTitle,   contact.birthday, contact.language, contact.metOn.toString(Qt::ISODate),
        contact.sourceName, contact.note};
    addCells(cells, contact.emails, m_emails, 2, [](const EmailEntry& each) {
        return QStringList{each.address.text(), each.label};
    });
    addCells(cells, contact.phones, m_phones, 4, [](const PhoneEntry& each) {
        return QStringList{each.e164, each.extension, word(each.kind), each.raw};
    });
    addCells(cells, contact.addresses, m_addresses, 7, [](const PostalAddress& each) {
        return QStringList{each.label,  each.street,  each.postcode, each.city,
                           each.region, each.country, each.formatted};
    });
    addCells(cells, contact.links, m_links, 3, [](const Link& each) {
        return QStringList{each.url, word(each.kind), each.label};
    });
    const auto itself = [](const QString& each) { return QStringList{each}; };
    addCells(cells, contact.tags, m_tags, 1, itself);
    addCells(cells, furtherProperties(contact), m_properties, 1, itself);
    return cells;
}

}  // namespace waymark
