#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

namespace waymark::signaturewords {

/// Crafts, callings and offices by their own names: "relieuse", "Schornsteinfeger", "luthier".
/// `key` as of keyOf().
[[nodiscard]] bool isTrade(const QString& key);
/// What firms call the place or the goods they live by: "scaffolding", "Töpferei", "ferretería".
[[nodiscard]] bool isLineOfBusiness(const QString& key);

}  // namespace waymark::signaturewords
