// SPDX-License-Identifier: GPL-3.0-or-later
// What --help, the manual and the completion say: the same commands and the same options.
#include "tests/app/cliprocess.h"
#include "tests/support/catch.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using Options = QMap<QString, QSet<QString>>;  ///< of each command

/// Every "--word" of a text.
QSet<QString> optionsIn(const QString& text) {
    static const QRegularExpression option(u"--[a-z][a-z-]*"_s);
    QSet<QString> found;
    for (const auto& match : option.globalMatch(text)) found.insert(match.captured());
    return found;
}

QStringList commandsOf(const Cli& cli) {
    QStringList commands;
    for (const QString& line : QString::fromUtf8(cli.run({u"--help"_s}).out).split(u'\n'))
        if (line.startsWith(u"  "_s)) commands.append(line.trimmed().section(u' ', 0, 0));
    return commands;
}

/// The options at the beginning of the lines of a command's help.
QSet<QString> helpOf(const Cli& cli, const QString& command) {
    static const QRegularExpression line(u"^  (?:-h, )?(--[a-z][a-z-]*)"_s,
                                         QRegularExpression::MultilineOption);
    QSet<QString> found;
    for (const auto& match :
         line.globalMatch(QString::fromUtf8(cli.run({command, u"--help"_s}).out)))
        found.insert(match.captured(1));
    return found;
}

Options manualOf(const Cli& cli) {
    Options all;
    QString command;
    for (QString line : QString::fromUtf8(cli.run({u"--manual"_s}).out).split(u'\n')) {
        line.remove(u"\\fB"_s).remove(u"\\fR"_s).remove(u'\\');
        if (line.startsWith(u".SS ")) command = line.section(u' ', 1, 1);
        if (line.startsWith(u".SS ")) all[command].insert(u"--help"_s);
        if (line.startsWith(u".SH ")) command.clear();
        if (!command.isEmpty() && line.startsWith(u"--"))
            all[command].insert(*optionsIn(line).constBegin());
    }
    return all;
}

Options completionOf(const Cli& cli) {
    Options all;
    QString command;
    for (QString line : QString::fromUtf8(cli.run({u"--completion"_s}).out).split(u'\n')) {
        line = line.trimmed();
        if (line.endsWith(u')') && !line.contains(u' ')) command = line.chopped(1);
        if (line.startsWith(u"options=\"-")) all[command] = optionsIn(line);
    }
    return all;
}

QByteArray shipped(const QString& name) {
    QFile file(QStringLiteral(WAYMARK_PACKAGING) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What bash offers after these words; the last one is being typed.
QStringList offered(const Cli& cli, const QStringList& words) {
    const QString script =
        u"source %1; COMP_WORDS=(%2); COMP_CWORD=%3; "
        "_waymark_cli waymark-cli '%4' '%5'; printf '%s\\n' \"${COMPREPLY[@]}\""_s
            .arg(cli.write(u"completion"_s, cli.run({u"--completion"_s}).out),
                 u"waymark-cli '"_s + words.join(u"' '"_s) + u'\'')
            .arg(words.size())
            .arg(words.constLast(), words.value(words.size() - 2, u"waymark-cli"_s));
    QProcess bash;
    bash.start(u"bash"_s, {u"-c"_s, script});
    bash.waitForFinished();
    return QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

}  // namespace

TEST_CASE("Help, manual and completion name the same commands and options", "[app]") {
    const Cli cli;
    const QStringList commands = commandsOf(cli);
    CHECK(commands.size() > 15);
    const Options manual = manualOf(cli), completion = completionOf(cli);
    CHECK(manual.keys() == QMap(completion).keys());
    CHECK(QStringList(manual.keys()) == [&] {
        QStringList sorted = commands;
        sorted.sort();
        return sorted;
    }());
    for (const QString& command : commands) {
        INFO(command.toStdString());
        const QSet<QString> help = helpOf(cli, command);
        CHECK(help.contains(u"--help"_s));
        CHECK(manual[command] == help);
        CHECK(completion[command] == help);
    }
}

TEST_CASE("The manual and the completion that are shipped are those of the program", "[app]") {
    const Cli cli;
    // After a change: waymark-cli --manual > packaging/man/waymark-cli.1, and --completion
    // likewise.
    CHECK(shipped(u"man/waymark-cli.1"_s) == cli.run({u"--manual"_s}).out);
    CHECK(shipped(u"completion/waymark-cli"_s) == cli.run({u"--completion"_s}).out);
}

TEST_CASE("A word that is none of an option's choices is refused with the choices", "[app]") {
    const Cli cli;
    const CliResult result = cli.run({u"import"_s, u"x"_s, u"y"_s, u"--match"_s, u"guess"_s});
    CHECK(result.exitCode == 2);
    CHECK(result.err.contains("--match is merge, fill, skip, create or review, not “guess”"));
}

TEST_CASE("Every choice that is offered is understood", "[app]") {
    const Cli cli;
    const auto [command, option] =
        GENERATE(table<QString, QString>({{u"import"_s, u"--as"_s},
                                          {u"import"_s, u"--dates"_s},
                                          {u"import"_s, u"--match"_s},
                                          {u"kpi"_s, u"--order-rule"_s},
                                          {u"kpi"_s, u"--cohort"_s},
                                          {u"export"_s, u"--vcard-version"_s}}));
    const QString file = cli.path(u"shop.waymark"_s);
    REQUIRE(cli.run({u"new"_s, file}).exitCode == 0);
    const QString people = cli.write(u"people.csv"_s, "Name,E-mail\nAnn Roe,ann@roe.example\n");
    const QStringList choices = offered(cli, {command, option, {}});
    CHECK(choices.size() > 1);
    for (const QString& choice : choices) {
        INFO((option + u' ' + choice).toStdString());
        QStringList arguments{command, file, option, choice};
        if (command == u"import") arguments += {people, u"--dry-run"_s};
        if (command == u"export") arguments += {u"--vcard"_s, cli.path(u"all.vcf"_s)};
        CHECK(cli.run(arguments).exitCode == 0);
    }
}

TEST_CASE("The completion knows what stands where", "[app]") {
    const Cli cli;
    CHECK(offered(cli, {u"imp"_s}) == QStringList{u"import"_s});
    CHECK(offered(cli, {u"import"_s, u"--rej"_s}) == QStringList{u"--rejects"_s});
    CHECK(offered(cli, {u"report"_s, u"--kind"_s, u"k"_s}) == QStringList{u"kpi"_s});
    const QString file = cli.write(u"shop.waymark"_s, ""), list = cli.write(u"shop.csv"_s, "");
    const QString typed = cli.path(u"sh"_s);
    CHECK(offered(cli, {u"kpi"_s, typed}) == QStringList{file});
    CHECK(offered(cli, {u"import"_s, u"--match"_s, u"merge"_s, typed}) == QStringList{file});
    CHECK(offered(cli, {u"import"_s, file, typed}).contains(list));
    CHECK(offered(cli, {u"import"_s, file, list, typed}).contains(list));
    CHECK(offered(cli, {u"import"_s, file, u"--rejects"_s, typed}).contains(list));
    CHECK(offered(cli, {u"merge"_s, file, typed}).isEmpty());
    CHECK(offered(cli, {u"import"_s, file, u"--profile"_s, typed}).isEmpty());
}
