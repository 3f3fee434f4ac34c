#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/fieldcomparison.h"

namespace waymark {

/// Fills in Street, Postcode and City from the two addresses that agree best. Part of compare().
void compareAddresses(const Comparables& left, const Comparable& a, const Comparables& right,
                      const Comparable& b, const Lexicon& lexicon, ComparedPair& pair);

}  // namespace waymark
