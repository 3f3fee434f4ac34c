// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/usage.h"

#include "app/cli/command.h"

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

/// In lines of at most 79 characters, each indented.
QString wrapped(const QString& text, int indent) {
    constexpr int Width = 79;
    const QString margin(indent, u' ');
    QString lines, line = margin;
    for (const QString& word : text.split(u' ')) {
        if (line.size() > indent && line.size() + 1 + word.size() > Width) {
            lines += line + u'\n';
            line = margin;
        }
        if (line.size() > indent) line += u' ';
        line += word;
    }
    return lines + line + u'\n';
}

}  // namespace

std::vector<Usage> usages() {
    std::vector<Usage> all;
    for (const Command& command : commands()) {
        Invocation asked(QString::fromLatin1(command.name), {u"--help"_s});
        try {
            (void)command.run(asked);
        } catch (const HelpWanted& wanted) {
            all.push_back(wanted.usage);
        }
    }
    return all;
}

QStringList choicesOf(const QCommandLineOption& option) {
    return option.valueName().contains(u'|') ? option.valueName().split(u'|') : QStringList();
}

bool namesFile(const QCommandLineOption& option) {
    const QString name = option.valueName();
    return !name.isEmpty() && name.front().isUpper() && name.section(u'.', 0, 0).isUpper();
}

QString helpText(const Usage& usage) {
    QString text = u"Usage: waymark-cli "_s + usage.command;
    for (const QString& argument : usage.arguments) text += u' ' + argument;
    text += u" [options]\n\n"_s + wrapped(usage.summary, 0) + u"\nOptions:\n"_s;
    for (const QCommandLineOption& option : usage.options) {
        const bool isHelp = option.names().size() > 1;
        text += (isHelp ? u"  -h, --"_s : u"  --"_s) + option.names().constLast();
        if (!option.valueName().isEmpty()) text += u' ' + option.valueName();
        text += u'\n' + wrapped(option.description(), 6);
    }
    return text.trimmed();
}

}  // namespace waymark::cli
