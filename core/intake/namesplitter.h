#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/intake/namekind.h"

#include <QStringView>

namespace waymark {

/// A person's name in parts, by rules: titles off the front, credentials and generational suffixes
/// off the end, "Last, First", nickname in quotes or brackets, particles stay with the surname, a
/// surname in capitals is found, Chinese, Japanese and Korean names have the family first. Names
/// wholly in capitals or in small letters are re-cased; `display` keeps the text as written.
[[nodiscard]] PersonName splitName(QStringView written);

/// Capitals tidied: "MACDONALD" → "MacDonald", "o'brien" → "O'Brien", "VAN DER BERG" →
/// "van der Berg". Mixed case is left as it is.
[[nodiscard]] QString recased(QStringView name);

/// Puts titles and suffixes where they belong in a name that came in separate columns.
void tidyParts(PersonName& name);

}  // namespace waymark
