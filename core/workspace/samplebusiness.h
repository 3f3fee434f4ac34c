#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/importplan.h"
#include "core/workspace/openfile.h"

#include <QStringList>

#include <vector>

namespace waymark {

/// Brindlewick Cycles, a fictional shop and repair business in the United Kingdom.
[[nodiscard]] NewFile sampleBusiness();
/// Its files as the owner would have them, in the order of import: resource paths.
[[nodiscard]] QStringList sampleFiles();
/// The day on which its history ends.
[[nodiscard]] QDate sampleToday();
/// Imports them all, one act each, into a file furnished with sampleBusiness().
std::vector<ImportSummary> importSample(OpenFile& file, Progress& progress);

}  // namespace waymark
