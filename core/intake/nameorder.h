#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/intake/nametokens.h"
#include "core/intake/namewords.h"

namespace waymark {

/// Finds where the family name begins, or ends, in words without titles and suffixes, and fills
/// given and family. `title` says what a single word is; the honorific in `name` helps to tell
/// Spanish names.
void splitWords(const NameTokens& words, namewords::TitleKind title, PersonName& name);

}  // namespace waymark
