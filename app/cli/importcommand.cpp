// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/importoutcome.h"
#include "app/cli/importrequest.h"

#include "core/export/ownersfile.h"
#include "core/intake/planner.h"
#include "core/intake/rejects.h"
#include "core/intake/rowoutcomes.h"
#include "ui/support/outcometext.h"

#include <QElapsedTimer>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

/// The file that an option names; null without it.
std::unique_ptr<OwnersFile> outFile(const Invocation& call, const QString& option) {
    return call.isSet(option) ? std::make_unique<OwnersFile>(call.value(option)) : nullptr;
}

QString reasonOf(const ImportSummary::RowResult& result) {
    for (const Issue& issue : result.issues)
        if (issue.kind == Issue::Kind::NoPerson && issue.field.endsWith(u"uid") &&
            !issue.value.isEmpty())
            return u"Nobody here has the number “%1”; contacts.csv of the same export comes first."_s
                .arg(issue.value);
    return ui::reasonText(result);
}

/// What came of one source.
struct Imported {
    std::unique_ptr<CandidateSource> source;
    ImportSummary summary;
};

class Run {
public:
    explicit Run(Invocation& call)
        : m_call(call),
          m_request(requestOf(call)),
          m_carried(call.isSet(u"dry-run"_s) ? Carried::Planned : Carried::Out),
          m_file(call.open(isDry() ? OpenMode::ReadOnlyIfInUse : OpenMode::ReadWrite)),
          m_rejects(outFile(call, u"rejects"_s)),
          m_outcome(outFile(call, u"outcome"_s)) {}

    void take(const QString& path) {
        QElapsedTimer timer;
        timer.start();
        const auto table = completeTable(path);
        auto [source, summary] =
            table && !isImported(*table) ? broughtBack(path, *table) : imported(path);
        summary.seconds = double(timer.elapsed()) / 1000;
        if (m_rejects) writeRejects(*source, summary, reasonOf, m_rejects->device());
        if (m_call.isSet(u"json"_s))
            m_call.json(toJson(summary));
        else
            saySummary(m_call, *source, summary, m_carried);
    }
    void commit() {
        if (m_rejects) m_rejects->commit();
        if (m_outcome) m_outcome->commit();
    }

private:
    [[nodiscard]] bool isDry() const { return m_carried == Carried::Planned; }

    Imported imported(const QString& path) {
        std::unique_ptr<CandidateSource> source =
            readSource(path, m_request, *m_file, m_call.progress());
        const ColumnMapping& mapping = source->info().mapping;
        if (hasConsents(mapping) && !mapping.consent.areSaid())
            m_call.warn(
                u"%1: consents were not recorded, because --consent-wording does not say what people agreed to."_s
                    .arg(source->info().fileName));
        ImportSummary summary;
        if (isDry()) {
            const ImportPlan plan =
                makePlan(*source, m_file->stores(), m_request.mode, m_call.progress());
            summary = expectedSummary(plan, *source);
            if (m_outcome)
                writeExpectedOutcome(*m_file, *source, plan, summary, m_outcome->device(),
                                     m_call.progress());
        } else {
            summary = performImport(*m_file, *source, m_request.mode, m_call.progress());
            sayOutcome(*source, summary);
        }
        return {std::move(source), std::move(summary)};
    }

    Imported broughtBack(const QString& path, CompleteTable which) {
        auto table = std::make_unique<KeptTable>(path, which, m_call.progress());
        ImportSummary summary =
            isDry()
                ? bringBack(*table, m_file->stores(),
                            {.mode = m_request.mode, .writing = Writing::Never}, m_call.progress())
                : performBringBack(*m_file, *table, m_request.mode, m_call.progress());
        sayOutcome(*table, summary);
        return {std::move(table), std::move(summary)};
    }

    void sayOutcome(const CandidateSource& source, const ImportSummary& summary) {
        if (m_outcome)
            writeOutcome(*m_file, source, summary, m_outcome->device(), m_call.progress());
    }

    Invocation& m_call;
    ImportRequest m_request;
    Carried m_carried;
    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<OwnersFile> m_rejects, m_outcome;
};

}  // namespace

int import(Invocation& call) {
    call.parse(
        u"Brings files of contacts, orders, milestones, interactions or referrals into a Waymark file. Each file is one act that undo takes back whole. A folder that export --everything wrote is brought back table by table: into a new file it gives an equal one."_s,
        {u"FILE"_s, u"SOURCE…"_s},
        {{u"as"_s, u"What the rows are; auto: as the headings say."_s,
          u"auto|contacts|orders|milestones|interactions|referrals"_s, u"auto"_s},
         {u"profile"_s,
          u"Read the columns as this exporter names them; generic: by the words of the headings."_s,
          u"name"_s},
         {u"map"_s, u"Reads a column as a field; may be given several times."_s, u"Column=field"_s},
         {u"country"_s, u"The country of numbers and addresses that name none (ISO code)."_s,
          u"code"_s},
         {u"dates"_s, u"The order of day and month; auto: each column decides."_s,
          u"auto|dmy|mdy|ymd"_s, u"auto"_s},
         {u"match"_s,
          u"What happens to a person who is in the file already: take the new values, fill only what is empty, leave the person alone, make a second one, or let the row wait until somebody decides. With review a row also waits if it only resembles somebody who is there."_s,
          u"merge|fill|skip|create|review"_s, u"merge"_s},
         {u"consent-wording"_s,
          u"What people agreed to, as it was put to them: columns of consents are recorded with it. Without it they are kept in the notes."_s,
          u"text"_s},
         {u"consent-day"_s,
          u"The day on which they agreed; row: the day that the row names for its person."_s,
          u"date"_s, u"row"_s},
         {u"consent-evidence"_s, u"Where it can be seen, such as “paper form 118”."_s, u"text"_s},
         {u"dry-run"_s, u"Says what would happen and changes nothing."_s},
         {u"rejects"_s, u"Writes the rows set aside, each with its line and the reason."_s,
          u"OUT.csv"_s},
         {u"outcome"_s,
          u"Writes a line for every row: what became of it, the contact as it is after the import (of a row without one: what the row says), and what there is to say about it. With --dry-run what would become of it."_s,
          u"OUT.jsonl"_s},
         {u"json"_s,
          u"One JSON value a source. The number of rows is the sum of the outcomes."_s}});
    const QStringList given = call.parser().positionalArguments().mid(1);
    for (const QString& path : given)
        if (inOrder({path}).isEmpty())
            throw Failure(Failure::Kind::SourceRefused,
                          u"there is no table of a complete export in it"_s, path);
    Run run(call);
    for (const QString& path : inOrder(given)) run.take(path);
    run.commit();
    return Done;
}

}  // namespace waymark::cli
