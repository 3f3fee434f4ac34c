// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/aliasstore.h"

#include "core/domain/organisation.h"
#include "core/domain/wordlist.h"
#include "core/storage/statement.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr WordList<AliasKind, 5> Words{{{{AliasKind::Email, u"email"},
                                         {AliasKind::Mobile, u"mobile"},
                                         {AliasKind::Profile, u"profile"},
                                         {AliasKind::NameAndOrganisation, u"name_and_organisation"},
                                         {AliasKind::Name, u"name"}}}};

ContactAlias aliasOf(const Statement& row) {
    return {row.id<ContactTag>(0), Words.value(row.text(1), AliasKind::Email), row.text(2)};
}

}  // namespace

QString word(AliasKind kind) { return Words.word(kind); }
std::optional<AliasKind> aliasKind(QStringView written) { return Words.maybe(written); }

QString aliasKey(const QString& organisationKey, const QString& nameKey) {
    return organisationKey + u'\x1f' + nameKey;
}

std::pair<QString, QString> partsOf(const ContactAlias& alias) {
    const qsizetype between = std::max<qsizetype>(0, alias.key.indexOf(u'\x1f'));
    return {alias.key.first(between), alias.key.sliced(std::min(between + 1, alias.key.size()))};
}

std::vector<ContactAlias> keysOf(const Contact& contact) {
    std::vector<ContactAlias> keys;
    const auto add = [&](AliasKind kind, const QString& key) {
        const ContactAlias alias{contact.id, kind, key};
        if (!key.isEmpty() && std::ranges::find(keys, alias) == keys.end()) keys.push_back(alias);
    };
    for (const EmailEntry& email : contact.emails) add(AliasKind::Email, email.address.key());
    for (const PhoneEntry& phone : contact.phones)
        if (phone.kind == PhoneKind::Mobile) add(AliasKind::Mobile, phone.e164);
    for (const Link& link : contact.links)
        if (link.kind == LinkKind::Social) add(AliasKind::Profile, link.key());
    const QString name = nameKey(contact.name.given, contact.name.family, contact.name.suffix);
    const QString firm = organisationKey(contact.organisationName);
    if (!firm.isEmpty()) add(AliasKind::NameAndOrganisation, aliasKey(firm, name));
    add(AliasKind::Name, name);
    return keys;
}

void AliasStore::keep(const Contact& survivor, const Contact& gone) {
    std::vector<ContactAlias> known = keysOf(survivor);
    for (const ContactAlias& alias : of(survivor.id)) known.push_back(alias);
    for (const ContactAlias& key : keysOf(gone)) {
        const ContactAlias alias{survivor.id, key.kind, key.key};
        if (std::ranges::find(known, alias) != known.end()) continue;
        add(alias);
    }
}

void AliasStore::add(const ContactAlias& alias) {
    m_database.prepared(u"INSERT INTO contact_alias (contact_id, kind, key) VALUES (?, ?, ?)"_s)
        .bind(alias.contact, word(alias.kind), alias.key)
        .run();
}

void AliasStore::each(const std::function<void(const ContactAlias&)>& take) {
    Statement& rows = m_database.prepared(
        u"SELECT a.contact_id, a.kind, a.key FROM contact_alias a "
        "JOIN contact c ON c.id = a.contact_id WHERE c.binned_at IS NULL "
        "ORDER BY a.contact_id, a.id"_s);
    while (rows.next()) take(aliasOf(rows));
}

std::vector<ContactAlias> AliasStore::of(ContactId contact) {
    return m_database
        .prepared(
            u"SELECT contact_id, kind, key FROM contact_alias WHERE contact_id = ? ORDER BY id"_s)
        .bind(contact)
        .all<ContactAlias>(aliasOf);
}

}  // namespace waymark
