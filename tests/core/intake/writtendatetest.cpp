// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/datecolumn.h"
#include "core/intake/writtendate.h"
#include "tests/core/intake/candidatetext.h"
#include "tests/support/catch.h"

#include <tuple>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

TEST_CASE("a date is read in every way in which people write it", "[intake]") {
    using Row = std::tuple<const char16_t*, const char*>;
    const auto [written, day] = GENERATE(
        table<const char16_t*, const char*>({Row{u"2026-09-28", "2026-09-28"},
                                             Row{u"2026-09-28 14:03:11", "2026-09-28"},
                                             Row{u"2026-09-28T09:30:00Z", "2026-09-28"},
                                             Row{u"2026/9/8", "2026-09-08"},
                                             Row{u"20260928", "2026-09-28"},
                                             Row{u"28/09/2026", "2026-09-28"},
                                             Row{u"3/10/2026", "2026-10-03"},
                                             Row{u"3-10-26", "2026-10-03"},
                                             Row{u"28.9.26", "2026-09-28"},
                                             Row{u"28.09.2026 14:03", "2026-09-28"},
                                             Row{u"9/28/2026 2:30 PM", "2026-09-28"},
                                             Row{u"28 Sep 2026", "2026-09-28"},
                                             Row{u"Sep 28, 2026", "2026-09-28"},
                                             Row{u"Monday, 28th of September 2026", "2026-09-28"},
                                             Row{u"28-Sep-26", "2026-09-28"},
                                             Row{u"3. März 2026", "2026-03-03"},
                                             Row{u"3. Okt. 2026", "2026-10-03"},
                                             Row{u"1er août 2026", "2026-08-01"},
                                             Row{u"12 févr. 2026", "2026-02-12"},
                                             Row{u"5 de enero de 2026", "2026-01-05"},
                                             Row{u"7 maggio 2026", "2026-05-07"},
                                             Row{u"9 mrt 2026", "2026-03-09"},
                                             Row{u"10 de outubro de 2026", "2026-10-10"},
                                             Row{u"2026年9月28日", "2026-09-28"},
                                             Row{u"46293", "2026-09-28"},
                                             Row{u"46293.5859", "2026-09-28"},
                                             Row{u"31/12/68", "2068-12-31"},
                                             Row{u"31/12/69", "1969-12-31"}}));
    const QDate read =
        dayOf(writtenDate(QStringView(written)), DateOrder::DayMonthYear, DayOf::Event, Today);
    INFO(QString::fromUtf16(written).toStdString());
    CHECK(read.toString(Qt::ISODate).toStdString() == day);
}

TEST_CASE("what is no date stays unread", "[intake]") {
    const auto* written = GENERATE(u"soon", u"13/13/2026", u"31/02/2026", u"1632 960118", u"1-2",
                                   u"1975", u"28 Sep", u"+44 1632 960118", u"12:30", u"99/99/9999");
    INFO(QString::fromUtf16(written).toStdString());
    CHECK(writtenDate(QStringView(written)).form == WrittenDate::Form::Unreadable);
}

TEST_CASE("exporters' ways of writing no date are none", "[intake]") {
    const auto* written = GENERATE(u"", u"0/0/00", u"0.0.00", u"0000-00-00", u"00/00/0000", u"-",
                                   u"n/a", u"1900-01-00", u"1899-12-30");
    INFO(QString::fromUtf16(written).toStdString());
    CHECK(writtenDate(QStringView(written)).form == WrittenDate::Form::None);
}

TEST_CASE("birthdays may lack a year and are never in the future", "[intake]") {
    CHECK(yearlessDay(writtenDate(u" --12-09")) == u"--12-09"_s);
    CHECK(yearlessDay(writtenDate(u"1604-12-09")) == u"--12-09"_s);
    CHECK(yearlessDay(writtenDate(u"2004-12-09")).isEmpty());
    const WrittenDate born = writtenDate(u"09/12/45");
    CHECK(dayOf(born, DateOrder::DayMonthYear, DayOf::Birth, Today) == QDate(1945, 12, 9));
    CHECK(dayOf(born, DateOrder::DayMonthYear, DayOf::Event, Today) == QDate(2045, 12, 9));
}

TEST_CASE("the order of a date decides, unless only the other one is possible", "[intake]") {
    CHECK(dayOf(writtenDate(u"3/4/2026"), DateOrder::DayMonthYear, DayOf::Event, Today) ==
          QDate(2026, 4, 3));
    CHECK(dayOf(writtenDate(u"3/4/2026"), DateOrder::MonthDayYear, DayOf::Event, Today) ==
          QDate(2026, 3, 4));
    CHECK(dayOf(writtenDate(u"13/4/2026"), DateOrder::MonthDayYear, DayOf::Event, Today) ==
          QDate(2026, 4, 13));
}

namespace {
DateColumn columnOf(const char* dates, DateOrder likelier = DateOrder::Unknown) {
    const SourceTable table = tableOf(QByteArray("Name,Date\n") + dates);
    return readDateColumn(table, 1, DayOf::Event, {.likelier = likelier, .today = Today});
}
}  // namespace

TEST_CASE("a part above twelve settles the order of the whole column", "[intake]") {
    const DateColumn american = columnOf("A,3/4/2026\nB,3/25/2026\nC,1/2/2026\n");
    CHECK(american.order == DateOrder::MonthDayYear);
    CHECK(american.proven);
    CHECK(american.undecided == 0);
    CHECK(american.first == QDate(2026, 1, 2));
    CHECK(american.last == QDate(2026, 3, 25));
    CHECK(columnOf("A,3/4/2026\nB,25/3/2026\n").order == DateOrder::DayMonthYear);
}

TEST_CASE("an undecided column says how many rows read both ways", "[intake]") {
    const DateColumn column = columnOf("A,3/4/2026\nB,5/5/2026\nC,6/7/2026\nD,later\n");
    CHECK(column.order == DateOrder::DayMonthYear);
    CHECK_FALSE(column.proven);
    CHECK(column.undecided == 2);
    CHECK(column.unreadable == 1);
    CHECK(columnOf("A,3/4/2026\n", DateOrder::MonthDayYear).order == DateOrder::MonthDayYear);
}

TEST_CASE("days that would lie in the future speak against an order", "[intake]") {
    // Read day first, 03/12/2026 would be three weeks after today.
    CHECK(columnOf("A,03/12/2026\nB,04/05/2026\n").order == DateOrder::MonthDayYear);
}
