#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArrayView>
#include <QString>

namespace waymark {

/// Whether these bytes begin an archive as .xlsx and .ods workbooks are.
[[nodiscard]] bool isZip(QByteArrayView bytes);

/// Why these bytes cannot be a table, as the end of a sentence ("it is a PNG picture, not a
/// table"); empty when nothing speaks against reading them as text, or as a workbook if isZip().
/// Looks at the first 64 KB only, and never at the name of the file.
[[nodiscard]] QString whyNotATable(QByteArrayView bytes);

}  // namespace waymark
