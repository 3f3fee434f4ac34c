#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

namespace waymark::signaturewords {

/// A given name that is common in one of the languages.
[[nodiscard]] bool isGivenName(const QString& key);

}  // namespace waymark::signaturewords
