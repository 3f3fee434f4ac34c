#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/storage/statement.h"

#include <QHash>

namespace waymark {

/// Adds very many contacts, the rows of their lists forty to a statement. A contact is written
/// before its lists: as long as a row waits for its parent, SQLite searches all tables of children
/// for each new parent. flush() at the end.
class ContactLoader {
public:
    explicit ContactLoader(Database& database);

    /// `contact.organisation` and `contact.source` must be there; organisationName is that
    /// organisation's name. Tags that are new are made.
    ContactId add(const Contact& contact, qint64 nowUtc);
    void flush();

private:
    void addLists(ContactId id, const Contact& contact);

    Database& m_database;
    Statement m_contact;
    QHash<QString, TagId> m_tags;
    Inserter m_emails, m_phones, m_addresses, m_links, m_contactTags, m_properties;
};

}  // namespace waymark
