#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/usage.h"

#include "core/base/clock.h"
#include "core/base/failure.h"
#include "core/workspace/openfile.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <span>

namespace waymark::cli {

/// Exit codes of the contract.
enum Exit { Done = 0, WrongUsage = 2, FileUnusable = 3, SourceRefused = 4, InUse = 5 };

/// Wrong arguments; the message goes to stderr with the usage.
class UsageError {
public:
    explicit UsageError(QString message) : m_message(std::move(message)) {}
    [[nodiscard]] const QString& message() const { return m_message; }

private:
    QString m_message;
};

/// One run of one command: its arguments, and where its words go.
class Invocation {
public:
    Invocation(QString command, QStringList arguments);

    /// Declares what the command takes, as Usage says, and parses. Throws UsageError for wrong use,
    /// also for a word that is none of an option's choices, and HelpWanted.
    void parse(const QString& summary, const QStringList& arguments,
               const QList<QCommandLineOption>& options);

    [[nodiscard]] const QCommandLineParser& parser() const { return m_parser; }
    [[nodiscard]] QString argument(int position) const {
        return m_parser.positionalArguments().value(position);
    }
    [[nodiscard]] QString value(const QString& option) const { return m_parser.value(option); }
    [[nodiscard]] bool isSet(const QString& option) const { return m_parser.isSet(option); }
    /// ISO date of an option; `otherwise` if it is not given.
    [[nodiscard]] QDate date(const QString& option, QDate otherwise) const;
    [[nodiscard]] std::optional<int> number(const QString& option) const;

    void say(const QString& line) const;         ///< to stdout
    void write(const QByteArray& bytes) const;   ///< to stdout, as they are
    void warn(const QString& line) const;        ///< to stderr
    void json(const QJsonObject& object) const;  ///< one line on stdout
    void prettyJson(const QJsonObject& object) const;

    /// Opens the file of the first argument. Throws Failure.
    [[nodiscard]] std::unique_ptr<OpenFile> open(OpenMode mode, Clock clock = {}) const;
    /// Makes a new file there. Throws Failure.
    [[nodiscard]] std::unique_ptr<OpenFile> create(const NewFile& content, Clock clock = {}) const;
    /// Reports to stderr when that is a terminal, and stops on Ctrl+C.
    [[nodiscard]] Progress& progress() { return *m_progress; }

private:
    void checkChoice(const QCommandLineOption& option) const;

    QString m_command;
    QStringList m_arguments;
    QCommandLineParser m_parser;
    std::unique_ptr<Progress> m_progress;
};

struct Command {
    const char* name;
    const char* summary;
    int (*run)(Invocation&);
};

[[nodiscard]] std::span<const Command> commands();

// One function a command, one file each.
int newFile(Invocation&);
int demo(Invocation&);
int import(Invocation&);
int undo(Invocation&);
int redo(Invocation&);
int history(Invocation&);
int read(Invocation&);
int parseName(Invocation&);
int parseSignature(Invocation&);
int contacts(Invocation&);
int duplicates(Invocation&);
int merge(Invocation&);
int reach(Invocation&);
int log(Invocation&);
int kpi(Invocation&);
int report(Invocation&);
int screens(Invocation&);
int exportContacts(Invocation&);
int check(Invocation&);

/// The contact that a word of the user means: an id, an e-mail address, or a name only one contact
/// has. Throws UsageError with a sentence if it is none or several.
[[nodiscard]] Contact contactMeant(OpenFile& file, const QString& words, Progress& progress);

/// The folder where the application remembers checks and keeps backups.
[[nodiscard]] StateFolder stateFolder();

}  // namespace waymark::cli
