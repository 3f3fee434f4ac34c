#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

#include <optional>

namespace waymark {

/// A postcode in a piece of an address.
struct FoundPostcode {
    qsizetype from = 0, to = 0;  ///< with a country prefix ("D-04315") and the 〒 sign
    QString code;                ///< as the post office writes it
    QString country;             ///< ISO code where the pattern or the prefix tells; else empty
    QString region;              ///< the state beside it: "ME"
    qsizetype regionFrom = -1, regionTo = -1;
    double sureness = 0.0;
    bool isStated = false;     ///< the country is written, not inferred
    bool townFollows = false;  ///< "04315 Leipzig"; else the town stands before it
};

/// The best postcode of a piece without commas; `country` (may be empty) decides what several
/// countries share.
[[nodiscard]] std::optional<FoundPostcode> postcodeIn(QStringView piece, const QString& country);

}  // namespace waymark
