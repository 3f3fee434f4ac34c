// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/numberformat.h"

#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("Numbers are shown as a sheet shows them, without what hides the number",
          "[intake][spreadsheet]") {
    auto [code, raw, shown] = GENERATE(table<QString, QString, QString>({
        {u"General"_s, u"447700900123"_s, u"447700900123"_s},
        {u"General"_s, u"4.47700900123E11"_s, u"447700900123"_s},
        {u"General"_s, u"12345678901234567890"_s, u"12345678901234567890"_s},
        {u"General"_s, u"0.30000000000000004"_s, u"0.3"_s},
        {u"General"_s, u"1.0000000000000001E-5"_s, u"0.00001"_s},
        {u"General"_s, u"-7"_s, u"-7"_s},
        {u"0"_s, u"2.6"_s, u"3"_s},
        {u"00000"_s, u"1234"_s, u"01234"_s},
        {u"00000"_s, u"-12"_s, u"-00012"_s},
        {u"#,##0.00"_s, u"1234.5"_s, u"1234.50"_s},
        {u"0.##"_s, u"12.5"_s, u"12.5"_s},
        {u"0.##"_s, u"12"_s, u"12"_s},
        {u"#.00"_s, u"0.5"_s, u"0.50"_s},
        {u"0%"_s, u"0.07"_s, u"7%"_s},
        {u"0.00%"_s, u"0.1234"_s, u"12.34%"_s},
        {u"#,##0.00\\ [$€-407]"_s, u"1234.5"_s, u"1234.50 €"_s},
        {u"[$$-409]#,##0.00;[Red]\\-[$$-409]#,##0.00"_s, u"-3"_s, u"-$3.00"_s},
        {u"_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)"_s, u"-1200"_s, u"-1200"_s},
        {u"\"+\"0"_s, u"447700900123"_s, u"+447700900123"_s},
        {u"(000) 000-0000"_s, u"2025550123"_s, u"(202) 555-0123"_s},
        {u"[<=9999999]###-####;(###) ###-####"_s, u"5550123"_s, u"555-0123"_s},
        {u"[<=9999999]###-####;(###) ###-####"_s, u"2025550123"_s, u"(202) 555-0123"_s},
        {u"0.00E+00"_s, u"447700900123"_s, u"447700900123"_s},
        {u"# ?/?"_s, u"0.5"_s, u"0.5"_s},
        {u"#,##0,"_s, u"1234567"_s, u"1234567"_s},
        {u"@"_s, u"42"_s, u"42"_s},
        {u"0;;;@"_s, u"x"_s, u"x"_s},
    }));
    INFO(code.toStdString() << " " << raw.toStdString());
    CHECK(NumberFormat(code).shown(raw, DateSystem::From1900) == shown);
}

TEST_CASE("Days are written with the year first, whatever the format", "[intake][spreadsheet]") {
    auto [code, raw, shown] = GENERATE(table<QString, QString, QString>({
        {u"dd/mm/yyyy"_s, u"45356"_s, u"2024-03-05"_s},
        {u"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"_s, u"45356"_s, u"2024-03-05"_s},
        {u"d. mmm"_s, u"45356.9"_s, u"2024-03-05"_s},
        {u"mmm\\-yy"_s, u"25569"_s, u"1970-01-01"_s},
        {u"yyyy\"年\"m\"月\"d\"日\""_s, u"45356"_s, u"2024-03-05"_s},
        {u"m/d/yy h:mm"_s, u"45356.5"_s, u"2024-03-05 12:00"_s},
        {u"yyyy-mm-dd hh:mm:ss"_s, u"45356.000011574"_s, u"2024-03-05 00:00:01"_s},
        {u"yyyy-mm-dd h:mm"_s, u"45356"_s, u"2024-03-05"_s},
        {u"h:mm AM/PM"_s, u"0.75"_s, u"18:00"_s},
        {u"[h]:mm:ss"_s, u"1.5"_s, u"36:00"_s},
        {u"dd/mm/yyyy"_s, u"1"_s, u"1900-01-01"_s},
        {u"dd/mm/yyyy"_s, u"59"_s, u"1900-02-28"_s},
        {u"dd/mm/yyyy"_s, u"60"_s, u"1900-02-29"_s},
        {u"dd/mm/yyyy"_s, u"61"_s, u"1900-03-01"_s},
        {u"dd/mm/yyyy"_s, u"-5"_s, u"-5"_s},
        {u"dd/mm/yyyy"_s, u"1E9"_s, u"1000000000"_s},
    }));
    INFO(code.toStdString() << " " << raw.toStdString());
    CHECK(NumberFormat(code).shown(raw, DateSystem::From1900) == shown);
    CHECK(NumberFormat::builtIn(14).shown(u"45356", DateSystem::From1900) == u"2024-03-05"_s);
    CHECK(NumberFormat::builtIn(14).shown(u"43894", DateSystem::From1904) == u"2024-03-05"_s);
}
