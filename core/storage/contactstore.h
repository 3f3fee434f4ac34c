#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/domain/referral.h"
#include "core/storage/database.h"

#include <functional>
#include <optional>
#include <vector>

namespace waymark {

/// What a list shows of a contact; the figures beside it come from the facts.
struct ContactRow {
    ContactId id;
    QString given;
    QString family;
    QString display;
    QString organisation;
    QString email;  ///< primary, as written
    QString phone;  ///< primary, E.164 or as written
    QString source;
    bool operator==(const ContactRow&) const = default;
    [[nodiscard]] QString title() const;  ///< as Contact::title()
};

/// A referral that has no place when two contacts become one.
struct LeftOutReferral {
    enum class Why { Self, AlreadyReferred, Circle };
    Referral referral;  ///< as it was
    Why why = Why::Self;
    bool operator==(const LeftOutReferral&) const = default;
};

/// Contacts with their e-mails, phones, addresses, links, tags and properties. Tags keep the
/// spelling that came first into the file and come back in the order they were given, each once.
class ContactStore {
public:
    explicit ContactStore(Database& database) : m_database(database) {}

    ContactId insert(const Contact& contact, qint64 nowUtc);
    /// Writes what differs from the stored contact; lists are replaced as a whole if they differ.
    void update(const Contact& contact);
    /// Takes a contact out of every list and figure; its rows stay. Undo brings it back.
    void bin(ContactId id, qint64 nowUtc);
    /// Everything that happened with `other` happened with `keep` from now on, and `other` goes to
    /// the bin. Fields, lists and AliasStore::keep() are the caller's. Returns the referrals that
    /// had to go.
    std::vector<LeftOutReferral> absorb(ContactId keep, ContactId other, qint64 nowUtc);

    /// A contact in the bin is not there, for this and for every other reading function.
    [[nodiscard]] std::optional<Contact> find(ContactId id);
    [[nodiscard]] Contact get(ContactId id);  ///< throws Failure{WrongUse} if it is not there
    [[nodiscard]] qint64 count();
    /// Many whole contacts, in the order of `ids`; one query per table, not per contact.
    [[nodiscard]] std::vector<Contact> getAll(const std::vector<ContactId>& ids);

    /// Ids of all contacts by sort key; at most `limit` (0: all), after `from` rows.
    [[nodiscard]] std::vector<ContactId> idsByName(int limit = 0, int from = 0);
    /// The list rows of these contacts, in the order of `ids`; contacts not there are left out.
    [[nodiscard]] std::vector<ContactRow> rows(const std::vector<ContactId>& ids);

    /// All keys of live contacts, by contact: e-mail keys, E.164 numbers, Link::key()s, nameKey()s
    /// (empty for the general entry of a firm).
    void eachEmailKey(const std::function<void(ContactId, const QString&)>& take);
    void eachNumber(const std::function<void(ContactId, const QString&, PhoneKind)>& take);
    void eachLinkKey(const std::function<void(ContactId, const QString&)>& take);
    /// Lines of properties that begin with UID.
    void eachUid(const std::function<void(ContactId, const QString& line)>& take);
    void eachName(
        const std::function<void(ContactId, const QString& nameKey, OrganisationId)>& take);
    [[nodiscard]] std::vector<ContactId> withEmail(const EmailAddress& address);

    /// The texts of each live contact that search looks at (names, firm, e-mails, phones raw and
    /// E.164, addresses, links, tags, note), separated by LF; in name order, or only of `ids` in
    /// their order if given.
    void eachSearchText(const std::function<void(ContactId, const QString&)>& take,
                        const std::vector<ContactId>* ids = nullptr);

private:
    Database& m_database;
};

}  // namespace waymark
