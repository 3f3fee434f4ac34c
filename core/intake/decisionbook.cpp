// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/decisionbook.h"

#include <iterator>

namespace waymark {

void DecisionBook::forgetStale(qint64 rows) {
    std::erase_if(m_decisions,
                  [rows](const auto& each) { return each.first < 0 || each.first >= rows; });
    for (auto each = m_decisions.begin(); each != m_decisions.end();) {
        auto& [row, decision] = *each;
        const bool gone = decision.into ? m_matcher.index().holderOf(decision.into) < 0
                                        : decision.earlierRow >= row;
        const bool needsSomebody = decision.kind == RowDecision::Kind::Merge ||
                                   (gone && decision.kind == RowDecision::Kind::KeepBoth);
        if (gone) {
            decision.into = {};
            decision.earlierRow = -1;
        }
        const bool isAboutNobody = !decision.into && decision.earlierRow < 0;
        each = needsSomebody && isAboutNobody ? m_decisions.erase(each) : std::next(each);
    }
    if (!m_decisions.empty()) m_taken.assign(size_t(rows), MatchIndex::Nobody);
}

const RowDecision* DecisionBook::of(qint64 row) const {
    const auto found = m_decisions.find(row);
    return found == m_decisions.end() ? nullptr : &found->second;
}

bool DecisionBook::isSettled(qint64 row) const {
    const RowDecision* decision = of(row);
    return decision && decision->kind != RowDecision::Kind::Later;
}

std::optional<Match> DecisionBook::match(qint64 row) const {
    const RowDecision* decision = of(row);
    if (!decision) return {};
    switch (decision->kind) {
        case RowDecision::Kind::KeepBoth:
            return Match();
        case RowDecision::Kind::Merge: {
            const Holder holder = meant(*decision);
            if (holder < 0) return {};
            return Match{Match::Finding::Found, m_matcher.standsFor(holder), MatchReason::None};
        }
        case RowDecision::Kind::Skip:
        case RowDecision::Kind::Later:
            break;
    }
    return {};
}

MatchIndex::Holder DecisionBook::meant(const RowDecision& decision) const {
    if (decision.into) return m_matcher.index().holderOf(decision.into);
    return decision.earlierRow < 0 ? MatchIndex::Nobody : m_taken[size_t(decision.earlierRow)];
}

void DecisionBook::note(qint64 row, Holder holder) {
    if (!m_taken.empty()) m_taken[size_t(row)] = holder;
}

}  // namespace waymark
