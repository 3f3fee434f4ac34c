#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCommandLineOption>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace waymark::cli {

/// What a command takes. --help, the manual and the completion are all made of it, so that they
/// agree. The name of an option's value says what it is: "merge|fill|skip" are choices, capitals
/// ("OUT.csv", "DIR") are a file or folder to complete.
struct Usage {
    QString command;
    QString summary;        ///< whole sentences
    QStringList arguments;  ///< "FILE", "SOURCE…" (one or more), "[BACKUP]"
    QList<QCommandLineOption> options;
};

/// Thrown where a command is asked for its --help.
struct HelpWanted {
    Usage usage;
};

/// Of all commands, in the order in which they are listed.
[[nodiscard]] std::vector<Usage> usages();
/// The words that an option takes; empty if it takes any.
[[nodiscard]] QStringList choicesOf(const QCommandLineOption& option);
/// True if the option names a file or a folder.
[[nodiscard]] bool namesFile(const QCommandLineOption& option);

[[nodiscard]] QString helpText(const Usage& usage);
/// The manual as a man page; `version` is Waymark's.
[[nodiscard]] QString manualPage(const std::vector<Usage>& usages, const QString& version);
/// The completion for bash.
[[nodiscard]] QString bashCompletion(const std::vector<Usage>& usages);

}  // namespace waymark::cli
