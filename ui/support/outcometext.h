#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/rowoutcomes.h"
#include "ui/support/formatting.h"

#include <QString>

namespace waymark::ui {

/// Why a row was set aside, in one sentence or several. Plain text.
[[nodiscard]] QString reasonText(const ImportSummary::RowResult& result);

/// What became of rows, as a short label: "New", "Left out".
[[nodiscard]] QString outcomeText(RowOutcome outcome);
/// A whole sentence with the number: "281 new contacts are added."
[[nodiscard]] QString outcomeSentence(RowOutcome outcome, qint64 rows,
                                      const Formatting& formatting);

}  // namespace waymark::ui
