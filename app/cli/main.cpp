// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "ui/support/failuretext.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cstdio>

namespace waymark::cli {
using namespace Qt::StringLiterals;

std::span<const Command> commands() {
    static constexpr std::array all{
        Command{"new", "makes a new Waymark file", newFile},
        Command{"demo", "makes the sample business from its CSV files", demo},
        Command{"import", "brings a file of contacts or of what happened into a Waymark file",
                import},
        Command{"undo", "takes the last act back", undo},
        Command{"redo", "does the act taken back again", redo},
        Command{"history", "lists what was done", history},
        Command{"read", "shows a table as Waymark reads it", read},
        Command{"parse-name", "shows how a name is split", parseName},
        Command{"parse-signature", "reads the block under an e-mail", parseSignature},
        Command{"contacts", "lists contacts", contacts},
        Command{"duplicates", "lists contacts that may be one", duplicates},
        Command{"merge", "makes two contacts one", merge},
        Command{"reach", "records that a contact reached a stage", reach},
        Command{"log", "logs a call, letter, visit or note", log},
        Command{"kpi", "works out the figures", kpi},
        Command{"report", "writes a report as PDF", report},
        Command{"screens", "paints every page as PNG", screens},
        Command{"export", "writes all contacts, or everything, to files", exportContacts},
        Command{"check", "checks a file from end to end", check},
    };
    return all;
}

namespace {

QString overview() {
    QString text = u"waymark-cli COMMAND …\n\n"_s;
    for (const Command& command : commands())
        text += u"  %1 %2\n"_s.arg(QLatin1StringView(command.name), -16)
                    .arg(QLatin1StringView(command.summary));
    return text +
           u"\nEvery command has --help. --version, --manual (a man page) and --completion (for "
           u"bash) "
           "stand alone."_s;
}

int exitCode(const Failure& failure) {
    switch (failure.kind()) {
        case Failure::Kind::InUse:
            return InUse;
        case Failure::Kind::SourceRefused:
            return SourceRefused;
        case Failure::Kind::NotAWaymarkFile:
        case Failure::Kind::ForeignFile:
        case Failure::Kind::NewerVersion:
        case Failure::Kind::Damaged:
        case Failure::Kind::HostileSchema:
        case Failure::Kind::LinkedFile:
        case Failure::Kind::ReadOnly:
        case Failure::Kind::CannotRead:
        case Failure::Kind::CannotWrite:
        case Failure::Kind::FileChanged:
        case Failure::Kind::Constraint:
        case Failure::Kind::WrongUse:
            return FileUnusable;
    }
    return FileUnusable;
}

int run(const QStringList& arguments) {
    Invocation nobody({}, {});
    const QString name = arguments.value(1);
    if (name.isEmpty() || name == u"--help"_s || name == u"-h"_s || name == u"help"_s) {
        nobody.say(overview());
        return name.isEmpty() ? WrongUsage : Done;
    }
    if (name == u"--version"_s) {
        nobody.say(u"waymark-cli "_s + QCoreApplication::applicationVersion());
        return Done;
    }
    if (name == u"--manual"_s || name == u"--completion"_s) {
        nobody.write((name == u"--manual"_s
                          ? manualPage(usages(), QCoreApplication::applicationVersion())
                          : bashCompletion(usages()))
                         .toUtf8());
        return Done;
    }
    const auto command = std::ranges::find_if(
        commands(), [&](const Command& each) { return name == QLatin1StringView(each.name); });
    if (command == commands().end()) {
        nobody.warn(u"There is no command “%1”.\n\n"_s.arg(name) + overview());
        return WrongUsage;
    }
    Invocation invocation(name, arguments.mid(2));
    try {
        return command->run(invocation);
    } catch (const HelpWanted& wanted) {
        invocation.say(helpText(wanted.usage));
        return Done;
    } catch (const UsageError& error) {
        invocation.warn(error.message());
        return WrongUsage;
    } catch (const Cancelled&) {
        invocation.warn(u"Cancelled. The file is as it was."_s);
        return Done;
    } catch (const Failure& failure) {
        invocation.warn(ui::failureText(failure));
        return exitCode(failure);
    }
}

}  // namespace
}  // namespace waymark::cli

int main(int argc, char** argv) {
    // Pages and reports are painted without a display, whatever the machine has.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt's own remarks (about folders of a desktop session, say) are not for a script's stderr.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& message) {
        if (type == QtCriticalMsg || type == QtFatalMsg)
            std::fprintf(stderr, "%s\n", qPrintable(message));
    });
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("waymark"));
    QApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    return waymark::cli::run(QApplication::arguments());
}
