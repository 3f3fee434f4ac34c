#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturefirms.h"
#include "core/intake/signaturegivennames.h"

#include <QString>
#include <QStringView>

/// What people are, in English, German, French, Spanish, Dutch, Italian, Swedish and Polish.
namespace waymark::signaturewords {

/// Folded, without dots and brackets: as the lists below know a word.
[[nodiscard]] QString keyOf(QStringView word);

/// "Director", "Vertriebsleiterin", "medewerker": a word for what somebody does.
[[nodiscard]] bool isTitle(const QString& key);
/// "Sales", "EMEA", "Einkauf": what a title may be about; alone a department.
[[nodiscard]] bool isField(const QString& key);
/// "Department", "Abteilung", "Service": a part of a firm.
[[nodiscard]] bool isDepartment(const QString& key);
/// "assistant", "Sekretariat", "secrétaire"
[[nodiscard]] bool isAssistant(const QString& key);
/// "PhD", "MBA", "FRICS", "LL.M."
[[nodiscard]] bool isCredential(const QString& key, QStringView written);
/// "at", "bei", "chez": between what somebody does and where.
[[nodiscard]] bool isAt(const QString& key);

}  // namespace waymark::signaturewords
