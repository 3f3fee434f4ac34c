// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/safekeeping/platformfile.h"
#include "core/search/textindex.h"

#include <QStandardPaths>

#include <atomic>
#include <csignal>
#include <cstdio>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

std::atomic<bool> g_interrupted = false;  // the one thing a signal handler can reach

void print(FILE* stream, const QByteArray& bytes) {
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

QString stepWord(Progress::Step step) {
    switch (step) {
        case Progress::Step::Reading:
            return u"reading"_s;
        case Progress::Step::Understanding:
            return u"understanding"_s;
        case Progress::Step::Matching:
            return u"matching"_s;
        case Progress::Step::Writing:
            return u"writing"_s;
        case Progress::Step::Indexing:
            return u"indexing"_s;
        case Progress::Step::Computing:
            return u"computing"_s;
        case Progress::Step::Painting:
            return u"painting"_s;
    }
    return {};
}

void showProgress(Progress::Step step, qint64 done, qint64 total) {
    const QString amount = total > 0 ? u"%1 of %2"_s.arg(done).arg(total) : QString::number(done);
    print(stderr, u"\r%1: %2   "_s.arg(stepWord(step), amount).toUtf8());
    if (total > 0 && done >= total) print(stderr, "\n");
}

}  // namespace

Invocation::Invocation(QString command, QStringList arguments)
    : m_command(std::move(command)), m_arguments(std::move(arguments)) {
    std::signal(SIGINT, [](int) { g_interrupted = true; });
    m_progress = std::make_unique<Progress>(
        platform::isTerminal(stderr) ? Progress::Report(showProgress) : Progress::Report(),
        [] { return g_interrupted.load(); });
}

void Invocation::parse(const QString& summary, const QStringList& arguments,
                       const QList<QCommandLineOption>& options) {
    Usage usage{m_command, summary, arguments, options};
    for (QCommandLineOption& option : usage.options)
        if (const QStringList given = option.defaultValues(); !given.isEmpty())
            option.setDescription(option.description() +
                                  u" By default %1."_s.arg(given.constFirst()));
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Says how the command is used."_s);
    usage.options.append(help);
    m_parser.addOptions(usage.options);
    const bool understood =
        m_parser.parse(QStringList{u"waymark-cli "_s + m_command} + m_arguments);
    if (m_parser.isSet(help)) throw HelpWanted{usage};
    if (!understood) throw UsageError(m_parser.errorText());
    const qsizetype given = m_parser.positionalArguments().size();
    const bool more = !arguments.isEmpty() && arguments.last().endsWith(u'…');
    const auto optional =
        std::ranges::count_if(arguments, [](const QString& name) { return name.startsWith(u'['); });
    if (given < arguments.size() - optional || (!more && given > arguments.size()))
        throw UsageError(u"waymark-cli %1 %2 [options]"_s.arg(m_command, arguments.join(u' ')));
    for (const QCommandLineOption& option : usage.options) checkChoice(option);
}

void Invocation::checkChoice(const QCommandLineOption& option) const {
    const QStringList choices = choicesOf(option);
    if (choices.isEmpty()) return;
    for (const QString& word : m_parser.values(option))
        if (!choices.contains(word))
            throw UsageError(u"--%1 is %2 or %3, not “%4”"_s.arg(
                option.names().constLast(), choices.first(choices.size() - 1).join(u", "_s),
                choices.constLast(), word));
}

QDate Invocation::date(const QString& option, QDate otherwise) const {
    if (!isSet(option)) return otherwise;
    const QDate day = QDate::fromString(value(option), Qt::ISODate);
    if (!day.isValid())
        throw UsageError(
            u"--%1 needs a date such as 2026-11-12, not “%2”"_s.arg(option, value(option)));
    return day;
}

std::optional<int> Invocation::number(const QString& option) const {
    if (!isSet(option)) return {};
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (!ok || number < 0)
        throw UsageError(u"--%1 needs a whole number, not “%2”"_s.arg(option, value(option)));
    return number;
}

void Invocation::say(const QString& line) const { print(stdout, line.toUtf8() + '\n'); }
void Invocation::write(const QByteArray& bytes) const { print(stdout, bytes); }
void Invocation::warn(const QString& line) const { print(stderr, line.toUtf8() + '\n'); }
void Invocation::json(const QJsonObject& object) const {
    print(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}
void Invocation::prettyJson(const QJsonObject& object) const {
    print(stdout, QJsonDocument(object).toJson());
}

std::unique_ptr<OpenFile> Invocation::open(OpenMode mode, Clock clock) const {
    return std::make_unique<OpenFile>(openFile(argument(0), mode, stateFolder(), clock), clock);
}

std::unique_ptr<OpenFile> Invocation::create(const NewFile& content, Clock clock) const {
    auto file = std::make_unique<OpenFile>(createFile(argument(0), stateFolder(), clock), clock);
    furnish(*file, content);
    return file;
}

StateFolder stateFolder() {
    return StateFolder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
}

Contact contactMeant(OpenFile& file, const QString& words, Progress& progress) {
    ContactStore& contacts = file.stores().contacts;
    bool isNumber = false;
    if (const qint64 id = words.toLongLong(&isNumber); isNumber) {
        if (const auto contact = contacts.find(ContactId(id))) return *contact;
        throw UsageError(u"there is no contact with the number %1"_s.arg(id));
    }
    std::vector<ContactId> found;
    if (const auto address = EmailAddress::parse(words)) {
        found = contacts.withEmail(*address);
    } else {
        for (const ContactRow& row : contacts.rows(file.text(progress).find(words, 50)))
            if (row.title().compare(words, Qt::CaseInsensitive) == 0) found.push_back(row.id);
    }
    if (found.empty()) throw UsageError(u"nobody here is called “%1”"_s.arg(words));
    if (found.size() > 1)
        throw UsageError(
            u"%1 contacts are called “%2”: use the number of one"_s.arg(found.size()).arg(words));
    return contacts.get(found.front());
}

}  // namespace waymark::cli
