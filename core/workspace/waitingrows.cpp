// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/waitingrows.h"

#include "core/intake/importer.h"
#include "core/intake/planner.h"
#include "core/intake/rowissues.h"
#include "core/intake/storedrows.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

ImportRecord recordOf(Stores& stores, ImportId id) {
    std::optional<ImportRecord> record = stores.imports.find(id);
    if (!record) throw Failure(Failure::Kind::WrongUse, u"no such import"_s);
    return std::move(*record);
}

ImportRowRecord waitingRow(Stores& stores, ImportId import, qint64 row) {
    const std::vector<ImportRowRecord> waiting = stores.imports.waitingRows();
    const auto found = std::ranges::find_if(waiting, [&](const ImportRowRecord& each) {
        return each.import == import && each.row == row;
    });
    if (found == waiting.end()) throw Failure(Failure::Kind::WrongUse, u"the row does not wait"_s);
    return *found;
}

ImportSummary::RowResult resultOf(const ImportRowRecord& record, RowOutcome outcome) {
    return {record.row, record.line, outcome, {}, issuesOfJson(record.issues)};
}

/// Writes what the import would have written of a row that is decided now.
ImportSummary::RowResult bring(OpenFile& file, const StoredRows& source,
                               const RowDecision& decision, Progress& progress) {
    Stores& stores = file.stores();
    const ImportRowRecord& record = source.record(0);
    PlanRequest request;
    request.decisions.emplace(0, decision);
    const ImportPlan plan = makePlan(source, stores, request, progress);
    // A decision that cannot be followed is not replaced by a guess.
    if (plan.decisions.empty())
        throw Failure(Failure::Kind::WrongUse, u"the contact of the decision is not there"_s);
    const ImportSummary summary =
        carryOutLater(plan, source, stores, record.import, file.clock().nowUtc(), progress);
    ImportSummary::RowResult result{.row = record.row,
                                    .line = record.line,
                                    .outcome = summary.outcomes.front(),
                                    .contact = summary.contacts.front(),
                                    .issues = issuesOf(plan, source, 0)};
    const bool joined =
        result.outcome == RowOutcome::Updated || result.outcome == RowOutcome::Skipped;
    if (joined) result.outcome = RowOutcome::Merged;
    return result;
}

ImportSummary::RowResult decide(OpenFile& file, const ImportRowRecord& record,
                                const RowDecision& decision, Progress& progress) {
    Stores& stores = file.stores();
    ImportSummary::RowResult result = resultOf(record, RowOutcome::Skipped);
    ImportRowRecord settled = record;
    if (decision.kind != RowDecision::Kind::Skip) {
        const auto source =
            StoredRows::of(recordOf(stores, record.import), {record}, {file.clock().today()});
        if (!source) throw Failure(Failure::Kind::WrongUse, u"the row cannot be read again"_s);
        result = bring(file, *source, decision, progress);
        settled.issues = toJson(result.issues);
    }
    settled.outcome = result.outcome;
    settled.contact = result.contact;
    if (result.outcome != RowOutcome::Review && result.outcome != RowOutcome::Rejected)
        stores.imports.settleRow(settled);
    return result;
}

}  // namespace

std::vector<WaitingRow> waitingRows(OpenFile& file, Progress& progress) {
    Stores& stores = file.stores();
    std::vector<ImportRowRecord> records = stores.imports.waitingRows();
    std::vector<WaitingRow> waiting;
    if (records.empty()) return waiting;
    const DuplicateFinder finder(stores, progress);
    for (size_t first = 0, next = 0; first < records.size(); first = next) {
        const ImportRecord import = recordOf(stores, records[first].import);
        while (next < records.size() && records[next].import == import.id) ++next;
        const auto source = StoredRows::of(
            import, {records.begin() + qsizetype(first), records.begin() + qsizetype(next)},
            {file.clock().today()});
        for (size_t at = first; at < next; ++at) {
            const ImportRowRecord& record = records[at];
            WaitingRow row{.import = import.id,
                           .fileName = import.fileName,
                           .row = record.row,
                           .line = record.line,
                           .headings = textsOfJson(import.headings),
                           .cells = textsOfJson(record.cells),
                           .candidate = {},
                           .issues = issuesOfJson(record.issues),
                           .like = {}};
            if (source) {
                row.candidate = source->candidate(qsizetype(at - first));
                row.like = finder.likeMe(row.candidate->contact);
            }
            waiting.push_back(std::move(row));
            progress.at(Progress::Step::Matching, qint64(at), qint64(records.size()));
        }
    }
    return waiting;
}

qint64 waitingRowCount(OpenFile& file) { return file.stores().imports.waitingCount(); }

ImportSummary::RowResult decideWaitingRow(OpenFile& file, ImportId import, qint64 row,
                                          const RowDecision& decision, Progress& progress) {
    const ImportRowRecord record = waitingRow(file.stores(), import, row);
    if (decision.kind == RowDecision::Kind::Later) return resultOf(record, RowOutcome::Review);
    const QString subject = recordOf(file.stores(), import).fileName;
    return file.perform(Action::DecideRow, subject, progress, [&](OpenFile& open, Progress& step) {
        return decide(open, record, decision, step);
    });
}

}  // namespace waymark
