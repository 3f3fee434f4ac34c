#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failure.h"

#include <QString>

namespace waymark::ui {

/// What happened, what was kept and what to do, in a sentence or two. Plain text, never markup.
[[nodiscard]] QString failureText(const Failure& failure);

}  // namespace waymark::ui
