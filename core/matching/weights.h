#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/matching/fieldcomparison.h"
#include "core/matching/pairscore.h"

#include <array>
#include <span>
#include <utility>
#include <vector>

namespace waymark {

/// How often an agreement is met among pairs that are one (m) and among pairs that are two (u).
struct Likelihood {
    double m = 0;
    double u = 0;
};

/// The keys that bring two entries together, as far as weights are learnt from them; each leaves
/// out the fields that it is made of.
enum class PairSource : std::uint8_t { Email, Phone, Name, Address, Birthday, Other };
inline constexpr int PairSources = 6;

/// A pair that a key brought together.
struct CandidatePair {
    std::int32_t a = 0, b = 0;  ///< places in the Comparables, a < b
    std::uint8_t sources = 0;   ///< bit 1 << PairSource for each key
};

/// What agreements weigh: log2(m / u) of Fellegi and Sunter, "A Theory for Record Linkage" (1969),
/// with the frequency of the value in place of u where a name, a street or a town agrees (Winkler,
/// "Frequency-based matching", 1989).
///
/// Keys that only one person should have (e-mail, phone, link, street with number) coincide by
/// households and switchboards, not by chance: their u falls with the number of entries as the
/// prior does, and a verdict does not change because a file grows.
class Weights {
public:
    /// The defaults, for a file of at most a thousand.
    Weights() : Weights(nullptr) {}
    /// The defaults with the word frequencies of `population`, which must outlive them.
    explicit Weights(const Comparables* population);

    /// Learns m, and the u of keys, from `pairs` by expectation maximisation: for each source
    /// apart, over the fields it is not made of, with u from pairs drawn at random (always the same
    /// ones). The result is blended with the defaults as if those came from two hundred pairs, and
    /// stays within a factor of four of them. With fewer than LeastPairs nothing is learnt.
    void learn(std::span<const CandidatePair> pairs, Progress& progress);
    static constexpr size_t LeastPairs = 2'000;
    [[nodiscard]] bool isLearnt() const { return m_learnt; }

    [[nodiscard]] const Likelihood& likelihood(ComparedField field, Agreement agreement) const {
        return m_table[size_t(field)][size_t(agreement)];
    }
    /// The weights of a compared pair, in bits, field by field; what follows from another field
    /// (the town from the postcode) counts only for what it adds.
    [[nodiscard]] std::array<double, ComparedFields> of(const ComparedPair& pair) const;
    /// log2 of the odds that a pair of entries drawn at random is one.
    [[nodiscard]] double prior() const { return m_prior; }

    /// Entries of one family name, address and birthday with different given names are twins where
    /// the file knows families, and slips of the pen where it knows none.
    [[nodiscard]] bool knowsFamilies() const { return m_families; }

private:
    const Comparables* m_population = nullptr;
    std::array<std::array<Likelihood, Agreements>, ComparedFields> m_table{};
    double m_prior = 0;
    double m_entries = 0;  ///< not less than a thousand
    bool m_learnt = false;
    bool m_families = true;
};

}  // namespace waymark
