#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

namespace waymark {

/// The text of an HTML page as lines: markup, scripts, styles and comments dropped, entities
/// opened, a line for each block and row, "> " before what stands in a quotation. In one pass.
[[nodiscard]] QString plainText(QStringView html);

}  // namespace waymark
