// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/matcher.h"

#include "core/matching/namelikeness.h"

#include <algorithm>
#include <tuple>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

using Holder = MatchIndex::Holder;
using Finding = Match::Finding;

constexpr char Unit = '\x1f';
constexpr qsizetype KeptNames = 20'000;
constexpr Holder Several = -2;

std::uint64_t hashOf(const MatchKeys& keys) {
    return keys.names.empty() ? 0 : keys.names.front().hash;
}

}  // namespace

Matcher::Matcher(Stores& stores, Progress& progress) : m_stores(stores) {
    m_index.read(stores, progress);
    m_firstNew = Holder(m_index.size());
    for (const auto& [one, other] : stores.notSame.all())
        keepApart(m_index.holderOf(one), m_index.holderOf(other));
}

Match Matcher::find(const Contact& said, const MatchKeys& keys) {
    Match match = strongest(said, keys);
    if (match.holder == MatchIndex::Nobody) return match;
    match.holder = standsFor(match.holder);
    if (m_index.isSomebodyElse(match.holder, keys)) return {};
    if (match.finding == Finding::Found) match.same = alsoMet(match.holder, said, keys);
    return match;
}

std::vector<Holder> Matcher::alsoMet(Holder found, const Contact& said, const MatchKeys& keys) {
    std::vector<Holder> same;
    const auto collect = [&](const std::vector<MatchKey>& wanted, Trust trust, auto&& mayJoin) {
        for (const MatchKey key : wanted)
            m_index.each(key, [&](Holder each) {
                const Holder holder = standsFor(each);
                if (holder == found || std::ranges::find(same, holder) != same.end()) return true;
                if (m_index.isSomebodyElse(holder, keys)) return true;
                if (mayJoin(holder) && !areApart(found, holder) &&
                    agrees(holder, said, keys, trust == Trust::High) &&
                    canBeOnePerson(nameOf(found), nameOf(holder), Trust::Plain))
                    same.push_back(holder);
                return true;
            });
    };
    const auto always = [](Holder) { return true; };
    // Two people with the same name may well work for one firm: only their addresses tell.
    const auto oneWithoutEmail = [&](Holder holder) {
        return !m_index.hasEmail(found) || !m_index.hasEmail(holder);
    };
    collect(keys.emails, Trust::High, always);
    collect(keys.profiles, Trust::High, always);
    collect(keys.mobiles, Trust::Plain, always);
    if (keys.name.isEmpty()) return same;
    collect(keys.nameAndOrganisation, Trust::Plain, oneWithoutEmail);
    collect(keys.numbers, Trust::Plain, oneWithoutEmail);
    return same;
}

Holder Matcher::standsFor(Holder holder) const {
    for (auto next = m_united.constFind(holder); next != m_united.constEnd();
         next = m_united.constFind(holder))
        holder = *next;
    return holder;
}

Holder Matcher::unite(Holder one, Holder other) {
    // Contacts of the file have the lower numbers, in the order in which they were made.
    const Holder stays = std::min(standsFor(one), standsFor(other));
    const Holder gives = std::max(standsFor(one), standsFor(other));
    if (stays == gives) return stays;
    m_united.insert(gives, stays);
    for (const Holder each : m_apart.values(gives)) keepApart(stays, each);
    return stays;
}

void Matcher::keepApart(Holder one, Holder other) {
    if (one < 0 || other < 0 || one == other) return;
    m_apart.insert(one, other);
    m_apart.insert(other, one);
}

bool Matcher::areApart(Holder one, Holder other) const {
    const Holder wanted = standsFor(other);
    for (auto each = m_apart.constFind(standsFor(one));
         each != m_apart.constEnd() && each.key() == standsFor(one); ++each)
        if (standsFor(*each) == wanted) return true;
    return false;
}

Match Matcher::strongest(const Contact& said, const MatchKeys& keys) {
    // An address book that has the card under one number means one contact, whatever has changed.
    Match match;
    for (const MatchKey key : keys.uids)
        m_index.each(key, [&](Holder holder) {
            match = {Finding::Found, holder, MatchReason::None};
            return false;
        });
    if (match.finding == Finding::Found) return match;
    match = byKeys(keys.emails, said, keys, MatchReason::Email);
    if (match.finding == Finding::Nobody) match = byRoleEmail(keys);
    if (match.finding == Finding::Nobody)
        match = byKeys(keys.profiles, said, keys, MatchReason::Link);
    if (match.finding == Finding::Nobody) match = byMobile(said, keys);
    // The general entry of a firm has no name; somebody's own address or number is not the firm's.
    const bool mayBeFirm = keys.emails.empty() && keys.mobiles.empty() && keys.profiles.empty();
    if (match.finding == Finding::Nobody && (!keys.name.isEmpty() || mayBeFirm))
        match = byNameAnd(keys.nameAndOrganisation, MatchReason::NameAndOrganisation, keys);
    if (match.finding == Finding::Nobody && (!keys.name.isEmpty() || mayBeFirm))
        match = byNameAnd(keys.numbers, MatchReason::Phone, keys);
    if (match.finding == Finding::Nobody)
        match = byNameAnd(keys.lives, MatchReason::NameAlone, keys);
    if (match.finding == Finding::Nobody) match = byNameAlone(keys);
    return match;
}

Match Matcher::byKeys(const std::vector<MatchKey>& wanted, const Contact& said,
                      const MatchKeys& keys, MatchReason reason) {
    Match best;
    std::tuple<bool, int, Holder> bestRank{};
    Holder contradicted = MatchIndex::Nobody;
    std::vector<Holder> holders;
    for (const MatchKey key : wanted)
        m_index.each(key, [&](Holder holder) {
            if (std::ranges::find(holders, holder) == holders.end()) holders.push_back(holder);
            return true;
        });
    for (const Holder holder : holders) {
        if (!agrees(holder, said, keys, true)) {
            contradicted = contradicted < 0 ? holder : std::min(contradicted, holder);
            continue;
        }
        const bool equalName = m_index.nameHash(holder) == hashOf(keys);
        // The one who shares most; the earliest of equals, so that the answer does not waver.
        const std::tuple rank(equalName, holders.size() > 1 ? sharedKeys(holder, keys) : 0,
                              -holder);
        if (best.holder != MatchIndex::Nobody && rank <= bestRank) continue;
        bestRank = rank;
        best = {Finding::Found, holder, reason};
    }
    if (best.finding == Finding::Nobody && contradicted >= 0)
        return {Finding::Contradicted, contradicted, reason};
    return best;
}

Match Matcher::byRoleEmail(const MatchKeys& keys) const {
    for (const MatchKey key : keys.roleEmails) {
        Holder equal = MatchIndex::Nobody, nameless = MatchIndex::Nobody, only = MatchIndex::Nobody;
        m_index.each(key, [&](Holder each) {
            const Holder holder = standsFor(each);
            only = only == MatchIndex::Nobody || only == holder ? holder : Several;
            if (isCalled(holder, keys)) equal = holder;
            if (m_index.nameHash(holder) == 0) nameless = holder;
            return true;
        });
        Holder holder = equal;
        // Behind a desk's address without a name may be anybody: it joins only where it can mean
        // nobody else, and never two personal addresses.
        if (holder < 0 && keys.emails.empty()) {
            if (keys.name.isEmpty())
                holder = nameless >= 0 ? nameless : only;
            else if (only == nameless && only >= 0 && !m_index.hasEmail(only))
                holder = only;
        }
        if (holder >= 0) return {Finding::Found, holder, MatchReason::Email};
    }
    return {};
}

bool Matcher::isCalled(Holder holder, const MatchKeys& keys) const {
    if (keys.names.empty()) return false;
    return m_index.nameHash(holder) == hashOf(keys) || m_index.has(holder, keys.names.front());
}

Match Matcher::byMobile(const Contact& said, const MatchKeys& keys) {
    Match best;
    int bestShared = 0;
    for (const MatchKey key : keys.mobiles)
        m_index.each(key, [&](Holder holder) {
            if (!agrees(holder, said, keys, false)) return true;
            const int shared = sharedKeys(holder, keys);
            if (best.holder == MatchIndex::Nobody || shared > bestShared ||
                (shared == bestShared && holder < best.holder)) {
                best = {Finding::Found, holder, MatchReason::Mobile};
                bestShared = shared;
            }
            return true;
        });
    return best;
}

Match Matcher::byNameAnd(const std::vector<MatchKey>& wanted, MatchReason reason,
                         const MatchKeys& keys) const {
    Match best;
    int bestShared = 0;
    for (const MatchKey key : wanted)
        m_index.each(key, [&](Holder holder) {
            const int shared = sharedKeys(holder, keys);
            if (isBranch(holder, keys)) return true;
            if (best.holder == MatchIndex::Nobody || shared > bestShared ||
                (shared == bestShared && holder < best.holder)) {
                best = {Finding::Found, holder, reason};
                bestShared = shared;
            }
            return true;
        });
    return best;
}

bool Matcher::isBranch(Holder holder, const MatchKeys& keys) const {
    return keys.name.isEmpty() && !keys.numbers.empty() && m_index.hasNumber(holder) &&
           std::ranges::none_of(keys.numbers,
                                [&](MatchKey number) { return m_index.has(holder, number); });
}

Match Matcher::byNameAlone(const MatchKeys& keys) const {
    if (keys.names.empty()) return {};
    std::vector<Holder> holders;
    m_index.each(keys.names.front(), [&](Holder each) {
        const Holder holder = standsFor(each);
        if (std::ranges::find(holders, holder) == holders.end()) holders.push_back(holder);
        return keys.bare || holders.size() == 1;  // namesakes matter to nobody but a bare name
    });
    if (holders.empty()) return {};
    // One word is too little to join two people, unless neither says more than that word.
    const bool fullName = keys.name.contains(u' ');
    if (keys.bare) {
        if (holders.size() > 1) return {Finding::NotUnique, holders.back(), MatchReason::None};
        if (fullName || m_index.isBare(holders.front()))
            return {Finding::Found, holders.front(), MatchReason::NameAlone};
        return {};
    }
    // The same the other way round: who is here by name alone is met by the row that knows more.
    if (fullName && holders.size() == 1 && m_index.isBare(holders.front()))
        return {Finding::Found, holders.front(), MatchReason::NameAlone};
    return {};
}

int Matcher::sharedKeys(Holder holder, const MatchKeys& keys) const {
    int shared = 0;
    for (const auto* list : {&keys.emails, &keys.roleEmails, &keys.profiles, &keys.mobiles,
                             &keys.numbers, &keys.nameAndOrganisation, &keys.lives, &keys.names})
        for (const MatchKey key : *list) shared += m_index.has(holder, key) ? 1 : 0;
    return shared;
}

bool Matcher::agrees(Holder holder, const Contact& said, const MatchKeys& keys, bool highTrust) {
    const std::uint64_t name = m_index.nameHash(holder);
    if (name == 0 || keys.names.empty() || name == keys.names.front().hash) return true;
    if (m_index.has(holder, keys.names.front())) return true;  // a spelling met before
    return canBeOnePerson(nameOf(holder), said.name, highTrust ? Trust::High : Trust::Plain);
}

PersonName Matcher::nameOf(Holder holder) {
    PersonName name;
    if (holder >= m_firstNew) {
        const std::int64_t start = m_nameStarts[size_t(holder - m_firstNew)];
        if (start < 0) return name;
        const char* at = m_names.constData() + start;
        const QByteArray both(at);
        const qsizetype middle = both.indexOf(Unit);
        const qsizetype behind = both.indexOf(Unit, middle + 1);
        name.given = QString::fromUtf8(both.first(middle));
        name.family = QString::fromUtf8(both.sliced(middle + 1, behind - middle - 1));
        name.suffix = QString::fromUtf8(both.sliced(behind + 1));
        return name;
    }
    if (const auto read = m_read.constFind(holder); read != m_read.constEnd()) return *read;
    if (const auto contact = m_stores.contacts.find(m_index.contact(holder))) name = contact->name;
    if (m_read.size() >= KeptNames) m_read.clear();
    m_read.insert(holder, name);
    return name;
}

void Matcher::keepName(Holder holder, const PersonName& name) {
    if (holder < m_firstNew) return;
    const auto place = size_t(holder - m_firstNew);
    if (place >= m_nameStarts.size()) m_nameStarts.resize(place + 1, -1);
    if (m_nameStarts[place] >= 0 || name.isEmpty()) return;
    m_nameStarts[place] = m_names.size();
    for (const QString* part : {&name.given, &name.family, &name.suffix}) {
        if (part != &name.given) m_names += Unit;
        m_names += part->toUtf8().replace('\0', ' ').replace(Unit, ' ');
    }
    m_names += '\0';
}

Holder Matcher::add(const Contact& said, const MatchKeys& keys) {
    const Holder holder = m_index.add({});
    join(holder, said, keys);
    return holder;
}

void Matcher::join(Holder holder, const Contact& said, const MatchKeys& keys) {
    keepName(holder, said.name);
    m_index.addKeys(holder, keys);
}

}  // namespace waymark
