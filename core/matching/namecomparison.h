#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/fieldcomparison.h"

#include <span>

namespace waymark {

/// Both sides of a comparison. Words of the guests' lexicon are known to it alone, so texts are
/// read there.
struct Sides {
    const Comparables& left;
    const Comparables& right;
    const Comparable& a;
    const Comparable& b;
    const Lexicon& lexicon;

    [[nodiscard]] std::span<const Word> leftWords(const WrittenName& of) const {
        return left.words(of.words);
    }
    [[nodiscard]] std::span<const Word> rightWords(const WrittenName& of) const {
        return right.words(of.words);
    }
};

/// Fills in GivenName and FamilyName, straight on or the other way round. Part of compare().
void compareNames(const Sides& sides, ComparedPair& pair);

}  // namespace waymark
