#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matching/pairscore.h"

#include <QString>

namespace waymark::ui {

/// What a field says for or against two entries being one, in a few words: "Same phone", "Kate is
/// short for Katherine". Plain text.
[[nodiscard]] QString likenessText(const FieldReason& reason, const Contact& a, const Contact& b);
/// The two weightiest reasons for it, as one line.
[[nodiscard]] QString likenessLine(const PairScore& score, const Contact& a, const Contact& b);
[[nodiscard]] QString bandText(Band band);  ///< "Sure"

}  // namespace waymark::ui
