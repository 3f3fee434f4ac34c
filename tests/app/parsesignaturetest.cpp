// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("a signature on standard input comes back as JSON", "[app]") {
    const Cli cli;
    const CliResult result = cli.run({u"parse-signature"_s, u"--country"_s, u"GB"_s, u"--from"_s,
                                      u"Jane Roe <jane@lumen.example>"_s, u"--json"_s},
                                     "Jane\nBuyer, Lumen Ltd\nT 01632 960118 ext. 12\n"
                                     "I work Tuesday to Thursday.\n");
    REQUIRE(result.exitCode == 0);
    const QJsonObject fields = result.json()[u"fields"_s].toObject();
    CHECK(fields[u"name"_s].toString() == u"Jane Roe"_s);
    CHECK(fields[u"given"_s].toString() == u"Jane"_s);
    CHECK(fields[u"family"_s].toString() == u"Roe"_s);
    CHECK(fields[u"title"_s].toString() == u"Buyer"_s);
    CHECK(fields[u"organisation"_s].toString() == u"Lumen Ltd"_s);
    CHECK(fields[u"phones"_s].toArray() ==
          QJsonArray{QJsonObject{
              {u"kind"_s, u"work"_s}, {u"e164"_s, u"+441632960118"_s}, {u"ext"_s, u"12"_s}}});
    CHECK(result.json()[u"spans"_s][u"title"_s].toArray() == QJsonArray{5, 10});
    CHECK(result.json()[u"confidence"_s][u"phones"_s].toDouble() > 0.9);
    CHECK(result.json()[u"rest"_s].toString() == u"I work Tuesday to Thursday."_s);
}

TEST_CASE("a signature is shown in lines without --json", "[app]") {
    const Cli cli;
    const CliResult result = cli.run({u"parse-signature"_s}, "Jane Roe\nBuyer\n");
    CHECK(result.exitCode == 0);
    CHECK(result.out.contains("Jane Roe"));
    CHECK(result.out.contains("Buyer"));
}
