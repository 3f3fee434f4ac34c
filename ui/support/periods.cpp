// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/periods.h"

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::Period)
};

/// The number of whole months, or 0.
int wholeMonths(QDate from, QDate to) {
    if (from.day() != 1 || to.day() != 1) return 0;
    return (to.year() - from.year()) * 12 + to.month() - from.month();
}

}  // namespace

Period periodOf(PeriodChoice choice, QDate today) {
    switch (choice) {
        case PeriodChoice::LastTwelveMonths:
            return lastTwelveFullMonths(today);
        case PeriodChoice::LastQuarter: {
            const QDate first(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
            return {Day::of(first.addMonths(-3)), Day::of(first)};
        }
        case PeriodChoice::ThisYear:
            return {Day::of(QDate(today.year(), 1, 1)), Day::of(today.addDays(1))};
        case PeriodChoice::LastYear:
            return {Day::of(QDate(today.year() - 1, 1, 1)), Day::of(QDate(today.year(), 1, 1))};
        case PeriodChoice::Everything:
        case PeriodChoice::Own:
            return {};
    }
    return {};
}

QString choiceWords(PeriodChoice choice) {
    switch (choice) {
        case PeriodChoice::LastTwelveMonths:
            return Words::tr("last 12 full months");
        case PeriodChoice::LastQuarter:
            return Words::tr("last full quarter");
        case PeriodChoice::ThisYear:
            return Words::tr("this year");
        case PeriodChoice::LastYear:
            return Words::tr("last year");
        case PeriodChoice::Everything:
            return Words::tr("everything");
        case PeriodChoice::Own:
            return Words::tr("own dates…");
    }
    return {};
}

QString periodWords(const Period& period, QDate asOf, const Formatting& formatting) {
    const QDate from = period.from.date();
    // The last day that belongs to it.
    const QDate last = period.to.isKnown() ? period.to.date().addDays(-1) : QDate();
    if (!from.isValid() && !last.isValid())
        return Words::tr("everything up to %1").arg(formatting.date(asOf));
    if (!from.isValid()) return Words::tr("up to %1").arg(formatting.date(last));
    if (!last.isValid())
        return Words::tr("%1 to %2").arg(formatting.date(from), formatting.date(asOf));
    const QLocale names =
        formatting.locale().language() == QLocale::English ? QLocale::c() : formatting.locale();
    const int months = wholeMonths(from, period.to.date());
    const QString end = names.toString(last, u"d MMMM yyyy"_s);
    if (months == 1) return Words::tr("1 month to %1").arg(end);
    if (months > 1) return Words::tr("%1 months to %2").arg(months).arg(end);
    return Words::tr("%1 to %2").arg(formatting.date(from), formatting.date(last));
}

}  // namespace waymark::ui
