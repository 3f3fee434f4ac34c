#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

namespace waymark {

/// ISO 3166-1 alpha-2 code of a country written as its name (English, German, French, Spanish,
/// Italian, Dutch, Portuguese, Swedish, Polish, Chinese), alpha-2 or alpha-3 code, or as people
/// abbreviate it. Empty if it is none.
[[nodiscard]] QString countryCode(QStringView written);

/// Blanks and capitals of a postcode put as the post office of the country has them; what does not
/// fit its pattern is only tidied. Without a country the British pattern is tried.
[[nodiscard]] QString tidyPostcode(QStringView written, const QString& country);

}  // namespace waymark
