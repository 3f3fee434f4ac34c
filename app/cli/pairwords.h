#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/pairscore.h"

namespace waymark::cli {

/// The name of a compared field as the other commands call it: "given", "emails", "street" …
[[nodiscard]] QString fieldName(ComparedField field);

/// What a field says of two contacts, in plain words: "same phone", "Kate is short for Katherine".
[[nodiscard]] QString says(const FieldReason& reason, const Contact& a, const Contact& b);

/// "sure", "likely", "possible".
[[nodiscard]] QString word(Band band);

}  // namespace waymark::cli
