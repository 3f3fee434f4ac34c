// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contactlists.h"

#include "core/storage/idchunks.h"
#include "core/storage/namedstore.h"
#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// An address that differs in case only is equal as an address but not as a text.
bool areWrittenAlike(const std::vector<EmailEntry>& a, const std::vector<EmailEntry>& b) {
    return std::ranges::equal(a, b, [](const EmailEntry& left, const EmailEntry& right) {
        return left.address.text() == right.address.text() && left.label == right.label;
    });
}

}  // namespace

void ContactLists::write(ContactId id, const Contact& contact) {
    writeEmails(id, contact.emails);
    writePhones(id, contact.phones);
    writeAddresses(id, contact.addresses);
    writeLinks(id, contact.links);
    writeTags(id, contact.tags);
    writeProperties(id, contact.properties);
}

void ContactLists::rewrite(const Contact& contact, const Contact& stored) {
    const ContactId id = contact.id;
    if (!areWrittenAlike(contact.emails, stored.emails)) {
        clear(u"contact_email"_s, id);
        writeEmails(id, contact.emails);
    }
    if (contact.phones != stored.phones) {
        clear(u"contact_phone"_s, id);
        writePhones(id, contact.phones);
    }
    if (contact.addresses != stored.addresses) {
        clear(u"contact_address"_s, id);
        writeAddresses(id, contact.addresses);
    }
    if (contact.links != stored.links) {
        clear(u"contact_link"_s, id);
        writeLinks(id, contact.links);
    }
    if (contact.tags != stored.tags) {
        clear(u"contact_tag"_s, id);
        writeTags(id, contact.tags);
    }
    if (contact.properties != stored.properties) {
        clear(u"contact_property"_s, id);
        writeProperties(id, contact.properties);
    }
}

void ContactLists::clear(const QString& table, ContactId id) {
    m_database.prepared(u"DELETE FROM %1 WHERE contact_id = ?"_s.arg(table)).bind(id).run();
}

void ContactLists::writeEmails(ContactId id, const std::vector<EmailEntry>& emails) {
    for (int position = 0; const EmailEntry& email : emails)
        m_database
            .prepared(
                u"INSERT INTO contact_email (contact_id, position, label, address, "
                "match_key) VALUES (?, ?, ?, ?, ?)"_s)
            .bind(id, position++, email.label, email.address.text(), email.address.key())
            .run();
}

void ContactLists::writePhones(ContactId id, const std::vector<PhoneEntry>& phones) {
    for (int position = 0; const PhoneEntry& phone : phones)
        m_database
            .prepared(
                u"INSERT INTO contact_phone (contact_id, position, kind, raw, e164, "
                "extension) VALUES (?, ?, ?, ?, ?, ?)"_s)
            .bind(id, position++, word(phone.kind), phone.raw, phone.e164, phone.extension)
            .run();
}

void ContactLists::writeAddresses(ContactId id, const std::vector<PostalAddress>& addresses) {
    for (int position = 0; const PostalAddress& address : addresses)
        m_database
            .prepared(
                u"INSERT INTO contact_address (contact_id, position, label, street, "
                "postcode, city, region, country, formatted) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bind(id, position++, address.label, address.street, address.postcode, address.city,
                  address.region, address.country, address.formatted)
            .run();
}

void ContactLists::writeLinks(ContactId id, const std::vector<Link>& links) {
    for (int position = 0; const Link& link : links)
        m_database
            .prepared(
                u"INSERT INTO contact_link (contact_id, position, kind, label, url, "
                "match_key) VALUES (?, ?, ?, ?, ?, ?)"_s)
            .bind(id, position++, word(link.kind), link.label, link.url, link.key())
            .run();
}

void ContactLists::writeTags(ContactId id, const std::vector<QString>& tags) {
    NamedStore names(m_database);
    for (const QString& name : tags)
        if (const TagId tag = names.tag(name))
            m_database
                .prepared(
                    u"INSERT INTO contact_tag (contact_id, tag_id) VALUES (?, ?) "
                    "ON CONFLICT (contact_id, tag_id) DO NOTHING"_s)
                .bind(id, tag)
                .run();
}

void ContactLists::writeProperties(ContactId id, const std::vector<QString>& properties) {
    for (int position = 0; const QString& line : properties)
        m_database
            .prepared(
                u"INSERT INTO contact_property (contact_id, position, line) VALUES (?, ?, ?)"_s)
            .bind(id, position++, line)
            .run();
}

void ContactLists::read(const std::vector<ContactId>& ids, QHash<ContactId, Contact>& into) {
    const auto each = [&](const QString& sql, auto&& take) {
        eachRowOf(m_database, sql, ids, [&](const Statement& row) {
            if (const auto contact = into.find(row.id<ContactTag>(0)); contact != into.end())
                take(*contact, row);
        });
    };
    each(
        u"SELECT contact_id, address, label FROM contact_email WHERE contact_id %1 "
        "ORDER BY contact_id, position"_s,
        [](Contact& contact, const Statement& row) {
            if (const auto address = EmailAddress::parse(row.text(1)))
                contact.emails.push_back({*address, row.text(2)});
        });
    each(
        u"SELECT contact_id, raw, e164, extension, kind FROM contact_phone WHERE contact_id %1 "
        "ORDER BY contact_id, position"_s,
        [](Contact& contact, const Statement& row) {
            contact.phones.push_back(
                {row.text(1), row.text(2), row.text(3), phoneKind(row.text(4))});
        });
    each(
        u"SELECT contact_id, label, street, postcode, city, region, country, formatted "
        "FROM contact_address WHERE contact_id %1 ORDER BY contact_id, position"_s,
        [](Contact& contact, const Statement& row) {
            contact.addresses.push_back({row.text(1), row.text(2), row.text(3), row.text(4),
                                         row.text(5), row.text(6), row.text(7)});
        });
    each(
        u"SELECT contact_id, kind, url, label FROM contact_link WHERE contact_id %1 "
        "ORDER BY contact_id, position"_s,
        [](Contact& contact, const Statement& row) {
            contact.links.push_back({linkKind(row.text(1)), row.text(2), row.text(3)});
        });
    each(
        u"SELECT x.contact_id, t.name FROM contact_tag x JOIN tag t ON t.id = x.tag_id "
        "WHERE x.contact_id %1 ORDER BY x.contact_id, x.id"_s,
        [](Contact& contact, const Statement& row) { contact.tags.push_back(row.text(1)); });
    each(
        u"SELECT contact_id, line FROM contact_property WHERE contact_id %1 "
        "ORDER BY contact_id, position"_s,
        [](Contact& contact, const Statement& row) { contact.properties.push_back(row.text(1)); });
}

std::vector<std::pair<ContactId, QString>> ContactLists::searchTexts(
    const std::vector<ContactId>& ids) {
    QHash<ContactId, QString> texts;
    const auto append = [](QString& text, const Statement& row, int columns) {
        for (int column = 1; column <= columns; ++column)
            if (const QString part = row.text(column); !part.isEmpty()) {
                if (!text.isEmpty()) text += u'\n';
                text += part;
            }
    };
    const auto each = [&](const QString& sql, int columns) {
        eachRowOf(m_database, sql, ids, [&](const Statement& row) {
            if (const auto text = texts.find(row.id<ContactTag>(0)); text != texts.end())
                append(*text, row, columns);
        });
    };
    eachRowOf(m_database,
              u"SELECT c.id, c.honorific, trim(c.given || ' ' || c.family), c.suffix, "
              "c.nickname, c.display, o.name, c.job_title, c.note FROM contact c "
              "LEFT JOIN organisation o ON o.id = c.organisation_id "
              "WHERE c.binned_at IS NULL AND c.id %1"_s,
              ids, [&](const Statement& row) { append(texts[row.id<ContactTag>(0)], row, 8); });
    each(u"SELECT contact_id, address FROM contact_email WHERE contact_id %1"_s, 1);
    each(u"SELECT contact_id, raw, e164 FROM contact_phone WHERE contact_id %1"_s, 2);
    each(
        u"SELECT contact_id, street, postcode, city, region, country, formatted "
        "FROM contact_address WHERE contact_id %1"_s,
        6);
    each(u"SELECT contact_id, url FROM contact_link WHERE contact_id %1"_s, 1);
    each(
        u"SELECT x.contact_id, t.name FROM contact_tag x JOIN tag t ON t.id = x.tag_id "
        "WHERE x.contact_id %1"_s,
        1);
    std::vector<std::pair<ContactId, QString>> ordered;
    ordered.reserve(ids.size());
    for (const ContactId id : ids)
        if (const auto text = texts.constFind(id); text != texts.constEnd())
            ordered.emplace_back(id, *text);
    return ordered;
}

}  // namespace waymark
