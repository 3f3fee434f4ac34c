// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/lostreferrals.h"

#include <QHash>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// The links of the file as they will be while one contact after the other is absorbed.
class Links {
public:
    explicit Links(Stores& stores) : m_stores(stores) {
        Progress progress;
        for (const FactStore::ReferralFact& fact : stores.facts.referrals(progress))
            m_referrers.insert(fact.referred, fact.referrer);
    }

    void absorb(ContactId keep, ContactId other, std::vector<Issue>& lost) {
        std::vector<std::pair<ContactId, ContactId>> moved;  // referred, referrer
        for (auto link = m_referrers.begin(); link != m_referrers.end();) {
            if (link.key() != other && *link != other) {
                ++link;
                continue;
            }
            moved.emplace_back(link.key(), *link);
            link = m_referrers.erase(link);
        }
        std::ranges::sort(moved);
        for (auto& [referred, referrer] : moved) {
            const QString title = titleOf(referred);
            if (referred == other) referred = keep;
            if (referrer == other) referrer = keep;
            const auto known = m_referrers.constFind(referred);
            if (referrer == referred)
                lost.push_back({u"referred"_s, Issue::Kind::SelfReferral, title});
            else if (known == m_referrers.constEnd() && !isAbove(referrer, referred))
                m_referrers.insert(referred, referrer);
            else if (known == m_referrers.constEnd())
                lost.push_back({u"referred"_s, Issue::Kind::CircularReferral, title});
            else if (*known != referrer)
                lost.push_back({u"referred"_s, Issue::Kind::AlreadyReferred, title});
        }
    }

private:
    [[nodiscard]] bool isAbove(ContactId below, ContactId wanted) const {
        for (auto above = m_referrers.constFind(below); above != m_referrers.constEnd();
             above = m_referrers.constFind(*above))
            if (*above == wanted) return true;
        return false;
    }

    [[nodiscard]] QString titleOf(ContactId id) {
        const auto contact = m_stores.contacts.find(id);
        return contact ? contact->title() : QString();
    }

    Stores& m_stores;
    QHash<ContactId, ContactId> m_referrers;  ///< by the person brought
};

}  // namespace

std::vector<LostReferral> lostReferrals(const ImportPlan& plan, Stores& stores) {
    std::vector<LostReferral> lost;
    if (plan.absorbed.empty()) return lost;
    Links links(stores);
    for (const auto& [person, others] : plan.absorbed) {
        std::vector<Issue> issues;
        for (const ContactId other : others)
            links.absorb(plan.people[size_t(person)].existing, other, issues);
        for (Issue& issue : issues) lost.push_back({person, std::move(issue)});
    }
    return lost;
}

}  // namespace waymark
