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
        {{u"as"_s, u"auto, contacts, orders, milestones, interactions or referrals."_s, u"kind"_s,
          u"auto"_s},
         {u"profile"_s,
          u"Read the columns as this exporter names them; generic: by the words of the headings."_s,
          u"name"_s},
         {u"map"_s, u"Where a column goes; may be repeated."_s, u"Column=field"_s},
         {u"country"_s, u"Read phones as in this country (ISO code)."_s, u"code"_s},
         {u"dates"_s, u"auto, dmy, mdy or ymd."_s, u"order"_s, u"auto"_s},
         {u"match"_s, u"merge, fill, skip, create or review."_s, u"mode"_s, u"merge"_s},
         {u"dry-run"_s, u"Say what would happen and change nothing."_s},
         {u"rejects"_s, u"Write the rows set aside, with line and reason."_s, u"OUT.csv"_s},
         {u"outcome"_s, u"Write what became of each row."_s, u"OUT.jsonl"_s},
         {u"json"_s, u"One JSON value a source."_s}});
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
