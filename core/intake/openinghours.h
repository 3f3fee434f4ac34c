#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

namespace waymark {

/// "Mo–Fr 9–17 Uhr", "Open 8.30 - 5.30 Mon to Fri", "On leave 22.12.2025 - 04.01.2026".
/// `key` is the folded line.
[[nodiscard]] bool tellsHours(const QString& key);

}  // namespace waymark
