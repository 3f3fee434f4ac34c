// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/rowoutcomes.h"

#include "core/intake/rowissues.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

int worth(RowOutcome outcome) {
    switch (outcome) {
        case RowOutcome::Created:
            return 3;
        case RowOutcome::Merged:
            return 2;
        case RowOutcome::Updated:
            return 1;
        case RowOutcome::Skipped:
        case RowOutcome::Review:
        case RowOutcome::Rejected:
            return 0;
    }
    return 0;
}

}  // namespace

qint64 ImportSummary::*counter(RowOutcome outcome) {
    switch (outcome) {
        case RowOutcome::Created:
            return &ImportSummary::created;
        case RowOutcome::Updated:
            return &ImportSummary::updated;
        case RowOutcome::Merged:
            return &ImportSummary::merged;
        case RowOutcome::Skipped:
            return &ImportSummary::skipped;
        case RowOutcome::Review:
            return &ImportSummary::review;
        case RowOutcome::Rejected:
            break;
    }
    return &ImportSummary::rejected;
}

qint64 countOf(const ImportSummary& summary, RowOutcome outcome) {
    return summary.*counter(outcome);
}

void settleOutcome(RowOutcome& outcome, RowOutcome part, std::uint8_t* partsBefore) {
    const bool first = !partsBefore || (*partsBefore)++ == 0;
    if (first || worth(part) > worth(outcome)) outcome = part;
}

ImportSummary summaryOf(const ImportPlan& plan, const CandidateSource& source,
                        const std::vector<RowOutcome>& outcomes,
                        const std::vector<ContactId>& contactOf) {
    ImportSummary summary;
    summary.fileName = plan.fileName;
    summary.profile = plan.mapping.profile;
    summary.encoding = plan.encoding;
    summary.delimiter = source.info().delimiter;
    summary.headerRow = source.info().headerRow;
    summary.rows = qint64(plan.rows.size());
    summary.findings = plan.findings;
    summary.outcomes = outcomes;
    summary.contacts.resize(outcomes.size());
    for (size_t row = 0; row < outcomes.size(); ++row) {
        const RowOutcome outcome = outcomes[row];
        ++(summary.*counter(outcome));
        const std::int32_t person = plan.rows[row].person;
        const ContactId contact = person < 0 ? ContactId() : contactOf[size_t(person)];
        if (outcome != RowOutcome::Review && outcome != RowOutcome::Rejected) {
            summary.contacts[row] = contact;
            continue;
        }
        summary.setAside.push_back({.row = qint64(row) + 1,
                                    .line = source.line(qsizetype(row)),
                                    .outcome = outcome,
                                    .contact = contact,
                                    .issues = issuesOf(plan, source, qsizetype(row))});
    }
    Q_ASSERT(summary.rows == summary.created + summary.updated + summary.merged + summary.skipped +
                                 summary.review + summary.rejected);
    return summary;
}

ImportSummary expectedSummary(const ImportPlan& plan, const CandidateSource& source) {
    std::vector<RowOutcome> outcomes;
    outcomes.reserve(plan.rows.size());
    for (const RowPlan& row : plan.rows) outcomes.push_back(row.outcome);
    std::vector<ContactId> contacts;
    contacts.reserve(plan.people.size());
    for (const PlannedPerson& person : plan.people) contacts.push_back(person.existing);
    return summaryOf(plan, source, outcomes, contacts);
}

}  // namespace waymark
