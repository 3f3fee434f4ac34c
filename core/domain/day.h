#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDate>
#include <QStringView>

#include <compare>
#include <limits>

namespace waymark {

/// A local calendar day as a number (days since 1970-01-01), for columns of facts. Unknown by
/// default. Arithmetic counts calendar days; no clock and no time zone is involved (G2).
class Day {
public:
    constexpr Day() = default;
    constexpr explicit Day(int number) : m_number(number) {}
    static Day of(QDate date) {
        return date.isValid() ? Day(int(date.toJulianDay() - Epoch)) : Day();
    }
    /// Unknown if there is no such day.
    static Day ofCivil(int year, int month, int day);
    /// Reads "2026-11-12"; anything else is unknown.
    static Day fromIso(QStringView iso);

    [[nodiscard]] constexpr bool isKnown() const { return m_number != Unknown; }
    [[nodiscard]] constexpr int number() const { return m_number; }
    [[nodiscard]] QDate date() const {
        return isKnown() ? QDate::fromJulianDay(Epoch + m_number) : QDate();
    }

    friend constexpr auto operator<=>(Day,
                                      Day) = default;  // an unknown day sorts before all others
    /// Days from b to a; both must be known.
    friend constexpr int operator-(Day a, Day b) { return a.m_number - b.m_number; }
    friend constexpr Day operator+(Day a, int days) {
        return a.isKnown() ? Day(a.m_number + days) : a;
    }

private:
    static constexpr qint64 Epoch = 2440588;  // the Julian day of 1970-01-01
    static constexpr int Unknown = std::numeric_limits<int>::min();
    int m_number = Unknown;
};

}  // namespace waymark
