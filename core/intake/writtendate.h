#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/importkind.h"

#include <QDate>
#include <QString>
#include <QStringView>

namespace waymark {

/// What a day is of: two-digit birth years never lie in the future.
enum class DayOf { Birth, Event };

/// A date as it was written, before anybody has decided the order of its parts.
struct WrittenDate {
    enum class Form {
        None,        ///< empty, or one of the ways in which exporters write "none" (0/0/00)
        Unreadable,  ///< no date
        Certain,     ///< ISO, a month's name, year first
        Serial,      ///< days since 1899-12-30, as spreadsheets count
        Yearless,    ///< --12-09, or Apple's year 1604
        Parts        ///< three numbers, the year last: day or month first
    };
    Form form = Form::Unreadable;
    QDate day;       ///< of Certain and Serial
    int first = 0;   ///< of Parts; the month of Yearless
    int second = 0;  ///< of Parts; the day of Yearless
    int year = 0;    ///< of Parts, four digits or two
    bool shortYear = false;
    bool dotted = false;  ///< written with dots, which only stand where the day comes first

    [[nodiscard]] bool fitsDayFirst() const;
    [[nodiscard]] bool fitsMonthFirst() const;
};

/// Takes a date apart: ISO with or without time, d/m/y in either order, "28 Sep 2026" with month
/// names in English, German, French, Spanish, Italian, Dutch and Portuguese, 2026年9月28日,
/// serials.
[[nodiscard]] WrittenDate writtenDate(QStringView text);

/// The day that a written date means in a column of this order; invalid if it is none. A date that
/// fits only the other order is read in that one. Two-digit years: 00–68 are 2000–2068.
[[nodiscard]] QDate dayOf(const WrittenDate& date, DateOrder order, DayOf what, QDate today);

/// "--12-09" for dates without a year, else empty.
[[nodiscard]] QString yearlessDay(const WrittenDate& date);

}  // namespace waymark
