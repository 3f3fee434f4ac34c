#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/storage/statement.h"

#include <QHash>

namespace waymark {

/// Adds very many contacts with their lists, forty rows to a statement, under ids that are known
/// at once. Rows reach the file in another order than they refer to each other, so foreign keys are
/// checked when the transaction commits. flush() at the end.
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
    qint64 m_last;
    QHash<QString, TagId> m_tags;
    Inserter m_contacts, m_emails, m_phones, m_addresses, m_links, m_contactTags, m_properties;
};

}  // namespace waymark
