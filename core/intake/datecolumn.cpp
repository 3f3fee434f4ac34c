// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/datecolumn.h"

#include "core/base/text.h"
#include "core/intake/sourcetable.h"

namespace waymark {
namespace {

struct Evidence {
    int dayFirst = 0, monthFirst = 0, both = 0, alike = 0, dotted = 0, certain = 0;
    int futureDayFirst = 0, futureMonthFirst = 0;
};

DateOrder decide(const Evidence& evidence, const DateClue& clue, bool& proven) {
    proven = true;
    if (clue.forced == DateOrder::DayMonthYear || clue.forced == DateOrder::MonthDayYear)
        return clue.forced;
    if (evidence.dayFirst + evidence.monthFirst + evidence.both + evidence.dotted +
            evidence.alike ==
        0)
        return evidence.certain > 0 ? DateOrder::YearMonthDay : DateOrder::Unknown;
    proven = evidence.dayFirst == 0 || evidence.monthFirst == 0;
    if (evidence.dayFirst != evidence.monthFirst)
        return evidence.dayFirst > evidence.monthFirst ? DateOrder::DayMonthYear
                                                       : DateOrder::MonthDayYear;
    proven = evidence.both == 0;
    if (evidence.dotted > 0) return DateOrder::DayMonthYear;
    if ((evidence.futureDayFirst > 0) != (evidence.futureMonthFirst > 0))
        return evidence.futureDayFirst > 0 ? DateOrder::MonthDayYear : DateOrder::DayMonthYear;
    return clue.likelier == DateOrder::MonthDayYear ? DateOrder::MonthDayYear
                                                    : DateOrder::DayMonthYear;
}

}  // namespace

DateColumn readDateColumn(const SourceTable& table, qsizetype column, DayOf what,
                          const DateClue& clue) {
    DateColumn result;
    Evidence evidence;
    std::vector<WrittenDate> dates;
    dates.reserve(size_t(table.rowCount()));
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        const QByteArrayView cell = table.cell(row, column);
        if (cell.isEmpty() || cell.size() > 200) continue;
        const WrittenDate date = writtenDate(text::tidied(QString::fromUtf8(cell)));
        switch (date.form) {
            case WrittenDate::Form::None:
                continue;
            case WrittenDate::Form::Unreadable:
                ++result.unreadable;
                continue;
            case WrittenDate::Form::Serial:
                ++result.serials;
                [[fallthrough]];
            case WrittenDate::Form::Certain:
            case WrittenDate::Form::Yearless:
                ++evidence.certain;
                break;
            case WrittenDate::Form::Parts: {
                const bool day = date.fitsDayFirst(), month = date.fitsMonthFirst();
                const bool same = date.first == date.second;
                evidence.dayFirst += day && !month ? 1 : 0;
                evidence.monthFirst += month && !day ? 1 : 0;
                evidence.both += day && month && !same && !date.dotted ? 1 : 0;
                evidence.alike += same ? 1 : 0;
                evidence.dotted += date.dotted ? 1 : 0;
                if (day && month && !same && !date.dotted && clue.today.isValid()) {
                    const auto inFuture = [&](DateOrder order) {
                        return dayOf(date, order, what, clue.today) > clue.today ? 1 : 0;
                    };
                    evidence.futureDayFirst += inFuture(DateOrder::DayMonthYear);
                    evidence.futureMonthFirst += inFuture(DateOrder::MonthDayYear);
                }
                break;
            }
        }
        dates.push_back(date);
    }
    result.order = decide(evidence, clue, result.proven);
    result.undecided = result.proven ? 0 : evidence.both;
    if (result.order == DateOrder::DayMonthYear) result.proving = evidence.dayFirst;
    if (result.order == DateOrder::MonthDayYear) result.proving = evidence.monthFirst;
    for (const WrittenDate& date : dates) {
        const QDate day = dayOf(date, result.order, what, clue.today);
        if (!day.isValid()) continue;
        if (!result.first.isValid() || day < result.first) result.first = day;
        if (!result.last.isValid() || day > result.last) result.last = day;
    }
    return result;
}

}  // namespace waymark
