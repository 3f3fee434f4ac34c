// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("Each count of the sample's figures is the length of the list that contacts gives",
          "[app]") {
    const Cli cli;
    const QString file = cli.path(u"x.waymark"_s);
    REQUIRE(cli.run({u"demo"_s, file}).exitCode == 0);
    const QStringList question{u"--as-of"_s,    u"2026-11-12"_s, u"--from"_s,
                               u"2025-11-01"_s, u"--to"_s,       u"2026-11-01"_s};
    const QJsonObject kpi = cli.run(QStringList{u"kpi"_s, file, u"--json"_s} + question).json();
    const auto listed = [&](const QString& segment) {
        const CliResult result =
            cli.run(QStringList{u"contacts"_s, file, u"--json-lines"_s, u"--segment"_s, segment} +
                    question);
        const auto lines = result.lines();
        return lines.empty() ? -1 : int(lines.size()) - 1;
    };
    const QJsonArray funnel = kpi[u"funnel"_s].toArray();
    REQUIRE(funnel.size() == 6);
    for (const QJsonValue& row : funnel) {
        const QString stage = row[u"stage"_s].toString();
        INFO(stage.toStdString());
        CHECK(row[u"reached"_s].toInt() > 0);
        for (const auto& part : {u"reached"_s, u"waiting"_s, u"lost"_s, u"lapsed"_s})
            CHECK(listed(u"funnel/"_s + stage + u'/' + part) == row[part].toInt());
    }
    int standing = 0;
    for (const QJsonValue& row : kpi[u"standing"_s].toArray()) {
        standing += row[u"count"_s].toInt();
        CHECK(listed(row[u"behind"_s].toString()) == row[u"count"_s].toInt());
    }
    CHECK(standing > 1300);
    const QJsonArray cohorts = kpi[u"cohorts"_s].toArray();
    REQUIRE(cohorts.size() >= 8);
    const QJsonObject first = cohorts.first().toObject();
    CHECK(listed(u"cohort/"_s + first[u"cohort"_s].toString()) == first[u"size"_s].toInt());
    CHECK(listed(u"cohort/"_s + first[u"cohort"_s].toString() + u"/2"_s) ==
          first[u"cells"_s].toArray()[2][u"k"_s].toInt());
}
