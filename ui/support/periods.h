#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/period.h"
#include "ui/support/formatting.h"

namespace waymark::ui {

/// The periods one can choose by name.
enum class PeriodChoice { LastTwelveMonths, LastQuarter, ThisYear, LastYear, Everything, Own };

/// Of every choice but Own, which is the caller's. "This year" ends with `today`.
[[nodiscard]] Period periodOf(PeriodChoice choice, QDate today);
/// "last 12 full months", "own dates…"
[[nodiscard]] QString choiceWords(PeriodChoice choice);
/// "12 months to 31 October 2026", "1 Jul 2026 to 30 Sep 2026", "everything up to 12 Nov 2026"
[[nodiscard]] QString periodWords(const Period& period, QDate asOf, const Formatting& formatting);

}  // namespace waymark::ui
