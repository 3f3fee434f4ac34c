// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/emailaddress.h"

#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("An e-mail address is found in what people write", "[domain]") {
    auto [written, address] = GENERATE(table<QString, QString>({
        {u"ann@acme.example"_s, u"ann@acme.example"_s},
        {u" Ann.Roe+fair@Mail.Acme.example\u00A0"_s, u"Ann.Roe+fair@Mail.Acme.example"_s},
        {u"Ann Roe <ann@acme.example>"_s, u"ann@acme.example"_s},
        {u"\"Roe, Ann\" <ann@acme.example>"_s, u"ann@acme.example"_s},
        {u"mailto:ann@acme.example?subject=Hi"_s, u"ann@acme.example"_s},
        {u"<mailto:ann@acme.example>"_s, u"ann@acme.example"_s},
        {u"ann@acme.example;"_s, u"ann@acme.example"_s},
        {u"'ann@acme.example'"_s, u"ann@acme.example"_s},
        {u"(ann@acme.example)."_s, u"ann@acme.example"_s},
        {u"o'neil@acme.example"_s, u"o'neil@acme.example"_s},
        {u"jörg@müller.example"_s, u"jörg@müller.example"_s},
        {u"ann\u200B@acme.example"_s, u"ann@acme.example"_s},
    }));
    CAPTURE(written);
    const auto found = EmailAddress::parse(written);
    REQUIRE(found);
    CHECK(found->text() == address);
    CHECK(EmailAddress::parse(found->text())->text() == address);
}

TEST_CASE("What cannot be an e-mail address is none", "[domain]") {
    const auto written = GENERATE(
        u""_s, u"ann"_s, u"ann@"_s, u"@acme.example"_s, u"ann@acme"_s, u"ann@@acme.example"_s,
        u"ann@acme.example, bo@acme.example"_s, u"a nn@acme.example"_s, u"ann..roe@acme.example"_s,
        u".ann.@acme.example"_s, u"ann@-acme.example"_s, u"ann@acme..example"_s, u"ann@192.0.2.1"_s,
        u"ann at acme.example"_s, u"n/a"_s, u"https://acme.example/@ann"_s);
    CAPTURE(written);
    CHECK_FALSE(EmailAddress::parse(written));
}

TEST_CASE("Addresses compare without case", "[domain]") {
    const auto a = EmailAddress::parse(u"Ann@ACME.example"),
               b = EmailAddress::parse(u"ann@acme.EXAMPLE");
    CHECK(a == b);
    CHECK(a->key() == u"ann@acme.example");
    CHECK(a->domain() == u"acme.example");
}
