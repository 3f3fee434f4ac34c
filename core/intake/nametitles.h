#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/intake/nametokens.h"
#include "core/intake/namewords.h"

namespace waymark {

[[nodiscard]] bool areAllTitles(const NameTokens& words);
[[nodiscard]] bool areAllSuffixes(const NameTokens& words);
/// PhD, Jr; MA but not Ma.
[[nodiscard]] bool isSuffix(const NameToken& word);

/// Takes titles off the front; at least one word stays. Says what a single word behind them is.
namewords::TitleKind takeTitles(NameTokens& words, PersonName& name);
/// Takes credentials and generations off the end; at least one word stays.
void takeSuffixes(NameTokens& words, PersonName& name);

}  // namespace waymark
