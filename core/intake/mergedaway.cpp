// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mergedaway.h"

#include <algorithm>

namespace waymark {

MergedAway::MergedAway(Stores& stores) {
    stores.aliases.each(
        [this](const ContactAlias& alias) { m_keys[alias.contact].push_back(alias); });
}

bool MergedAway::has(ContactId contact, AliasKind kind, const QString& key) const {
    const auto keys = m_keys.constFind(contact);
    return keys != m_keys.constEnd() &&
           std::ranges::find(*keys, ContactAlias{contact, kind, key}) != keys->end();
}

bool MergedAway::isMeant(ContactId contact, const Contact& said) const {
    if (!m_keys.contains(contact)) return false;
    return std::ranges::any_of(keysOf(said), [&](const ContactAlias& alias) {
        return has(contact, alias.kind, alias.key);
    });
}

Contact MergedAway::withoutLeftOut(ContactId contact, Contact said) const {
    std::erase_if(said.emails, [&](const EmailEntry& email) {
        return has(contact, AliasKind::Email, email.address.key());
    });
    std::erase_if(said.phones, [&](const PhoneEntry& phone) {
        return has(contact, AliasKind::Mobile, phone.e164);
    });
    std::erase_if(said.links,
                  [&](const Link& link) { return has(contact, AliasKind::Profile, link.key()); });
    return said;
}

}  // namespace waymark
