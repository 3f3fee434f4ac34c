#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidate.h"
#include "core/intake/matchindex.h"

#include <QHash>

#include <optional>

namespace waymark {

/// Who brought whom, in the file and in the rows read so far. A person is brought at most once and
/// chains have no circles (A7).
class ReferralBook {
public:
    using Holder = MatchIndex::Holder;
    enum class Answer { New, Known, Self, Circle, OtherReferrer };

    void read(Stores& stores, const MatchIndex& index, Progress& progress);
    [[nodiscard]] Answer ask(Holder referrer, Holder referred) const;
    void add(Holder referrer, Holder referred) { m_referrers.insert(referred, referrer); }

private:
    QHash<Holder, Holder> m_referrers;  ///< by the person brought
};

[[nodiscard]] std::optional<Issue::Kind> refusal(ReferralBook::Answer answer);

}  // namespace waymark
