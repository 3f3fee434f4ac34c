#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/importplan.h"
#include "core/intake/matchindex.h"

#include <QByteArray>
#include <QHash>

namespace waymark {

/// For whom a row was taken.
struct Match {
    enum class Finding {
        Nobody,        ///< a new person
        Found,         ///< `holder`, because of `reason`
        Contradicted,  ///< `holder` has the same e-mail or profile, but quite another name
        NotUnique,     ///< several have this name and nothing else tells them apart
    };
    Finding finding = Finding::Nobody;
    MatchIndex::Holder holder = MatchIndex::Nobody;
    MatchReason reason = MatchReason::None;
    /// Others whom the row shows to be the same person, by a key as good as one that would have
    /// joined them had the rows come in another order.
    std::vector<MatchIndex::Holder> same = {};
};

/// Finds the person a row speaks of among the contacts of the file and the people that earlier
/// rows brought. Precision first: a pair that could be two people is not joined.
class Matcher {
public:
    Matcher(Stores& stores, Progress& progress);

    [[nodiscard]] Match find(const Contact& said, const MatchKeys& keys);
    /// A person that the import will make.
    MatchIndex::Holder add(const Contact& said, const MatchKeys& keys);
    /// A further row speaks of `holder`.
    void join(MatchIndex::Holder holder, const Contact& said, const MatchKeys& keys);

    /// From now on both are one; returns who stands for them, a contact of the file if there is
    /// one.
    MatchIndex::Holder unite(MatchIndex::Holder one, MatchIndex::Holder other);
    /// Who stands for a holder.
    [[nodiscard]] MatchIndex::Holder standsFor(MatchIndex::Holder holder) const;

    /// Somebody decided that these are two people, whatever rows say. The pairs of the file are
    /// known from the beginning.
    void keepApart(MatchIndex::Holder one, MatchIndex::Holder other);
    [[nodiscard]] bool areApart(MatchIndex::Holder one, MatchIndex::Holder other) const;

    [[nodiscard]] MatchIndex& index() { return m_index; }
    [[nodiscard]] const MatchIndex& index() const { return m_index; }

private:
    [[nodiscard]] Match strongest(const Contact& said, const MatchKeys& keys);
    [[nodiscard]] std::vector<MatchIndex::Holder> alsoMet(MatchIndex::Holder found,
                                                          const Contact& said,
                                                          const MatchKeys& keys);
    [[nodiscard]] Match byKeys(const std::vector<MatchKey>& wanted, const Contact& said,
                               const MatchKeys& keys, MatchReason reason);
    [[nodiscard]] Match byRoleEmail(const MatchKeys& keys) const;
    [[nodiscard]] bool isCalled(MatchIndex::Holder holder, const MatchKeys& keys) const;
    [[nodiscard]] Match byMobile(const Contact& said, const MatchKeys& keys);
    [[nodiscard]] Match byNameAnd(const std::vector<MatchKey>& wanted, MatchReason reason,
                                  const MatchKeys& keys) const;
    /// Two general entries of one firm's name with numbers of their own may be two shops.
    [[nodiscard]] bool isBranch(MatchIndex::Holder holder, const MatchKeys& keys) const;
    [[nodiscard]] Match byNameAlone(const MatchKeys& keys) const;
    [[nodiscard]] int sharedKeys(MatchIndex::Holder holder, const MatchKeys& keys) const;
    [[nodiscard]] PersonName nameOf(MatchIndex::Holder holder);
    [[nodiscard]] bool agrees(MatchIndex::Holder holder, const Contact& said, const MatchKeys& keys,
                              bool highTrust);
    void keepName(MatchIndex::Holder holder, const PersonName& name);

    Stores& m_stores;
    MatchIndex m_index;
    QHash<MatchIndex::Holder, MatchIndex::Holder> m_united;      ///< by the one who gave way
    QMultiHash<MatchIndex::Holder, MatchIndex::Holder> m_apart;  ///< both ways
    QByteArray m_names;  ///< "given US family" of new people, UTF-8, closed by NUL
    std::vector<std::int64_t> m_nameStarts;  ///< by holder - m_firstNew; -1: no name yet
    MatchIndex::Holder m_firstNew = 0;
    QHash<MatchIndex::Holder, PersonName> m_read;  ///< names of existing contacts already looked up
};

}  // namespace waymark
