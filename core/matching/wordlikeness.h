#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/lexicon.h"

#include <span>

namespace waymark {

/// How far two names of several words agree, in whatever order the words stand.
struct BagLikeness {
    float alike = 0;      ///< 0..1: what agrees, of both (Dice's coefficient over weighted words)
    float contained = 0;  ///< 0..1: what agrees, of the shorter one; 0 if that is next to nothing
};

/// Words that agree but for a slip of the pen or an abbreviation count in part; street types, words
/// of trade and other words that many share count little.
[[nodiscard]] BagLikeness bagLikeness(const Lexicon& lexicon, std::span<const Word> one,
                                      std::span<const Word> other, WordUse use);

}  // namespace waymark
