#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

namespace waymark::signaturewords {

/// GmbH, Ltd., S.L., "& Co."; `written` tells "AG" from "Ag".
[[nodiscard]] bool isLegalForm(const QString& key, QStringView written);
/// Hospital, Bäckerei, Associates, Trust: words of which firms make their names.
[[nodiscard]] bool isFirmWord(const QString& key);

}  // namespace waymark::signaturewords
