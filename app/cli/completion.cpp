// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/usage.h"

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

QString nameOf(const QCommandLineOption& option) { return u"--"_s + option.names().constLast(); }

/// What stands at each place after the command: a Waymark file, any file, or words of one's own.
QString placesOf(const Usage& usage) {
    QStringList places;
    for (const QString& argument : usage.arguments) {
        if (argument == u"FILE")
            places.append(u"waymark"_s);
        else if (argument.startsWith(u"SOURCE") || argument.endsWith(u"DIR"))
            places.append(u"file"_s);
        else
            places.append(u"word"_s);
    }
    if (!usage.arguments.isEmpty() && usage.arguments.constLast().endsWith(u'…'))
        places.append(u"more"_s);
    return places.join(u' ');
}

QString commandCase(const Usage& usage) {
    QStringList options, valued;
    for (const QCommandLineOption& option : usage.options) {
        options.append(nameOf(option));
        if (!option.valueName().isEmpty()) valued.append(nameOf(option));
    }
    return u"        %1)\n            options=\"%2\"\n            valued=\" %3 \" places=\"%4\" ;;\n"_s
        .arg(usage.command, options.join(u' '), valued.join(u' '), placesOf(usage));
}

QString valueCases(const Usage& usage) {
    QString cases;
    for (const QCommandLineOption& option : usage.options) {
        const QString choices = choicesOf(option).join(u' ');
        if (!choices.isEmpty())
            cases += u"        \"%1 %2\") values=\"%3\" ;;\n"_s.arg(usage.command, nameOf(option),
                                                                    choices);
        else if (namesFile(option))
            cases += u"        \"%1 %2\") kind=file ;;\n"_s.arg(usage.command, nameOf(option));
    }
    return cases;
}

const QString Script =
    uR"(# SPDX-License-Identifier: GPL-3.0-or-later
# Bash completion, made by waymark-cli --completion.
_waymark_cli() {
    local word=$2 before=$3 command=${COMP_WORDS[1]}
    local options="" valued="" places="" values="" kind="" i
    COMPREPLY=()

    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "@COMMANDS@ --help --version --manual --completion" -- "$word")
        return
    fi

    case $command in
@OPTIONS@    esac
    case "$command $before" in
@VALUES@    esac

    if [[ $valued == *" $before "* ]]; then
        [ -n "$values" ] && mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word")
        [ -z "$kind" ] && return
    elif [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        return
    else
        # Words that are neither options nor their values stand at the places of the command.
        set -- $places
        for ((i = 2; i < COMP_CWORD; i++)); do
            [[ ${COMP_WORDS[i]} == -* || $valued == *" ${COMP_WORDS[i - 1]} "* ]] && continue
            [ "${2:-}" = more ] || shift
        done
        kind=${1:-}
    fi

    compopt -o filenames 2>/dev/null
    case $kind in
        waymark) mapfile -t COMPREPLY < <(compgen -f -X '!*.waymark' -- "$word"; compgen -d -- "$word") ;;
        file) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    esac
}
complete -F _waymark_cli waymark-cli
)"_s;

}  // namespace

QString bashCompletion(const std::vector<Usage>& usages) {
    QStringList commands;
    QString options, values;
    for (const Usage& usage : usages) {
        commands.append(usage.command);
        options += commandCase(usage);
        values += valueCases(usage);
    }
    QString script = Script;
    return script.replace(u"@COMMANDS@"_s, commands.join(u' '))
        .replace(u"@OPTIONS@"_s, options)
        .replace(u"@VALUES@"_s, values);
}

}  // namespace waymark::cli
