// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/calendarunit.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// Months since year 0, after Howard Hinnant, "chrono-compatible low-level date algorithms",
/// civil_from_days: QDate would do the same, ten times slower.
int monthOf(Day day) {
    const qint64 shifted = qint64(day.number()) + 719468;  // days since 1 March of year 0
    const qint64 era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int dayOfEra = int(shifted - era * 146097);
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int marchMonth = (5 * dayOfYear + 2) / 153;  // 0 is March
    return int(era * 400 + yearOfEra) * 12 + marchMonth + 2;
}

int monthsIn(CohortUnit unit) {
    switch (unit) {
        case CohortUnit::Month:
            return 1;
        case CohortUnit::Quarter:
            return 3;
        case CohortUnit::Year:
            return 12;
    }
    return 1;
}

Day firstOf(int month) { return Day::of(QDate(month / 12, month % 12 + 1, 1)); }

}  // namespace

int unitOf(Day day, CohortUnit unit) { return monthOf(day) / monthsIn(unit); }

Period daysOf(int number, CohortUnit unit) {
    const int months = monthsIn(unit);
    return {firstOf(number * months), firstOf((number + 1) * months)};
}

QString unitName(int number, CohortUnit unit) {
    const int month = number * monthsIn(unit);
    const QString year = u"%1"_s.arg(month / 12, 4, 10, QLatin1Char('0'));
    switch (unit) {
        case CohortUnit::Month:
            return u"%1-%2"_s.arg(year).arg(month % 12 + 1, 2, 10, QLatin1Char('0'));
        case CohortUnit::Quarter:
            return u"%1-Q%2"_s.arg(year).arg(month % 12 / 3 + 1);
        case CohortUnit::Year:
            return year;
    }
    return year;
}

std::optional<int> unitNamed(QStringView name, CohortUnit unit) {
    bool isYear = false;
    const int year = name.first(std::min<qsizetype>(4, name.size())).toInt(&isYear);
    if (!isYear || year <= 0) return std::nullopt;
    int number = year * 12 / monthsIn(unit);
    if (unit != CohortUnit::Year) number += name.mid(unit == CohortUnit::Month ? 5 : 6).toInt() - 1;
    return unitName(number, unit) == name ? std::optional(number) : std::nullopt;
}

bool isOver(const Period& period, Day asOf) { return period.to.isKnown() && period.to <= asOf + 1; }

}  // namespace waymark
