// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/support/catch.h"

#include <QDir>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray People =
    "First name,Last name,E-mail,Mobile,Company,First contact\n"
    "Ann,Roe,ann@roe.example,07700 900101,Roe & Co,2026-01-05\n"
    "Ben,Stone,ben@stone.example,07700 900102,,2026-02-10\n"
    "Zoë,Łukasz,zoe@example.org,07700 900103,Söhne GmbH,2026-03-01\n";

QByteArray summaryOf(const QJsonObject& json) {
    QByteArray text;
    for (const char* key :
         {"rows", "created", "updated", "merged", "skipped", "review", "rejected"})
        text +=
            QByteArray(key) + '=' + QByteArray::number(json[QLatin1StringView(key)].toInt()) + ' ';
    return text.trimmed();
}

}  // namespace

SCENARIO("A script imports, reads back, undoes and redoes", "[app]") {
    const Cli cli;
    const QString file = cli.path(u"shop.waymark"_s);
    const QString people = cli.write(u"people.csv"_s, People);
    REQUIRE(cli.run({u"new"_s, file}).exitCode == 0);

    const CliResult dry = cli.run({u"import"_s, file, people, u"--dry-run"_s, u"--json"_s});
    CHECK(summaryOf(dry.json()) ==
          "rows=3 created=3 updated=0 merged=0 skipped=0 review=0 rejected=0");
    CHECK(cli.run({u"contacts"_s, file, u"--json-lines"_s}).lines().back()[u"total"_s].toInt() ==
          0);

    const CliResult first = cli.run({u"import"_s, file, people, u"--json"_s});
    REQUIRE(first.exitCode == 0);
    CHECK(summaryOf(first.json()) ==
          "rows=3 created=3 updated=0 merged=0 skipped=0 review=0 rejected=0");
    CHECK(first.json()[u"file"_s].toString() == u"people.csv"_s);
    CHECK(first.json()[u"delimiter"_s].toString() == u","_s);
    CHECK(first.json()[u"header_row"_s].toInt() == 1);

    const auto ann =
        cli.run({u"contacts"_s, file, u"--search"_s, u"roe ann"_s, u"--json-lines"_s}).lines();
    REQUIRE(ann.size() == 2);
    CHECK(ann[0][u"given"_s].toString() == u"Ann"_s);
    CHECK(ann[0][u"phones"_s].toArray() == QJsonArray{u"+447700900101"_s});
    CHECK(ann[0][u"organisation"_s].toString() == u"Roe & Co"_s);
    CHECK(ann[0][u"stage"_s].toString() == u"new-contact"_s);

    const CliResult again = cli.run({u"import"_s, file, people, u"--json"_s});
    CHECK(summaryOf(again.json()) ==
          "rows=3 created=0 updated=0 merged=0 skipped=3 review=0 rejected=0");
    CHECK(cli.run({u"contacts"_s, file, u"--json-lines"_s, u"--limit"_s, u"2"_s}).lines().back() ==
          QJsonObject{{u"total"_s, 3}, {u"shown"_s, 2}});

    CHECK(cli.run({u"undo"_s, file}).out == "Undone: import (people.csv).\n");
    CHECK(cli.run({u"contacts"_s, file, u"--json-lines"_s}).lines().back()[u"total"_s].toInt() ==
          0);
    CHECK(cli.run({u"redo"_s, file}).exitCode == 0);
    CHECK(cli.run({u"contacts"_s, file, u"--json-lines"_s}).lines().back()[u"total"_s].toInt() ==
          3);
    CHECK(cli.run({u"check"_s, file, u"--json"_s}).json()[u"sound"_s].toBool());
}

SCENARIO("A milestone and a logged call move a contact", "[app]") {
    const Cli cli;
    const QString file = cli.path(u"shop.waymark"_s);
    REQUIRE(cli.run({u"new"_s, file}).exitCode == 0);
    REQUIRE(cli.run({u"import"_s, file, cli.write(u"people.csv"_s, People)}).exitCode == 0);
    CHECK(
        cli.run({u"reach"_s, file, u"ann@roe.example"_s, u"enquiry"_s, u"--on"_s, u"2026-01-20"_s})
            .exitCode == 0);
    CHECK(cli.run({u"reach"_s, file, u"Ben Stone"_s, u"Quote given"_s, u"--on"_s, u"2026-02-12"_s})
              .exitCode == 0);
    CHECK(cli.run({u"log"_s, file, u"Ben Stone"_s, u"call"_s, u"--on"_s, u"2026-02-13"_s,
                   u"--feeling"_s, u"4"_s, u"--note"_s, u"liked it"_s})
              .exitCode == 0);
    CHECK(cli.run({u"reach"_s, file, u"Nobody"_s, u"enquiry"_s}).exitCode == 2);
    CHECK(cli.run({u"reach"_s, file, u"Ben Stone"_s, u"no such stage"_s}).exitCode == 2);

    const QJsonObject kpi =
        cli.run({u"kpi"_s, file, u"--as-of"_s, u"2026-11-12"_s, u"--json"_s}).json();
    const QJsonArray funnel = kpi[u"funnel"_s].toArray();
    REQUIRE(funnel.size() == 6);
    // Three people entered; Ann reached Enquiry, Ben Quote given, which counts as Enquiry too.
    CHECK(funnel[0][u"reached"_s].toInt() == 3);
    CHECK(funnel[1][u"reached"_s].toInt() == 2);
    CHECK(funnel[2][u"reached"_s].toInt() == 1);
    CHECK(funnel[3][u"reached"_s].toInt() == 0);
    const auto standing = cli.run({u"contacts"_s, file, u"--segment"_s, u"standing/quote-given"_s,
                                   u"--json-lines"_s, u"--as-of"_s, u"2026-11-12"_s})
                              .lines();
    REQUIRE(standing.size() == 2);
    CHECK(standing[0][u"family"_s].toString() == u"Stone"_s);
}

SCENARIO("Rows that cannot be imported come back as a file", "[app]") {
    const Cli cli;
    const QString file = cli.path(u"shop.waymark"_s);
    REQUIRE(cli.run({u"new"_s, file}).exitCode == 0);
    const QString source =
        cli.write(u"mixed.csv"_s,
                  "Name,E-mail,Note\nAnn Roe,ann@roe.example,\n,,only a note\nBen Stone,ben@,\n");
    const CliResult result =
        cli.run({u"import"_s, file, source, u"--json"_s, u"--rejects"_s, cli.path(u"out.csv"_s),
                 u"--outcome"_s, cli.path(u"out.jsonl"_s)});
    REQUIRE(result.exitCode == 0);
    CHECK(summaryOf(result.json()) ==
          "rows=3 created=2 updated=0 merged=0 skipped=0 review=0 rejected=1");
    QFile rejects(cli.path(u"out.csv"_s));
    REQUIRE(rejects.open(QIODevice::ReadOnly));
    const QByteArray rows = rejects.readAll();
    CHECK(rows.contains("only a note"));
    CHECK(rows.contains("Nothing in the row says who it is about"));
    CHECK_FALSE(rows.contains("Ann Roe"));
    QFile outcome(cli.path(u"out.jsonl"_s));
    REQUIRE(outcome.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = outcome.readAll().trimmed().split('\n');
    REQUIRE(lines.size() == 3);
    CHECK(QJsonDocument::fromJson(lines[0])[u"outcome"_s].toString() == u"created"_s);
    CHECK(QJsonDocument::fromJson(lines[1])[u"outcome"_s].toString() == u"rejected"_s);
    CHECK(QJsonDocument::fromJson(lines[2])[u"issues"_s].toArray().size() == 1);
}

SCENARIO("An export comes in again without loss", "[app]") {
    const Cli cli;
    const QString file = cli.path(u"shop.waymark"_s), copy = cli.path(u"copy.waymark"_s),
                  csv = cli.path(u"all.csv"_s);
    REQUIRE(cli.run({u"new"_s, file}).exitCode == 0);
    REQUIRE(cli.run({u"import"_s, file, cli.write(u"people.csv"_s, People)}).exitCode == 0);
    REQUIRE(cli.run({u"export"_s, file, u"--csv"_s, csv}).exitCode == 0);
    REQUIRE(cli.run({u"new"_s, copy}).exitCode == 0);
    REQUIRE(cli.run({u"import"_s, copy, csv}).exitCode == 0);
    auto before = cli.run({u"contacts"_s, file, u"--json-lines"_s}).lines(),
         after = cli.run({u"contacts"_s, copy, u"--json-lines"_s}).lines();
    // Numbers are given anew: everything else is the same.
    for (auto* lines : {&before, &after})
        for (QJsonObject& contact : *lines) contact.remove(u"id"_s);
    CHECK(before == after);
}

SCENARIO("Everything that a file says comes back from a folder of tables", "[app]") {
    const Cli cli;
    const QString file = cli.path(u"shop.waymark"_s), copy = cli.path(u"copy.waymark"_s),
                  tables = cli.path(u"tables"_s), again = cli.path(u"again"_s);
    REQUIRE(cli.run({u"new"_s, file, u"--name"_s, u"Brindle Bikes"_s, u"--currency"_s, u"EUR"_s,
                     u"--template"_s, u"acquire"_s})
                .exitCode == 0);
    const QString people = cli.write(
        u"people.csv"_s,
        "First name,Last name,E-mail,Newsletter,First contact\n"
        "Ann,Roe,ann@roe.example,yes,2026-01-05\nAnnie,Roe,annie@roe.example,no,2026-01-06\n");
    REQUIRE(
        cli.run({u"import"_s, file, people, u"--consent-wording"_s, u"Write to me"_s}).exitCode ==
        0);
    REQUIRE(cli.run({u"merge"_s, file, u"1"_s, u"2"_s}).exitCode == 0);
    REQUIRE(cli.run({u"reach"_s, file, u"1"_s, u"regular"_s}).exitCode == 0);
    const CliResult out = cli.run({u"export"_s, file, u"--everything"_s, tables});
    REQUIRE(out.exitCode == 0);
    CHECK(out.out.contains("1 contacts, 0 organisations, 1 consents"));
    // Another journey, another currency: the copy becomes what the export says.
    REQUIRE(cli.run({u"new"_s, copy}).exitCode == 0);
    const CliResult dry = cli.run({u"import"_s, copy, tables, u"--dry-run"_s, u"--json"_s});
    CHECK(dry.exitCode == 0);
    CHECK(cli.run({u"history"_s, copy}).out.isEmpty());
    const QString outcome = cli.path(u"outcome.jsonl"_s);
    const CliResult in = cli.run({u"import"_s, copy, tables, u"--json"_s, u"--outcome"_s, outcome});
    REQUIRE(in.exitCode == 0);
    for (const QJsonObject& summary : in.lines()) {
        INFO(QJsonDocument(summary).toJson().toStdString());
        CHECK(summary[u"review"_s].toInt() + summary[u"rejected"_s].toInt() == 0);
    }
    CHECK(in.lines().size() == 12);
    REQUIRE(cli.run({u"export"_s, copy, u"--everything"_s, again}).exitCode == 0);
    for (const QString& name : QDir(tables).entryList(QDir::Files)) {
        INFO(name.toStdString());
        QFile one(tables + u'/' + name), other(again + u'/' + name);
        REQUIRE(one.open(QIODevice::ReadOnly));
        REQUIRE(other.open(QIODevice::ReadOnly));
        // The copy had a playbook of its own before, and keeps it as the first version.
        if (name != u"playbook.csv") CHECK(one.readAll() == other.readAll());
    }
    // Who was merged away is found in the copy as well.
    const QString card = cli.write(u"card.csv"_s, "Name,E-mail\nAnnie Roe,annie@roe.example\n");
    CHECK(summaryOf(cli.run({u"import"_s, copy, card, u"--json"_s}).json()).contains("created=0"));
    CHECK(cli.run({u"import"_s, copy, cli.path(u"."_s)}).exitCode == 4);
    // Without their people, consents are set aside with the reason.
    const QString empty = cli.path(u"empty.waymark"_s), rejects = cli.path(u"rejects.csv"_s);
    REQUIRE(cli.run({u"new"_s, empty}).exitCode == 0);
    const CliResult aside = cli.run({u"import"_s, empty, tables + u"/consents.csv"_s, u"--json"_s,
                                     u"--rejects"_s, rejects, u"--outcome"_s, outcome});
    CHECK(summaryOf(aside.json()) ==
          "rows=1 created=0 updated=0 merged=0 skipped=0 review=0 rejected=1");
    QFile reasons(rejects), lines(outcome);
    REQUIRE(reasons.open(QIODevice::ReadOnly));
    REQUIRE(lines.open(QIODevice::ReadOnly));
    CHECK(reasons.readAll().contains("contacts.csv of the same export comes first"));
    CHECK(QJsonDocument::fromJson(lines.readAll())[u"issues"_s].toArray().size() == 1);
}

SCENARIO("Consents are recorded with what people agreed to and when", "[app]") {
    const Cli cli;
    const QString file = cli.path(u"shop.waymark"_s), tables = cli.path(u"tables"_s);
    REQUIRE(cli.run({u"new"_s, file}).exitCode == 0);
    const QString people = cli.write(u"people.csv"_s,
                                     "Name,E-mail,Newsletter\nAnn Roe,ann@roe.example,yes\n"
                                     "Ben Stone,ben@stone.example,no\n");
    const auto consents = [&] {
        REQUIRE(cli.run({u"export"_s, file, u"--everything"_s, tables}).exitCode == 0);
        QFile table(tables + u"/consents.csv"_s);
        REQUIRE(table.open(QIODevice::ReadOnly));
        return table.readAll().trimmed().split('\n').mid(1);
    };
    const CliResult without = cli.run({u"import"_s, file, people});
    CHECK(without.exitCode == 0);
    CHECK(without.err.contains("--consent-wording"));
    CHECK(consents().isEmpty());
    CHECK(cli.run({u"import"_s, file, people, u"--consent-day"_s, u"2026-01-05"_s}).exitCode == 2);
    const QStringList import{u"import"_s,
                             file,
                             people,
                             u"--consent-wording"_s,
                             u"Yes, write to me"_s,
                             u"--consent-evidence"_s,
                             u"form 118"_s};
    CHECK(cli.run(import + QStringList{u"--consent-day"_s, u"soon"_s}).exitCode == 2);
    const CliResult with = cli.run(import + QStringList{u"--consent-day"_s, u"2026-01-05"_s});
    CHECK(with.exitCode == 0);
    CHECK(with.err.isEmpty());
    REQUIRE(consents().size() == 1);
    CHECK(
        consents().front().contains("ann@roe.example,marketing,email,given,2026-01-05,consent,"
                                    "\"Yes, write to me\",form 118"));
}
