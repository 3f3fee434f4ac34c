#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/storage/database.h"

#include <QHash>

#include <utility>
#include <vector>

namespace waymark {

/// The rows that hang on a contact's row: e-mails, phones, addresses, links, tags,
/// properties. Part of ContactStore.
class ContactLists {
public:
    explicit ContactLists(Database& database) : m_database(database) {}

    /// All lists of a contact that has none yet.
    void write(ContactId id, const Contact& contact);
    /// The lists of `contact` that are not, entry by entry as written, those of `stored`.
    void rewrite(const Contact& contact, const Contact& stored);
    /// Fills the lists of the contacts in `into`.
    void read(const std::vector<ContactId>& ids, QHash<ContactId, Contact>& into);
    /// What ContactStore::eachSearchText() hands over, one text a live contact, in the order of
    /// `ids`; parts are separated by LF.
    [[nodiscard]] std::vector<std::pair<ContactId, QString>> searchTexts(
        const std::vector<ContactId>& ids);

private:
    void writeEmails(ContactId id, const std::vector<EmailEntry>& emails);
    void writePhones(ContactId id, const std::vector<PhoneEntry>& phones);
    void writeAddresses(ContactId id, const std::vector<PostalAddress>& addresses);
    void writeLinks(ContactId id, const std::vector<Link>& links);
    void writeTags(ContactId id, const std::vector<QString>& tags);
    void writeProperties(ContactId id, const std::vector<QString>& properties);
    void clear(const QString& table, ContactId id);

    Database& m_database;
};

}  // namespace waymark
