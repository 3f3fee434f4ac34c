// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("A name is split on the command line", "[app]") {
    const Cli cli;
    const QJsonObject one =
        cli.run({u"parse-name"_s, u"Dr. Anna \"Anni\" van der Roe, PhD"_s, u"--json"_s}).json();
    CHECK(one[u"kind"_s].toString() == u"person"_s);
    CHECK(one[u"honorific"_s].toString() == u"Dr."_s);
    CHECK(one[u"given"_s].toString() == u"Anna"_s);
    CHECK(one[u"family"_s].toString() == u"van der Roe"_s);
    CHECK(one[u"suffix"_s].toString() == u"PhD"_s);
    CHECK(one[u"nickname"_s].toString() == u"Anni"_s);
    CHECK(one[u"display"_s].toString() == u"Dr. Anna \"Anni\" van der Roe, PhD"_s);
    CHECK(one[u"others"_s].toArray().isEmpty());

    const QJsonObject two = cli.run({u"parse-name"_s, u"Jane and Karl Roe"_s, u"--json"_s}).json();
    REQUIRE(two[u"others"_s].toArray().size() == 1);
    CHECK(two[u"others"_s].toArray()[0].toObject()[u"given"_s].toString() == u"Karl"_s);

    for (const auto& [text, kind] :
         {std::pair{u"Roe Ltd"_s, u"organisation"_s}, std::pair{u"ann@example.org"_s, u"email"_s},
          std::pair{u"01632 960118"_s, u"nothing"_s}})
        CHECK(cli.run({u"parse-name"_s, text, u"--json"_s}).json()[u"kind"_s].toString() == kind);
    CHECK(cli.run({u"parse-name"_s, u"Ann Roe"_s}).out.contains("family     Roe\n"));
    CHECK(cli.run({u"parse-name"_s}).exitCode == 2);
}
