// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importoutcome.h"

#include "app/cli/importrequest.h"

#include "core/intake/peoplefold.h"

#include <QHash>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

constexpr size_t RowsAtOnce = 500;

QJsonArray jsonOf(const std::vector<Issue>& issues) {
    QJsonArray json;
    for (const Issue& issue : issues)
        json.append(QJsonObject{
            {u"field"_s, issue.field}, {u"what"_s, word(issue.kind)}, {u"value"_s, issue.value}});
    return json;
}

void writeRow(const CandidateSource& source, const ImportSummary& summary, size_t row,
              const QJsonObject& known, QIODevice& out) {
    const Candidate candidate = source.candidate(qsizetype(row));
    std::vector<Issue> issues = candidate.issues;
    if (const auto found = summary.findings.find(qint64(row)); found != summary.findings.end())
        issues.insert(issues.end(), found->second.begin(), found->second.end());
    const ContactId contact = summary.contacts[row];
    const QJsonObject json{
        {u"file"_s, summary.fileName},
        {u"row"_s, qint64(row) + 1},
        {u"line"_s, source.line(qsizetype(row))},
        {u"outcome"_s, word(summary.outcomes[row])},
        {u"contact_id"_s, contact ? QJsonValue(contact.value()) : QJsonValue()},
        {u"fields"_s, known.isEmpty() ? contactFields(candidate.contact) : known},
        {u"issues"_s, jsonOf(issues)}};
    if (out.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n') < 0)
        throw Failure(Failure::Kind::CannotWrite, out.errorString());
}

}  // namespace

void writeOutcome(OpenFile& file, const CandidateSource& source, const ImportSummary& summary,
                  QIODevice& out, Progress& progress) {
    const size_t rows = summary.outcomes.size();
    for (size_t from = 0; from < rows; from += RowsAtOnce) {
        const size_t to = std::min(from + RowsAtOnce, rows);
        std::vector<ContactId> ids(summary.contacts.begin() + qsizetype(from),
                                   summary.contacts.begin() + qsizetype(to));
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        QHash<ContactId, QJsonObject> fields;
        for (const Contact& contact : file.stores().contacts.getAll(ids))
            fields.insert(contact.id, contactFields(contact));
        for (size_t row = from; row < to; ++row)
            writeRow(source, summary, row, fields.value(summary.contacts[row]), out);
        progress.check();
    }
}

void writeExpectedOutcome(OpenFile& file, const CandidateSource& source, const ImportPlan& plan,
                          const ImportSummary& summary, QIODevice& out, Progress& progress) {
    std::vector<QJsonObject> people(plan.people.size());
    PeopleFold fold(plan, source, file.stores(), PeopleFold::Which::All);
    fold.each(progress, Progress::Step::Understanding, [&](FoldedPerson& person) {
        people[size_t(person.person)] = contactFields(person.contact);
    });
    for (size_t row = 0; row < summary.outcomes.size(); ++row) {
        const RowOutcome outcome = summary.outcomes[row];
        const bool aside = outcome == RowOutcome::Review || outcome == RowOutcome::Rejected;
        const std::int32_t person = aside ? -1 : plan.rows[row].person;
        writeRow(source, summary, row, person < 0 ? QJsonObject() : people[size_t(person)], out);
    }
}

}  // namespace waymark::cli
