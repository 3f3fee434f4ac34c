#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/nametokens.h"

#include <optional>

namespace waymark {

/// The words from..to that are the family name; the others are given names.
struct FamilyWords {
    size_t from = 0;
    size_t to = 0;
};

/// Where the words themselves tell that the family name does not stand last: Chinese, Korean,
/// Vietnamese and Japanese names in Latin letters, Hungarian names, names with a patronymic,
/// "Ramanujan S.", and a surname of the lists before given names of the lists. Nothing if the given
/// name may stand first. Needs two words or more.
[[nodiscard]] std::optional<FamilyWords> familyByWords(const NameTokens& words);

}  // namespace waymark
