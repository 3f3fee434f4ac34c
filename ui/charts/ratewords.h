#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/interval.h"
#include "ui/support/formatting.h"

namespace waymark::ui {

/// Below this number a rate is shown in grey and gets no bar.
constexpr qint64 FewestForABar = 10;
/// A file with fewer contacts shows counts only.
constexpr qint64 FewestForRates = 30;

/// "54%"; "2 of 4" below five people; "–" without data.
[[nodiscard]] QString rateWords(const Rate& rate, const Formatting& formatting);
/// "27–36"; "" where no percentage is shown.
[[nodiscard]] QString rangeWords(const Rate& rate, const Formatting& formatting);
/// "54% (50 of 92, range 44 to 64)" for sentences.
[[nodiscard]] QString rateSentence(const Rate& rate, const Formatting& formatting);

}  // namespace waymark::ui
