#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/domain/contact.h"
#include "core/storage/stores.h"

#include <cstdint>
#include <vector>

namespace waymark {

/// What identifies a person, strongest first. NumberAndName covers every kind of line: a shared
/// switchboard says something only together with the name.
enum class KeyKind : std::uint8_t {
    Email,
    Profile,
    Mobile,
    NameAndOrganisation,
    NumberAndName,
    NameAndBirthday,
    NameAndPlace,
    Name,
    OrderNumber,
    Uid
};

/// One key as a number of 64 bits: the kind and the text behind it.
struct MatchKey {
    std::uint64_t hash = 0;
    bool operator==(const MatchKey&) const = default;
};
[[nodiscard]] MatchKey matchKey(KeyKind kind, QStringView text, QStringView more = {});

/// Every key under which somebody can find a contact, taken from what a row or a contact says.
struct MatchKeys {
    explicit MatchKeys(const Contact& contact);

    QString name;          ///< nameKey(), empty without a personal name
    QString organisation;  ///< organisationKey()
    std::vector<MatchKey> emails, roleEmails, profiles, mobiles, numbers;
    std::vector<MatchKey> nameAndOrganisation;  ///< one or none
    std::vector<MatchKey> names;                ///< one or none
    /// The name with the birthday, else with each postal address, of those who have nothing else.
    std::vector<MatchKey> lives;
    std::vector<MatchKey> uids;  ///< under which address books know the contact
    /// Of a UID that Waymark made: whoever has another one is somebody else. 0: none.
    std::uint64_t madeUid = 0;
    /// Nothing but a name.
    bool bare = false;
};

/// Whether two people share what identifies a person: an e-mail address or profile of their own,
/// or the name where one of them is nothing but a name.
[[nodiscard]] bool shareIdentity(const MatchKeys& a, const MatchKeys& b);

/// info@, office@, sales@ …: the address of a desk, not of a person.
[[nodiscard]] bool isRoleAddress(const EmailAddress& address);

/// Who has which key: the contacts of the file, then the people that an import adds. Holders are
/// numbered from 0. About 24 bytes a key (flat chains of 16 bytes behind a table of heads).
class MatchIndex {
public:
    using Holder = std::int32_t;
    static constexpr Holder Nobody = -1;
    /// A key that so many people share says nothing; further holders are not kept.
    static constexpr int MostHolders = 16;

    /// Takes in all live contacts, and the keys of those who were merged into one of them.
    void read(Stores& stores, Progress& progress);
    void reserve(qsizetype keys);
    /// Room for so many further keys: a list that doubles while it grows needs three times its
    /// size.
    void reserveMore(qsizetype keys) { reserve(qsizetype(m_nodes.size()) + keys); }

    Holder add(ContactId existing);
    /// Notes what a row says of a holder; keys already known to be theirs are not kept twice.
    void addKeys(Holder holder, const MatchKeys& keys);
    void addKey(Holder holder, MatchKey key);

    /// Calls take(holder) for each of the people with this key, newest first; stops when it returns
    /// false.
    template <class Take>
    void each(MatchKey key, Take&& take) const {
        if (m_heads.empty()) return;
        int found = 0;
        for (std::uint32_t at = m_heads[key.hash & (m_heads.size() - 1)]; at != End;
             at = m_nodes[at].next) {
            if (m_nodes[at].hash != key.hash) continue;
            if (!take(m_nodes[at].holder) || ++found == MostHolders) return;
        }
    }
    [[nodiscard]] bool has(Holder holder, MatchKey key) const;

    [[nodiscard]] ContactId contact(Holder holder) const {
        return m_holders[size_t(holder)].contact;
    }
    [[nodiscard]] Holder holderOf(ContactId existing) const;
    /// Equal for equal nameKey()s; 0 without a personal name.
    [[nodiscard]] std::uint64_t nameHash(Holder holder) const {
        return m_holders[size_t(holder)].name;
    }
    /// The holder has nothing but a name: no e-mail, number, link, firm, birthday or address.
    [[nodiscard]] bool isBare(Holder holder) const { return !m_holders[size_t(holder)].keyed; }
    /// Waymark itself told the two apart when it wrote them.
    [[nodiscard]] bool isSomebodyElse(Holder holder, const MatchKeys& keys) const {
        const std::uint64_t made = m_holders[size_t(holder)].madeUid;
        return made != 0 && keys.madeUid != 0 && made != keys.madeUid;
    }
    /// A personal e-mail address of the holder is known.
    [[nodiscard]] bool hasEmail(Holder holder) const { return m_holders[size_t(holder)].emailed; }
    /// A telephone number of the holder is known.
    [[nodiscard]] bool hasNumber(Holder holder) const { return m_holders[size_t(holder)].numbered; }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_holders.size()); }

private:
    struct Node {
        std::uint64_t hash;
        Holder holder;
        std::uint32_t next;
    };
    struct Known {
        ContactId contact;  ///< null: the import will make it
        std::uint64_t name = 0;
        std::uint64_t madeUid = 0;
        bool keyed = false;
        bool emailed = false;
        bool numbered = false;
    };
    static constexpr std::uint32_t End = 0xFFFFFFFF;
    void grow();
    void addAlias(const ContactAlias& alias);

    std::vector<std::uint32_t> m_heads;
    std::vector<Node> m_nodes;
    std::vector<Known> m_holders;
    std::vector<std::pair<ContactId, Holder>> m_existing;  ///< sorted by contact
};

}  // namespace waymark
