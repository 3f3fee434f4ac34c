#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/analytics/filter.h"

namespace waymark::cli {

/// The options that say what a figure is asked about; kpi, contacts and report share them.
[[nodiscard]] QList<QCommandLineOption> filterOptions();
/// Reads them. Without --from and --to the period is open; without --as-of it is today.
[[nodiscard]] Filter filterOf(const Invocation& call, OpenFile& file);

}  // namespace waymark::cli
