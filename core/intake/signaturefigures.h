#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phonenumber.h"

#include <QString>
#include <QStringView>

/// Questions about a run of figures: what else than a telephone number it may be.
namespace waymark::figures {

[[nodiscard]] bool isDigit(QChar c);
/// Signs that stand between the figures of one number.
[[nodiscard]] bool isJoint(QChar c);
/// Fictional and new ranges are mobile by how they begin, though no operator has them.
[[nodiscard]] bool isMobile(const PhoneNumber& number);
[[nodiscard]] qsizetype digitCount(QStringView text);
/// "2026-11-21", "21.11.2026 - 28.11.2026", "08.00-12.30", "2019 - 2026"
[[nodiscard]] bool isDateOrTime(QStringView text);
/// A currency, a per cent sign or a unit stands beside it, or it is written with thousands points.
[[nodiscard]] bool isAmount(QStringView text, qsizetype from, qsizetype to);
/// As it is dialled: figures and a leading +, without an optional "(0)".
[[nodiscard]] QString dialled(QStringView written);
/// What people write when they mean a telephone number and say nothing else about it.
[[nodiscard]] bool looksDialled(const QString& dialled, const QString& region);
/// Ten figures of North America, perhaps after a 1.
[[nodiscard]] bool hasAmericanShape(const QString& dialled);
/// Letters as the keys of a telephone: "1-800-FLOWERS" → "18003569377".
[[nodiscard]] QString keyed(QStringView written);

}  // namespace waymark::figures
