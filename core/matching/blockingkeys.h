#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/comparable.h"
#include "core/matching/weights.h"

#include <cstdint>
#include <vector>

namespace waymark {

/// One of the keys that bring an entry together with those who may be the same.
struct BlockingKey {
    std::uint64_t hash = 0;
    PairSource source = PairSource::Other;
    bool loose = false;  ///< worth looking at while few share it
};

/// Appends the keys of an entry, OR-ed: whoever shares one is looked at. E-mail and its local part,
/// the end of a number, links; the names in any order, by sound with an initial in both orders, and
/// with the year, the day or the place; postcode or street with the house number; the birthday with
/// an initial or the house number; the words of a firm with its town or number. About twenty for a
/// full entry. Equal keys in two sets with a common lexicon are equal; guests' are too.
void appendKeys(const Comparables& of, int place, std::vector<BlockingKey>& keys);

}  // namespace waymark
