// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/day.h"

namespace waymark {

Day Day::ofCivil(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1) return {};
    if (day > 28 && day > QDate(year, month, 1).daysInMonth()) return {};
    // Days of a civil date by eras of 400 years that begin in March (Hinnant, "chrono-compatible
    // low-level date algorithms"): figures convert a million days at a time.
    const int shifted = month > 2 ? month - 3 : month + 9;
    const int y = month > 2 ? year : year - 1;
    const int era = y / 400, inEra = y - era * 400;
    const int dayOfYear = (153 * shifted + 2) / 5 + day - 1;
    const int dayOfEra = inEra * 365 + inEra / 4 - inEra / 100 + dayOfYear;
    return Day(era * 146097 + dayOfEra - 719468);
}

Day Day::fromIso(QStringView iso) {
    if (iso.size() != 10 || iso[4] != u'-' || iso[7] != u'-') return {};
    const auto digits = [&](qsizetype from, qsizetype count) {
        int value = 0;
        for (qsizetype i = from; i < from + count; ++i) {
            const int digit = iso[i].unicode() - u'0';
            if (digit < 0 || digit > 9) return -1;
            value = value * 10 + digit;
        }
        return value;
    };
    const int year = digits(0, 4), month = digits(5, 2), day = digits(8, 2);
    if (year < 0 || month < 0 || day < 0) return {};
    return ofCivil(year, month, day);
}

}  // namespace waymark
