#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>

#include "core/base/progress.h"
#include "core/intake/sheetgrid.h"
#include "core/intake/sourcetable.h"

namespace waymark {

/// Reads an .xlsx or .ods workbook, told apart by what is in it, into the text, the records and the
/// format of a table: the first sheet that holds one, cells as a person sees them, dates as
/// 2024-03-05. Throws Failure::SourceRefused for any other archive, and for one that is damaged,
/// empty, protected by a password, or unpacks to more than 512 MB.
void readSpreadsheet(const QByteArray& bytes, const SheetLimits& limits, const Progress& progress,
                     SourceTable::Parts& into);

}  // namespace waymark
