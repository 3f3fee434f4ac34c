#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/intake/namekind.h"

#include <QStringView>

#include <vector>

namespace waymark {

/// A person's name in parts, by rules: titles off the front, credentials and generational suffixes
/// off the end, "Last, First", nickname in quotes or brackets, particles stay with the surname, a
/// surname in capitals is found, two surnames of Spanish and Portuguese names, and the family first
/// where script or words tell so. Names wholly in capitals or in small letters are re-cased;
/// `display` keeps the text as written.
[[nodiscard]] PersonName splitName(QStringView written);

/// The people of a cell: "Ms J. Roe & Mr K. Roe", "Jane and Karl Roe". Never empty; the first one
/// is splitName() with the whole text as `display`, the others have their own words as `display`.
[[nodiscard]] std::vector<PersonName> splitPeople(QStringView written);

/// Capitals tidied: "MACDONALD" → "MacDonald", "o'brien" → "O'Brien", "VAN DER BERG" →
/// "van der Berg". Mixed case is left as it is.
[[nodiscard]] QString recased(QStringView name);

/// Puts titles and suffixes where they belong in a name that came in separate columns.
void tidyParts(PersonName& name);

}  // namespace waymark
