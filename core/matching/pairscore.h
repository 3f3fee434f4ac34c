#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <cstdint>
#include <vector>

namespace waymark {

class Comparables;
class Weights;

/// How sure it is that two entries are one person (or one firm). What is less than Possible is not
/// listed.
enum class Band : std::uint8_t { Sure, Likely, Possible };

enum class ComparedField : std::uint8_t {
    GivenName,
    FamilyName,
    Suffix,  ///< generational: Jr, III
    Birthday,
    Email,
    Phone,
    Link,
    Street,  ///< with the house number
    Postcode,
    City,
    Organisation,
    EmailDomain,
};
inline constexpr int ComparedFields = 12;

enum class Agreement : std::uint8_t {
    Missing,  ///< not said on one side: neither for nor against
    Same,
    Close,     ///< a slip of the pen apart
    Sounds,    ///< written differently, sounds the same
    Nickname,  ///< "Kate" for "Katherine"
    Initial,   ///< "K." for "Kate"
    Partly,    ///< one is a part of the other: "Ann" of "Ann Marie", the street without its number
    Swapped,   ///< given and family name, or day and month, the other way round
    Shared,    ///< the same, but many have it: a switchboard, info@, a family's landline
    Different,
};
inline constexpr int Agreements = 10;

/// What one field says: `weight` in bits, positive for one person, negative for two.
struct FieldReason {
    ComparedField field = ComparedField::GivenName;
    Agreement agreement = Agreement::Missing;
    double weight = 0;
    bool operator==(const FieldReason&) const = default;
};

/// The judgement on a pair. The reasons are those of the fields that both sides have, the
/// weightiest first.
struct PairScore {
    double probability = 0;  ///< 0..1 that both are one
    Band band = Band::Possible;
    /// Something speaks for two people: another birthday, another given name at the same address,
    /// Jr and Sr. Such a pair is never merged by itself.
    bool conflicts = false;
    std::vector<FieldReason> reasons;

    /// Sure, and nothing speaks against it: may be merged without asking.
    [[nodiscard]] bool isAutomatic() const { return band == Band::Sure && !conflicts; }
    bool operator==(const PairScore&) const = default;
};

/// From this probability on a pair is of the band; below the last it is not listed.
inline constexpr double SureFrom = 0.93;
inline constexpr double LikelyFrom = 0.60;
inline constexpr double PossibleFrom = 0.30;
[[nodiscard]] Band bandOf(double probability);

/// Judges entry `a` of `left` against entry `b` of `right`, whose words come from one lexicon (or
/// `right` is a guest of `left`). Reasons are given from the probability `reasonsFrom` on.
[[nodiscard]] PairScore scorePair(const Comparables& left, int a, const Comparables& right, int b,
                                  const Weights& weights, double reasonsFrom = 0);

/// The same for two contacts by themselves, with the default weights of a small file.
[[nodiscard]] PairScore scorePair(const Contact& a, const Contact& b);

}  // namespace waymark
