// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/referralbook.h"

namespace waymark {

void ReferralBook::read(Stores& stores, const MatchIndex& index, Progress& progress) {
    for (const FactStore::ReferralFact& fact : stores.facts.referrals(progress)) {
        const Holder referrer = index.holderOf(fact.referrer);
        const Holder referred = index.holderOf(fact.referred);
        if (referrer >= 0 && referred >= 0) add(referrer, referred);
    }
}

ReferralBook::Answer ReferralBook::ask(Holder referrer, Holder referred) const {
    if (referrer == referred) return Answer::Self;
    if (const auto known = m_referrers.constFind(referred); known != m_referrers.constEnd())
        return *known == referrer ? Answer::Known : Answer::OtherReferrer;
    for (auto above = m_referrers.constFind(referrer); above != m_referrers.constEnd();
         above = m_referrers.constFind(*above))
        if (*above == referred) return Answer::Circle;
    return Answer::New;
}

std::optional<Issue::Kind> refusal(ReferralBook::Answer answer) {
    using enum ReferralBook::Answer;
    switch (answer) {
        case New:
        case Known:
            return {};
        case Self:
            return Issue::Kind::SelfReferral;
        case Circle:
            return Issue::Kind::CircularReferral;
        case OtherReferrer:
            return Issue::Kind::AlreadyReferred;
    }
    return {};
}

}  // namespace waymark
