#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/matching/fieldcomparison.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace waymark {

/// How often an agreement is met among pairs that are one (m) and among pairs that are two (u).
struct Likelihood {
    double m = 0;
    double u = 0;
    /// In bits.
    [[nodiscard]] double weight() const;
};

/// The keys that bring two entries together, as far as weights are learnt from them; each leaves
/// out the fields that it is made of.
enum class PairSource : std::uint8_t { Email, Phone, Name, Address, Birthday, Other };
inline constexpr int PairSources = 6;

/// A pair that keys brought together.
struct CandidatePair {
    std::int32_t a = 0, b = 0;  ///< places in the Comparables, a < b
    std::uint8_t sources = 0;   ///< bit 1 << PairSource for each key
    bool operator==(const CandidatePair&) const = default;
};

/// What agreements weigh: log2(m / u) of Fellegi and Sunter, "A Theory for Record Linkage" (1969),
/// with the frequency of the value in place of u where a name or a town agrees (Winkler,
/// "Frequency-Based Matching in the Fellegi-Sunter Model", 2000).
///
/// Keys that only one person should have (e-mail, phone, link, house) coincide by households and
/// desks, not by chance. What they weigh is said as odds once the prior is overcome: a verdict does
/// not change because a file grows.
class Weights {
public:
    /// The defaults, for a file of at most a thousand.
    Weights() : Weights(nullptr) {}
    /// The defaults with the word frequencies of `population`, which must outlive them.
    explicit Weights(const Comparables* population);

    /// Learns m from `pairs` by expectation maximisation: for each source apart, over the fields it
    /// is not made of, with u from pairs drawn at random (always the same ones). The result is
    /// blended with the defaults as if those came from two hundred pairs, and stays within a factor
    /// of three of them. With fewer than LeastPairs nothing is learnt.
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

    /// False if a file with hundreds of entries at one address has no two relatives among them:
    /// then another given name is a slip rather than a twin.
    [[nodiscard]] bool knowsFamilies() const { return m_families; }

private:
    using Table = std::array<std::array<Likelihood, Agreements>, ComparedFields>;
    struct Learner;

    [[nodiscard]] double frequency(Word word, WordUse use) const;
    [[nodiscard]] double holders(Word key) const;
    [[nodiscard]] double weigh(ComparedField field, Agreement agreement) const {
        return likelihood(field, agreement).weight();
    }
    [[nodiscard]] double givenName(const ComparedPair& pair) const;
    [[nodiscard]] double familyName(const ComparedPair& pair) const;
    [[nodiscard]] double birthday(const ComparedPair& pair) const;
    [[nodiscard]] double email(const ComparedPair& pair) const;
    [[nodiscard]] double phone(const ComparedPair& pair) const;
    [[nodiscard]] double street(const ComparedPair& pair) const;
    [[nodiscard]] double postcode(const ComparedPair& pair) const;
    [[nodiscard]] double city(const ComparedPair& pair) const;
    [[nodiscard]] double organisation(const ComparedPair& pair) const;
    [[nodiscard]] double domain(const ComparedPair& pair) const;

    const Comparables* m_population = nullptr;
    Table m_table{};
    double m_prior = 0;
    bool m_learnt = false;
    bool m_families = true;
};

}  // namespace waymark
