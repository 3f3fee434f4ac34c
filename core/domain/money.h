#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

#include <optional>

namespace waymark {

/// An amount in minor units (pence, cents) of one ISO 4217 currency.
struct Money {
    qint64 minor = 0;
    QString currency;

    bool operator==(const Money&) const = default;

    /// Throws Failure{Constraint} on overflow or when the currencies differ.
    [[nodiscard]] Money plus(const Money& other) const;
    /// Throws Failure{Constraint} on overflow.
    [[nodiscard]] Money times(qint64 factor) const;
    /// Number of digits after the point: 2 for GBP, 0 for JPY, 3 for KWD.
    [[nodiscard]] static int decimals(const QString& currency);
    /// Reads "£1,180.00", "1.180,00 EUR", "-35" or "(35.00)"; the currency named in the text wins
    /// over `currency`. Nothing if it is no amount or does not fit.
    [[nodiscard]] static std::optional<Money> parse(QStringView text, const QString& currency);
};

}  // namespace waymark
