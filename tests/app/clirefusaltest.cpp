// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprocess.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("Wrong use exits with 2 and says how it is meant", "[app]") {
    const Cli cli;
    CHECK(cli.run({}).exitCode == 2);
    CHECK(cli.run({u"dance"_s}).exitCode == 2);
    CHECK(cli.run({u"new"_s}).exitCode == 2);
    CHECK(cli.run({u"new"_s, cli.path(u"a.waymark"_s), u"--template"_s, u"other"_s}).exitCode == 2);
    CHECK(cli.run({u"kpi"_s, u"x"_s, u"--no-such-option"_s}).exitCode == 2);
    for (const auto& command : {u"new"_s, u"demo"_s, u"import"_s, u"undo"_s, u"redo"_s,
                                u"history"_s, u"read"_s, u"contacts"_s, u"reach"_s, u"log"_s,
                                u"kpi"_s, u"report"_s, u"screens"_s, u"export"_s, u"check"_s}) {
        const CliResult help = cli.run({command, u"--help"_s});
        INFO(command.toStdString());
        CHECK(help.exitCode == 0);
        CHECK(help.out.contains("Usage"));
    }
}

TEST_CASE("A file that is no Waymark file is refused with 3 and left as it is", "[app]") {
    const Cli cli;
    const QString path = cli.write(u"list.waymark"_s, "Name,E-mail\nAnn,ann@roe.example\n");
    const CliResult result = cli.run({u"contacts"_s, path});
    CHECK(result.exitCode == 3);
    CHECK(result.err.contains("is not a Waymark file"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "Name,E-mail\nAnn,ann@roe.example\n");
    CHECK(cli.run({u"contacts"_s, cli.path(u"nowhere.waymark"_s)}).exitCode == 3);
}

TEST_CASE("A new file never takes the place of another", "[app]") {
    const Cli cli;
    const QString path = cli.write(u"shop.waymark"_s, "precious");
    CHECK(cli.run({u"new"_s, path}).exitCode == 3);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "precious");
}

TEST_CASE("A source that is no table is refused with 4, and the file stays as it was", "[app]") {
    const Cli cli;
    const QString file = cli.path(u"shop.waymark"_s);
    REQUIRE(cli.run({u"new"_s, file}).exitCode == 0);
    const CliResult picture =
        cli.run({u"import"_s, file,
                 cli.write(u"card.csv"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16))});
    CHECK(picture.exitCode == 4);
    CHECK(picture.err.contains("PNG"));
    CHECK(cli.run({u"import"_s, file, cli.write(u"empty.csv"_s, "")}).exitCode == 4);
    CHECK(cli.run({u"read"_s, cli.path(u"empty.csv"_s)}).exitCode == 4);
    CHECK(cli.run({u"history"_s, file}).out.isEmpty());
}

TEST_CASE("What Waymark makes is for its owner alone", "[app]") {
    const Cli cli;
    const QString file = cli.path(u"shop.waymark"_s), csv = cli.path(u"all.csv"_s);
    REQUIRE(cli.run({u"new"_s, file}).exitCode == 0);
    REQUIRE(cli.run({u"export"_s, file, u"--csv"_s, csv}).exitCode == 0);
    for (const QString& path : {file, csv}) {
        INFO(path.toStdString());
        CHECK((QFileInfo(path).permissions() &
               (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)) ==
              QFile::Permissions());
    }
}
