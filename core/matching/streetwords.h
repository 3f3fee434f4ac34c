#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringList>

namespace waymark {

/// A written street as it is compared: folded words with abbreviations written out ("blvd." →
/// "boulevard", "Hauptstr." → "hauptstrasse", "fifth" → "5th"), and the numbers of house and flat
/// apart. What says only how to find it ("near 5th Ave", "between …") and words like "flat" are
/// left out.
struct StreetWords {
    QStringList words;
    QStringList numbers;  ///< "12a"; the house before the flat is not told apart
};
[[nodiscard]] StreetWords streetWords(QStringView street);

/// Street, road, avenue, north …: words that many streets share.
[[nodiscard]] bool isStreetType(QStringView word);

}  // namespace waymark
