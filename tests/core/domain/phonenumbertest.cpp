// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phonenumber.h"

#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("A number is read as it is dialled in its country", "[domain]") {
    auto [written, region, e164] = GENERATE(table<QString, QString, QString>({
        {u"07700 900123"_s, u"GB"_s, u"+447700900123"_s},
        {u"(01632) 960-187"_s, u"GB"_s, u"+441632960187"_s},
        {u"+44 (0)1632 960187"_s, u"DE"_s, u"+441632960187"_s},
        {u"+44 7700 900123"_s, u"US"_s, u"+447700900123"_s},
        {u"0044 7700 900123"_s, u"GB"_s, u"+447700900123"_s},
        {u"(0044) 7700 900123"_s, u"DE"_s, u"+447700900123"_s},
        {u"011 44 7700 900123"_s, u"US"_s, u"+447700900123"_s},
        {u"00 1 212 555 0123"_s, u"GB"_s, u"+12125550123"_s},
        {u"(212) 555-0123"_s, u"US"_s, u"+12125550123"_s},
        {u"1-212-555-0123"_s, u"US"_s, u"+12125550123"_s},
        {u"tel:+1-212-555-0123"_s, u"GB"_s, u"+12125550123"_s},
        {u"030 23125 123"_s, u"DE"_s, u"+493023125123"_s},
        {u"06 1234 5678"_s, u"IT"_s, u"+390612345678"_s},
        {u"+39 06 1234 5678"_s, u"GB"_s, u"+390612345678"_s},
        {u"\u202A+44 7700\u00A0900123\u202C"_s, u"GB"_s, u"+447700900123"_s},
    }));
    CAPTURE(written, region);
    const auto number = PhoneNumber::parse(written, region);
    REQUIRE(number);
    CHECK(number->e164() == e164);
    CHECK(number->extension().isEmpty());
    CHECK(PhoneNumber::parse(number->e164(), u"GB"_s) == number);
}

TEST_CASE("An extension is kept apart", "[domain]") {
    const auto written = GENERATE(u"01632 960187 ext. 12"_s, u"01632 960187 x12"_s,
                                  u"+44 1632 960187 extension 12"_s);
    CAPTURE(written);
    const auto number = PhoneNumber::parse(written, u"GB"_s);
    REQUIRE(number);
    CHECK(number->e164() == u"+441632960187");
    CHECK(number->extension() == u"12");
}

TEST_CASE("What cannot be dialled from abroad is no number", "[domain]") {
    const auto written = GENERATE(u""_s, u"-"_s, u"reception"_s, u"123"_s, u"555-0123"_s, u"+44"_s,
                                  u"12345678901234567890"_s, u"n/a"_s);
    CAPTURE(written);
    CHECK_FALSE(PhoneNumber::parse(written, u"US"_s));
    CHECK_FALSE(PhoneNumber::parse(QString(300, u'1'), u"US"_s));
    CHECK_FALSE(PhoneNumber::parse(u"07700 900123", u""_s));
}

TEST_CASE("A number knows its country and how to be shown", "[domain]") {
    const auto number = PhoneNumber::parse(u"01632 960187", u"GB"_s).value();
    CHECK(number.region() == u"GB");
    CHECK(number.international().startsWith(u"+44 1632"));
    CHECK(PhoneNumber::parse(u"+1 212 555 0123", u"GB"_s)->region() == u"US");
    CHECK(PhoneNumber::parse(u"07912 345678", u"GB"_s)->line() == PhoneNumber::Line::Mobile);
}
