#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/storage/database.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace waymark {

/// What kind of key led to somebody who was merged away.
enum class AliasKind { Email, Mobile, Profile, NameAndOrganisation, Name };

[[nodiscard]] QString word(AliasKind kind);
[[nodiscard]] std::optional<AliasKind> aliasKind(QStringView word);

/// A key that leads to `contact` though the contact does not hold it: EmailAddress::key(), E.164 of
/// a mobile, Link::key() of a social profile, nameKey(), or aliasKey() of firm and name.
struct ContactAlias {
    ContactId contact;
    AliasKind kind = AliasKind::Email;
    QString key;
    bool operator==(const ContactAlias&) const = default;
};

/// The key of NameAndOrganisation: organisationKey(), U+001F, nameKey().
[[nodiscard]] QString aliasKey(const QString& organisationKey, const QString& nameKey);
/// Both parts of such a key again.
[[nodiscard]] std::pair<QString, QString> partsOf(const ContactAlias& alias);

/// Every key by which `contact` is found, under the contact's id.
[[nodiscard]] std::vector<ContactAlias> keysOf(const Contact& contact);

/// The keys of those who were merged away: a later import of them lands on the survivor.
class AliasStore {
public:
    explicit AliasStore(Database& database) : m_database(database) {}

    /// Keeps what leads to `gone` and does not lead to `survivor`, so that it leads to the survivor
    /// from now on. Both as they are after and before the merge, with their organisation names.
    void keep(const Contact& survivor, const Contact& gone);
    void add(const ContactAlias& alias);
    /// Of all live contacts, by contact.
    void each(const std::function<void(const ContactAlias&)>& take);
    [[nodiscard]] std::vector<ContactAlias> of(ContactId contact);

private:
    Database& m_database;
};

}  // namespace waymark
