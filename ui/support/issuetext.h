#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidate.h"

#include <QString>

namespace waymark::ui {

/// What could not be read in a row, what was kept and what to do: one sentence, plain text.
[[nodiscard]] QString issueText(const Issue& issue);

}  // namespace waymark::ui
