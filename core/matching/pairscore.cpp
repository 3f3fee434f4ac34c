// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/pairscore.h"

#include "core/matching/weights.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

using enum Agreement;
using Field = ComparedField;

/// The probability that something speaks against is held to, whatever else agrees.
class Verdict {
public:
    void atMost(double probability) { m_most = std::min(m_most, probability); }
    /// Speaks for two: never merged without asking, and no more probable than this.
    void against(double probability) {
        m_conflicts = true;
        atMost(probability);
    }
    [[nodiscard]] double most() const { return m_most; }
    [[nodiscard]] bool conflicts() const { return m_conflicts; }

private:
    double m_most = 1;
    bool m_conflicts = false;
};

constexpr double Never = 0.15;       ///< not even listed
constexpr double Doubtful = 0.48;    ///< Possible
constexpr double Arguable = 0.85;    ///< Likely
constexpr double AlmostSure = 0.92;  ///< the best of Likely
static_assert(Never < PossibleFrom && Doubtful < LikelyFrom && AlmostSure < SureFrom);

/// Reads a compared pair for what the sum of weights does not see: that a family shares much, that
/// a desk has successors, that a name alone is nobody.
class Judge {
public:
    Judge(const ComparedPair& pair, bool families) : m_pair(pair), m_families(families) {}

    [[nodiscard]] Verdict judge() {
        if (m_pair.firms)
            firms();
        else
            people();
        if (is(Field::Link, Different)) m_verdict.against(Doubtful);
        return m_verdict;
    }

private:
    [[nodiscard]] bool is(Field field, Agreement agreement) const {
        return m_pair.of(field) == agreement;
    }
    template <class... More>
    [[nodiscard]] bool is(Field field, Agreement agreement, More... more) const {
        return is(field, agreement) || is(field, more...);
    }
    [[nodiscard]] float alike(Field field) const { return m_pair.alike[size_t(field)]; }
    /// What no household shares: an address, a mobile or a profile of one's own, the day of birth.
    [[nodiscard]] bool isPersonal() const {
        return m_pair.own || is(Field::Birthday, Same, Swapped);
    }
    [[nodiscard]] bool isSameHouse() const {
        constexpr float NumberMissing = 0.9F;
        return is(Field::Street, Same, Close) ||
               (is(Field::Street, Partly) && alike(Field::Street) >= NumberMissing &&
                is(Field::Postcode, Same));
    }

    void people() {
        if (m_pair.oneFirm) {
            // The firm itself, and somebody there.
            m_verdict.against(m_pair.own ? AlmostSure : Never);
            return;
        }
        givenNames();
        familyNames();
        generations();
        birthdays();
        support();
        const bool given = is(Field::GivenName, Missing), family = is(Field::FamilyName, Missing);
        if (given && family) {
            if (!m_pair.own)
                m_verdict.against(isPersonal() && isSameHouse() ? AlmostSure : Doubtful);
        } else if (given || family) {
            const bool moved = is(Field::Street, Different) && !is(Field::Postcode, Same);
            const bool born = is(Field::Birthday, Same, Swapped);
            if (!m_pair.own && (!born || moved))
                m_verdict.against(isSameHouse() || !m_families ? AlmostSure : Doubtful);
        }
        // Two addresses of one's own each and no more than a house in common.
        if (is(Field::Email, Different) && !isPersonal() && !is(Field::Phone, Same))
            m_verdict.against(1);
    }

    /// What relatives share: little proof where the file knows families, else nearly as good as
    /// any.
    [[nodiscard]] double amongKin() const { return m_families ? Doubtful : AlmostSure; }

    void givenNames() {
        const bool kin = is(Field::FamilyName, Same, Close, Sounds, Partly);
        if (is(Field::GivenName, Different)) {
            if (!m_families && isPersonal() && isSameHouse())
                m_verdict.against(AlmostSure);
            else if (is(Field::FamilyName, Different))
                // The successor at the desk; or somebody's address in a list of others.
                m_verdict.against(m_pair.own ? Doubtful : Never);
            else if (!kin)
                m_verdict.against(m_families ? Never : isPersonal() ? Arguable : Doubtful);
            else if (is(Field::Birthday, Different))
                m_verdict.against(Never);
            else  // twins, couples, brothers and sisters
                m_verdict.against(amongKin());
        } else if (m_pair.bothKnown) {
            m_verdict.against(m_pair.own ? Arguable : amongKin());
        } else if (is(Field::GivenName, Close) &&
                   alike(Field::GivenName) <= ComparedPair::Scrawled) {
            m_verdict.against(isPersonal() ? AlmostSure : amongKin());
        } else if (is(Field::GivenName, Initial) || is(Field::FamilyName, Initial)) {
            // "J. Roe" is John as well as Jane.
            if (!isPersonal()) m_verdict.against(AlmostSure);
        } else if (is(Field::GivenName, Close, Sounds, Nickname) && !m_pair.own) {
            m_verdict.against(1);  // Carla and Karla are twins as often
        } else if (is(Field::GivenName, Partly) && alike(Field::GivenName) < 0.7F) {
            m_verdict.against(isPersonal() ? 1 : amongKin());
        }
    }

    void familyNames() {
        if (!is(Field::FamilyName, Different)) return;
        if (is(Field::GivenName, Missing))
            m_verdict.against(isPersonal() ? Arguable : Never);
        else if (!is(Field::GivenName, Different))  // a new name by marriage
            m_verdict.against(isPersonal() ? AlmostSure : isSameHouse() ? amongKin() : Never);
    }

    void generations() {
        if (is(Field::Suffix, Different)) m_verdict.against(Doubtful);
        if (is(Field::Suffix, Partly) && !is(Field::Birthday, Same))
            m_verdict.against(m_pair.own ? AlmostSure : Doubtful);
    }

    void birthdays() {
        if (is(Field::Birthday, Different))
            m_verdict.against(isSameHouse() ? amongKin() : m_pair.own ? Arguable : Doubtful);
        if (is(Field::Birthday, Close)) m_verdict.against(1);
    }

    /// A name alone, or with no more than a town or a firm, is borne by two often enough.
    void support() {
        const bool house = isSameHouse();
        const bool strong = isPersonal() || house || is(Field::Birthday, Close, Partly) ||
                            is(Field::Phone, Same) || is(Field::Link, Same);
        if (strong) return;
        const bool weak = is(Field::Postcode, Same, Close) ||
                          is(Field::Organisation, Same, Close) || is(Field::EmailDomain, Same) ||
                          is(Field::Email, Shared) || is(Field::Phone, Shared, Close) ||
                          (is(Field::Street, Partly) && alike(Field::Street) >= 0.5F);
        const bool apart = is(Field::Organisation, Different) ||
                           is(Field::EmailDomain, Different) || is(Field::Email, Different) ||
                           is(Field::Phone, Different) || is(Field::Street, Different) ||
                           is(Field::Postcode, Different) || is(Field::City, Different);
        const bool namesake = is(Field::Organisation, Different) && !is(Field::Postcode, Same);
        m_verdict.against(namesake || (!weak && apart) ? Doubtful : AlmostSure);
    }

    void firms() {
        const bool phone = is(Field::Phone, Same, Shared), house = isSameHouse();
        const bool reach = phone || house || m_pair.own || is(Field::Email, Shared);
        if (is(Field::Organisation, Missing)) {
            if (!m_pair.own && !is(Field::Email, Shared)) m_verdict.against(Doubtful);
            return;
        }
        if (is(Field::Organisation, Different))
            m_verdict.against(phone && house ? Arguable : Doubtful);
        if (is(Field::Organisation, Partly)) m_verdict.against(1);
        if (is(Field::Phone, Different) || is(Field::Street, Different) ||
            is(Field::City, Different))
            m_verdict.against(reach ? 1 : Doubtful);  // a branch in another street
        if (!reach) m_verdict.against(AlmostSure);
    }

    const ComparedPair& m_pair;
    bool m_families;
    Verdict m_verdict;
};

}  // namespace

Band bandOf(double probability) {
    return probability >= SureFrom     ? Band::Sure
           : probability >= LikelyFrom ? Band::Likely
                                       : Band::Possible;
}

PairScore scorePair(const Comparables& left, int a, const Comparables& right, int b,
                    const Weights& weights, double reasonsFrom) {
    const ComparedPair pair = compare(left, a, right, b);
    const std::array<double, ComparedFields> bits = weights.of(pair);
    PairScore score;
    double sum = weights.prior();
    for (int field = 0; field < ComparedFields; ++field)
        if (pair.agreement[size_t(field)] != Missing) sum += bits[size_t(field)];
    const Verdict verdict = Judge(pair, weights.knowsFamilies()).judge();
    score.probability = std::min(1 / (1 + std::exp2(-sum)), verdict.most());
    score.band = bandOf(score.probability);
    score.conflicts = verdict.conflicts();
    if (score.probability < reasonsFrom) return score;
    for (int field = 0; field < ComparedFields; ++field)
        if (const Agreement agreement = pair.agreement[size_t(field)]; agreement != Missing)
            score.reasons.push_back({Field(field), agreement, bits[size_t(field)]});
    std::ranges::stable_sort(score.reasons, [](const FieldReason& one, const FieldReason& other) {
        return std::abs(one.weight) > std::abs(other.weight);
    });
    return score;
}

PairScore scorePair(const Contact& a, const Contact& b) {
    Comparables both;
    const int one = both.add(a), other = both.add(b);
    return scorePair(both, one, both, other, Weights());
}

}  // namespace waymark
