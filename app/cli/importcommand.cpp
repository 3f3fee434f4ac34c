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

}  // namespace

int import(Invocation& call) {
    call.parse(
        u"Brings files of contacts, orders, milestones, interactions or referrals into a Waymark file. Each file is one act that undo takes back whole."_s,
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
         {u"dry-run"_s, u"Says what would happen and changes nothing."_s},
         {u"rejects"_s, u"Writes the rows set aside, each with its line and the reason."_s,
          u"OUT.csv"_s},
         {u"outcome"_s,
          u"Writes a line for every row: what became of it, the contact as it is after the import (of a row without one: what the row says), and what there is to say about it. With --dry-run what would become of it."_s,
          u"OUT.jsonl"_s},
         {u"json"_s,
          u"One JSON value a source. The number of rows is the sum of the outcomes."_s}});
    const ImportRequest request = requestOf(call);
    const auto file =
        call.open(call.isSet(u"dry-run"_s) ? OpenMode::ReadOnlyIfInUse : OpenMode::ReadWrite);
    const std::unique_ptr<OwnersFile> rejects = outFile(call, u"rejects"_s),
                                      outcome = outFile(call, u"outcome"_s);
    for (const QString& path : call.parser().positionalArguments().mid(1)) {
        QElapsedTimer timer;
        timer.start();
        const std::unique_ptr<CandidateSource> opened =
            readSource(path, request, *file, call.progress());
        const CandidateSource& source = *opened;
        ImportSummary summary;
        if (call.isSet(u"dry-run"_s)) {
            const ImportPlan plan = makePlan(source, file->stores(), request.mode, call.progress());
            summary = expectedSummary(plan, source);
            if (outcome)
                writeExpectedOutcome(*file, source, plan, summary, outcome->device(),
                                     call.progress());
        } else {
            summary = performImport(*file, source, request.mode, call.progress());
            if (outcome) writeOutcome(*file, source, summary, outcome->device(), call.progress());
        }
        summary.seconds = double(timer.elapsed()) / 1000;
        if (rejects) writeRejects(source, summary, ui::reasonText, rejects->device());
        if (call.isSet(u"json"_s))
            call.json(toJson(summary));
        else
            saySummary(call, source, summary,
                       call.isSet(u"dry-run"_s) ? Carried::Planned : Carried::Out);
    }
    if (rejects) rejects->commit();
    if (outcome) outcome->commit();
    return Done;
}

}  // namespace waymark::cli
