#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

namespace waymark {

/// True unless two written names speak against their being one person. Equal words in any order,
/// initials, short forms ("Bob", "Max"), one name containing the other, and a missing name all
/// agree. With `Trust::High` (they share a personal e-mail address or profile) a new family name
/// agrees too; two different given names of one family never do: relatives share addresses.
enum class Trust { Plain, High };
[[nodiscard]] bool canBeOnePerson(const PersonName& a, const PersonName& b, Trust trust);

/// Of two spellings of the same words, whether `a` is the better one: mixed case before capitals
/// or small letters only, then more letters, then more accents. A total order: of several
/// spellings the same one wins in whatever order they come.
[[nodiscard]] bool isBetterWritten(QStringView a, QStringView b);

/// The same for names: mixed case, then both parts there, then written-out words before initials,
/// then length.
[[nodiscard]] bool isBetterWritten(const PersonName& a, const PersonName& b);

/// Whether the names are spellings of one: the words of the shorter one are all in the longer one,
/// abbreviated or not.
[[nodiscard]] bool areSpellingsOfOne(const PersonName& a, const PersonName& b);

/// Whether `b` is too poorly written (case, missing part, initials only) to take the place of `a`.
[[nodiscard]] bool isPoorer(const PersonName& b, const PersonName& a);

}  // namespace waymark
