// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/usage.h"

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

/// Text for troff: nothing of it is a request, an escape or a hyphen to break at.
QString plain(QString text) {
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u"…"_s, u"..."_s);
    text.replace(u"“"_s, u"\\(lq"_s).replace(u"”"_s, u"\\(rq"_s);
    return text.startsWith(u'.') || text.startsWith(u'\'') ? u"\\&"_s + text : text;
}

QString bold(const QString& text) { return u"\\fB"_s + plain(text) + u"\\fR"_s; }
QString italic(const QString& text) { return u"\\fI"_s + plain(text) + u"\\fR"_s; }

QString valueOf(const QCommandLineOption& option) {
    QStringList choices;
    for (const QString& choice : choicesOf(option)) choices.append(bold(choice));
    return choices.isEmpty() ? italic(option.valueName()) : choices.join(u'|');
}

/// A line that a sentence ends; the next one begins on a new line, as man pages are written.
QString sentences(const QString& text) { return plain(text).replace(u". "_s, u".\n"_s) + u'\n'; }

QString commandText(const Usage& usage) {
    QString text = u".SS "_s + usage.command;
    for (const QString& argument : usage.arguments) text += u' ' + plain(argument);
    text += u'\n' + sentences(usage.summary);
    for (const QCommandLineOption& option : usage.options) {
        if (option.names().contains(u"help"_s)) continue;
        text += u".TP\n"_s + bold(u"--"_s + option.names().constLast());
        if (!option.valueName().isEmpty()) text += u' ' + valueOf(option);
        text += u'\n' + sentences(option.description());
    }
    return text;
}

const QString Beginning =
    uR"(.SH NAME
waymark-cli \- contacts and customer journeys of a small business, from the command line
.SH SYNOPSIS
.B waymark-cli
.I COMMAND
.I FILE
.RI [ options ]
.br
.B waymark-cli
.RB [ \-\-help | \-\-version | \-\-manual | \-\-completion ]
.SH DESCRIPTION
.B waymark-cli
does what the window of Waymark does, for scripts, tests and other programs.
It works on the same
.I FILE
(*.waymark) and needs no display.
.PP
Text goes in and out as UTF\-8.
.B \-\-json
prints one JSON value,
.B \-\-json\-lines
one a line; otherwise the output is for people.
Progress is written to standard error when that is a terminal.
Ctrl+C cancels and leaves the file as it was.
Days are ISO dates such as 2026\-11\-12.
Money in JSON is in minor units, beside its currency.
Every command answers
.BR \-\-help .
.B \-\-manual
prints this page,
.B \-\-completion
the completion for bash.
.SH COMMANDS
)"_s;

const QString Ending =
    uR"(.SH EXIT STATUS
.TP
.B 0
Done. Rows set aside are reported and are not an error.
.TP
.B 2
Wrong usage.
.TP
.B 3
The Waymark file cannot be used; the reason is on standard error.
.TP
.B 4
The source was refused.
.TP
.B 5
The file is in use.
.SH EXAMPLES
.nf
waymark\-cli new shop.waymark \-\-country GB \-\-currency GBP
waymark\-cli import shop.waymark cards.csv signatures.csv \-\-rejects aside.csv
waymark\-cli kpi shop.waymark \-\-as\-of 2026\-11\-12
waymark\-cli report shop.waymark \-\-kind kpi \-\-as\-of 2026\-11\-12 \-\-pdf figures.pdf
.fi
)"_s;

}  // namespace

QString manualPage(const std::vector<Usage>& usages, const QString& version) {
    QString text =
        u".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n"
        ".\\\" Made by waymark-cli --manual.\n"
        ".TH WAYMARK-CLI 1 \"\" \"Waymark %1\" \"User Commands\"\n"_s.arg(version) +
        Beginning;
    for (const Usage& usage : usages) text += commandText(usage);
    return text + Ending;
}

}  // namespace waymark::cli
