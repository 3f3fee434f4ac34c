// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/matchindex.h"

#include "core/base/text.h"
#include "core/domain/organisation.h"
#include "core/export/contactuid.h"
#include "core/matching/mailbox.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <bit>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// A profile of one person or page. The bare name of a network is nobody's, and a company page is
/// shared by everyone who works there.
bool isProfileKey(const QString& key) {
    const qsizetype slash = key.indexOf(u'/');
    if (slash < 0 || slash + 1 >= key.size()) return false;
    static const QSet<QString> shared{u"company"_s, u"companies"_s, u"school"_s,
                                      u"pages"_s,   u"groups"_s,    u"showcase"_s};
    const QString first = key.mid(slash + 1).section(u'/', 0, 0);
    return !shared.contains(first);
}

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33);
}

/// Street and postcode, else the whole as written; empty where only a town is known.
QString placeKey(const PostalAddress& address) {
    if (address.street.isEmpty() && address.postcode.isEmpty())
        return text::matchKey(address.formatted);
    return text::matchKey(address.street + address.postcode);
}

constexpr size_t SmallestTable = 1024;

}  // namespace

MatchKey matchKey(KeyKind kind, QStringView text, QStringView more) {
    // qHash() keeps too few bits apart for keys that are never compared again. The seed differs
    // from run to run, so that no file can be made to collide.
    static const std::uint64_t seed = mixed(std::uint64_t(QHashSeed::globalSeed()) + 1);
    std::uint64_t hash = seed + std::uint64_t(kind) * 0xbf58476d1ce4e5b9ULL;
    for (const QStringView part : {text, more}) {
        for (const QChar c : part) {
            hash = (hash ^ c.unicode()) * 0x9e3779b97f4a7c15ULL;
            hash ^= hash >> 29;
        }
        hash = mixed(hash + std::uint64_t(part.size()));
    }
    return {hash};
}

bool isRoleAddress(const EmailAddress& address) { return isDeskAddress(address.key()); }

MatchKeys::MatchKeys(const Contact& contact)
    : name(nameKey(contact.name.given, contact.name.family, contact.name.suffix)),
      organisation(organisationKey(contact.organisationName)) {
    for (const EmailEntry& email : contact.emails)
        (isRoleAddress(email.address) ? roleEmails : emails)
            .push_back(matchKey(KeyKind::Email, email.address.key()));
    for (const Link& link : contact.links)
        if (const QString key = link.key(); link.kind == LinkKind::Social && isProfileKey(key))
            profiles.push_back(matchKey(KeyKind::Profile, key));
    for (const PhoneEntry& phone : contact.phones) {
        if (phone.e164.isEmpty()) continue;
        if (phone.kind == PhoneKind::Mobile)
            mobiles.push_back(matchKey(KeyKind::Mobile, phone.e164));
        numbers.push_back(matchKey(KeyKind::NumberAndName, phone.e164, name));
    }
    if (!organisation.isEmpty())
        nameAndOrganisation.push_back(matchKey(KeyKind::NameAndOrganisation, organisation, name));
    if (!name.isEmpty()) names.push_back(matchKey(KeyKind::Name, name));
    const bool reachable = !contact.emails.empty() || !contact.phones.empty() ||
                           !contact.links.empty() || !organisation.isEmpty();
    if (!reachable && !name.isEmpty()) {
        // Father and son share a name and a house: where a birthday is known, it decides.
        if (!contact.birthday.isEmpty())
            lives.push_back(matchKey(KeyKind::NameAndBirthday, contact.birthday, name));
        else
            for (const PostalAddress& address : contact.addresses)
                if (const QString place = placeKey(address); !place.isEmpty())
                    lives.push_back(matchKey(KeyKind::NameAndPlace, place, name));
    }
    for (const QString& line : contact.properties) {
        const QString uid = uidKey(line);
        if (uid.isEmpty()) continue;
        uids.push_back(matchKey(KeyKind::Uid, uid));
        if (isMadeUid(uid)) madeUid = uids.back().hash;
    }
    bare = !reachable && lives.empty() && uids.empty();
}

bool shareIdentity(const MatchKeys& a, const MatchKeys& b) {
    const auto share = [](const std::vector<MatchKey>& some, const std::vector<MatchKey>& others) {
        return std::ranges::any_of(
            some, [&](MatchKey key) { return std::ranges::find(others, key) != others.end(); });
    };
    return share(a.emails, b.emails) || share(a.profiles, b.profiles) ||
           (a.name == b.name && !a.name.isEmpty() && (a.bare || b.bare));
}

void MatchIndex::read(Stores& stores, Progress& progress) {
    QHash<ContactId, QString> names;
    std::vector<ContactAlias> aliases;
    QHash<ContactId, QStringList> otherNames;  // of those who were merged into somebody
    stores.aliases.each([&](const ContactAlias& alias) {
        if (alias.kind == AliasKind::Name) otherNames[alias.contact].append(alias.key);
        aliases.push_back(alias);
    });
    QHash<OrganisationId, QString> firms;
    stores.organisations.eachKey(
        [&](OrganisationId id, const QString& key, const QString&) { firms.insert(id, key); });
    std::vector<ContactId> ids = stores.contacts.idsByName();
    std::ranges::sort(ids);
    for (const ContactId id : ids) m_existing.emplace_back(id, add(id));
    reserve(qsizetype(m_existing.size()) * 5);
    const auto known = [&](ContactId id) -> Known& { return m_holders[size_t(holderOf(id))]; };
    auto at = [&, done = qint64(0)]() mutable {
        if (++done % 1024 == 0) progress.at(Progress::Step::Matching, done, 0);
    };
    stores.contacts.eachName([&](ContactId id, const QString& name, OrganisationId firm) {
        at();
        const Holder holder = holderOf(id);
        if (!name.isEmpty()) {
            const MatchKey key = matchKey(KeyKind::Name, name);
            known(id).name = key.hash;
            addKey(holder, key);
        }
        if (firm) {
            known(id).keyed = true;
            addKey(holder, matchKey(KeyKind::NameAndOrganisation, firms.value(firm), name));
            for (const QString& other : otherNames.value(id))
                addKey(holder, matchKey(KeyKind::NameAndOrganisation, firms.value(firm), other));
        }
        names.insert(id, name);
    });
    stores.contacts.eachEmailKey([&](ContactId id, const QString& key) {
        at();
        known(id).keyed = true;
        known(id).emailed = known(id).emailed || !isDeskAddress(key);
        addKey(holderOf(id), matchKey(KeyKind::Email, key));
    });
    stores.contacts.eachUid([&](ContactId id, const QString& line) {
        const QString uid = uidKey(line);
        if (uid.isEmpty()) return;
        const MatchKey key = matchKey(KeyKind::Uid, uid);
        if (isMadeUid(uid)) known(id).madeUid = key.hash;
        addKey(holderOf(id), key);
    });
    stores.contacts.eachLinkKey([&](ContactId id, const QString& key) {
        known(id).keyed = true;
        if (isProfileKey(key)) addKey(holderOf(id), matchKey(KeyKind::Profile, key));
    });
    stores.contacts.eachNumber([&](ContactId id, const QString& e164, PhoneKind kind) {
        at();
        known(id).keyed = true;
        known(id).numbered = true;
        if (kind == PhoneKind::Mobile) addKey(holderOf(id), matchKey(KeyKind::Mobile, e164));
        addKey(holderOf(id), matchKey(KeyKind::NumberAndName, e164, names.value(id)));
        for (const QString& other : otherNames.value(id))
            addKey(holderOf(id), matchKey(KeyKind::NumberAndName, e164, other));
    });
    std::vector<ContactId> unreachable;
    for (const auto& [id, holder] : m_existing)
        if (isBare(holder)) unreachable.push_back(id);
    for (const Contact& contact : stores.contacts.getAll(unreachable)) {
        at();
        addKeys(holderOf(contact.id), MatchKeys(contact));
    }
    for (const ContactAlias& alias : aliases) addAlias(alias);
}

void MatchIndex::addAlias(const ContactAlias& alias) {
    const Holder holder = holderOf(alias.contact);
    if (holder == Nobody) return;
    Known& known = m_holders[size_t(holder)];
    known.keyed = known.keyed || alias.kind != AliasKind::Name;
    switch (alias.kind) {
        case AliasKind::Email:
            known.emailed = known.emailed || !isDeskAddress(alias.key);
            addKey(holder, matchKey(KeyKind::Email, alias.key));
            break;
        case AliasKind::Mobile:
            addKey(holder, matchKey(KeyKind::Mobile, alias.key));
            break;
        case AliasKind::Profile:
            if (isProfileKey(alias.key)) addKey(holder, matchKey(KeyKind::Profile, alias.key));
            break;
        case AliasKind::NameAndOrganisation: {
            const auto [firm, name] = partsOf(alias);
            addKey(holder, matchKey(KeyKind::NameAndOrganisation, firm, name));
            break;
        }
        case AliasKind::Name:
            addKey(holder, matchKey(KeyKind::Name, alias.key));
            break;
    }
}

void MatchIndex::reserve(qsizetype keys) {
    m_nodes.reserve(size_t(keys));
    const size_t wanted = std::bit_ceil(std::max(SmallestTable, size_t(keys)));
    if (wanted <= m_heads.size()) return;
    m_heads.assign(wanted, End);
    for (std::uint32_t at = 0; at < m_nodes.size(); ++at) {
        std::uint32_t& head = m_heads[m_nodes[at].hash & (wanted - 1)];
        m_nodes[at].next = head;
        head = at;
    }
}

void MatchIndex::grow() {
    if (m_nodes.size() < m_heads.size()) return;
    const size_t capacity = m_nodes.capacity();
    reserve(qsizetype(std::max(SmallestTable, std::max(capacity, m_heads.size() * 2))));
}

MatchIndex::Holder MatchIndex::add(ContactId existing) {
    m_holders.push_back({existing});
    return Holder(m_holders.size()) - 1;
}

MatchIndex::Holder MatchIndex::holderOf(ContactId existing) const {
    const auto found =
        std::ranges::lower_bound(m_existing, existing, {}, &std::pair<ContactId, Holder>::first);
    return found != m_existing.end() && found->first == existing ? found->second : Nobody;
}

bool MatchIndex::has(Holder holder, MatchKey key) const {
    bool found = false;
    each(key, [&](Holder each) {
        found = each == holder;
        return !found;
    });
    return found;
}

void MatchIndex::addKey(Holder holder, MatchKey key) {
    int holders = 0;
    bool known = false;
    each(key, [&](Holder each) {
        known = each == holder;
        ++holders;
        return !known;
    });
    if (known || holders >= MostHolders) return;
    grow();
    std::uint32_t& head = m_heads[key.hash & (m_heads.size() - 1)];
    m_nodes.push_back({key.hash, holder, head});
    head = std::uint32_t(m_nodes.size() - 1);
}

void MatchIndex::addKeys(Holder holder, const MatchKeys& keys) {
    for (const auto* list :
         {&keys.emails, &keys.roleEmails, &keys.profiles, &keys.mobiles, &keys.numbers,
          &keys.nameAndOrganisation, &keys.lives, &keys.names, &keys.uids})
        for (const MatchKey key : *list) addKey(holder, key);
    Known& known = m_holders[size_t(holder)];
    if (keys.madeUid != 0) known.madeUid = keys.madeUid;
    known.keyed = known.keyed || !keys.bare;
    known.emailed = known.emailed || !keys.emails.empty();
    known.numbered = known.numbered || !keys.numbers.empty();
    if (known.name == 0 && !keys.names.empty()) known.name = keys.names.front().hash;
}

}  // namespace waymark
