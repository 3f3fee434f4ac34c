// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/support/catch.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Book =
    "First name,Last name,E-mail,Phone (home),Street,Town,Postcode\n"
    "Katherine,Birkby,k.birkby@example.com,01632 960118,6 Tanner's Row,Brindle,BW2 4QX\n";
const QByteArray Fair =
    "First name,Last name,E-mail,Phone (home),Street,Town,Postcode\n"
    "Kate,Birkby,kate.b@example.org,01632 960118,6 Tanner's Row,Brindle,BW2 4QX\n"
    "Ben,Poe,ben@poe.example,,,,\n";

QByteArray summaryOf(const QJsonObject& json) {
    QByteArray text;
    for (const char* key : {"created", "updated", "merged", "skipped", "review", "rejected"})
        text +=
            QByteArray(key) + '=' + QByteArray::number(json[QLatin1StringView(key)].toInt()) + ' ';
    return text.trimmed();
}

std::vector<QJsonObject> linesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<QJsonObject> lines;
    for (const QByteArray& line : file.readAll().trimmed().split('\n'))
        lines.push_back(QJsonDocument::fromJson(line).object());
    return lines;
}

struct Shop {
    Shop() {
        REQUIRE(cli.run({u"new"_s, file}).exitCode == 0);
        REQUIRE(cli.run({u"import"_s, file, book}).exitCode == 0);
    }
    [[nodiscard]] int count() const {
        return cli.run({u"contacts"_s, file, u"--json-lines"_s}).lines().back()[u"total"_s].toInt();
    }
    Cli cli;
    QString file = cli.path(u"shop.waymark"_s);
    QString book = cli.write(u"book.csv"_s, Book);
    QString fair = cli.write(u"fair.csv"_s, Fair);
};

}  // namespace

SCENARIO("Two contacts are merged, and later imports land on the survivor", "[app]") {
    const Shop shop;
    REQUIRE(shop.cli.run({u"import"_s, shop.file, shop.fair}).exitCode == 0);
    REQUIRE(shop.count() == 3);
    const CliResult merged = shop.cli.run(
        {u"merge"_s, shop.file, u"Katherine Birkby"_s, u"kate.b@example.org"_s, u"--json"_s});
    REQUIRE(merged.exitCode == 0);
    const QJsonObject fields = merged.json()[u"fields"_s].toObject();
    CHECK(fields[u"given"_s].toString() == u"Katherine"_s);
    CHECK(fields[u"emails"_s].toArray() ==
          QJsonArray{u"k.birkby@example.com"_s, u"kate.b@example.org"_s});
    CHECK(shop.count() == 2);
    for (const QString& source :
         {shop.fair, shop.book,
          shop.cli.write(u"card.csv"_s, "Name,E-mail\nKate Birkby,kate.b@example.org\n")})
        CHECK(summaryOf(shop.cli.run({u"import"_s, shop.file, source, u"--json"_s}).json())
                  .startsWith("created=0 updated=0 merged=0"));
    CHECK(shop.count() == 2);
    CHECK(shop.cli.run({u"undo"_s, shop.file}).out.startsWith("Undone: merge"));
    CHECK(shop.count() == 3);
    CHECK(shop.cli.run({u"redo"_s, shop.file}).exitCode == 0);
    CHECK(shop.cli.run({u"check"_s, shop.file, u"--json"_s}).json()[u"sound"_s].toBool());
}

TEST_CASE("A merge that makes no sense is refused", "[app]") {
    const Shop shop;
    CHECK(shop.cli.run({u"merge"_s, shop.file, u"1"_s, u"1"_s}).exitCode == 2);
    CHECK(shop.cli.run({u"merge"_s, shop.file, u"1"_s, u"99"_s}).exitCode == 2);
    CHECK(shop.cli.run({u"merge"_s, shop.file, u"1"_s}).exitCode == 2);
    CHECK(shop.count() == 1);
}

SCENARIO("An import in mode review sets aside what may be known", "[app]") {
    const Shop shop;
    const auto import = [&](QStringList more) {
        return shop.cli.run(
            QStringList{u"import"_s, shop.file, shop.fair, u"--match"_s, u"review"_s, u"--json"_s} +
            more);
    };
    const QString expected = shop.cli.path(u"expected.jsonl"_s),
                  out = shop.cli.path(u"out.jsonl"_s), rejects = shop.cli.path(u"rejects.csv"_s);
    const CliResult dry = import({u"--dry-run"_s, u"--outcome"_s, expected});
    const CliResult done = import({u"--outcome"_s, out, u"--rejects"_s, rejects});
    CHECK(summaryOf(dry.json()) == summaryOf(done.json()));
    CHECK(summaryOf(done.json()) == "created=1 updated=0 merged=0 skipped=0 review=1 rejected=0");
    CHECK(shop.count() == 2);
    const auto planned = linesOf(expected), lines = linesOf(out);
    REQUIRE(lines.size() == 2);
    REQUIRE(planned.size() == 2);
    CHECK(lines[0][u"outcome"_s].toString() == u"review"_s);
    CHECK(lines[0][u"contact_id"_s].isNull());
    CHECK(lines[0][u"fields"_s][u"given"_s].toString() == u"Kate"_s);
    CHECK(lines[0][u"issues"_s].toArray().at(0)[u"what"_s].toString() == u"may_be_known"_s);
    CHECK(lines[1][u"outcome"_s].toString() == u"created"_s);
    CHECK(lines[1][u"contact_id"_s].isDouble());
    CHECK(planned[0] == lines[0]);
    CHECK(planned[1][u"fields"_s] == lines[1][u"fields"_s]);
    CHECK(planned[1][u"contact_id"_s].isNull());
    QFile file(rejects);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray rows = file.readAll();
    CHECK(rows.contains("kate.b@example.org"));
    CHECK(rows.contains("may be somebody who is here already"));
    CHECK_FALSE(rows.contains("Ben"));
}

TEST_CASE("Every row has its line of outcome, also when nothing changes", "[app]") {
    const Shop shop;
    const QString out = shop.cli.path(u"out.jsonl"_s);
    REQUIRE(shop.cli.run({u"import"_s, shop.file, shop.book, u"--outcome"_s, out}).exitCode == 0);
    const auto lines = linesOf(out);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0][u"outcome"_s].toString() == u"skipped"_s);
    CHECK(lines[0][u"contact_id"_s].toInt() == 1);
    CHECK(lines[0][u"row"_s].toInt() == 1);
    CHECK(lines[0][u"line"_s].toInt() == 2);
}
