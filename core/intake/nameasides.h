#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <QString>

namespace waymark {

/// Without emoji, ornaments and the quotes around a whole cell.
[[nodiscard]] QString withoutOrnaments(QString text);
/// Takes what stands in brackets or quotes out of the text: nickname, letters after the name, or
/// nothing of use.
[[nodiscard]] QString withoutAsides(const QString& text, PersonName& name);
/// "Jane Roe - Acme", "Jane Roe | Head of Sales", "Anna Roe geb. Hill": the part in front.
[[nodiscard]] QString withoutTail(const QString& text);

}  // namespace waymark
