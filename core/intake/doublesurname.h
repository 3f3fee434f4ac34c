#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/nametokens.h"

namespace waymark {

/// Where the two surnames of a Spanish or Portuguese name begin: "Juan Carlos Pérez García",
/// "Ana Paula Ferreira da Costa"; 0 if neither the words nor
/// the title ("Sra.", "D.") look Spanish or Portuguese.
[[nodiscard]] size_t doubleSurnameStart(const NameTokens& words, const QString& honorific);

}  // namespace waymark
