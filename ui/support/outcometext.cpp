// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/outcometext.h"

#include "ui/support/issuetext.h"

#include <QCoreApplication>

namespace waymark::ui {
namespace {
QString tr(const char* text) { return QCoreApplication::translate("outcomeText", text); }

const char* sentenceOf(RowOutcome outcome, qint64 rows) {
    const bool one = rows == 1;
    switch (outcome) {
        case RowOutcome::Created:
            return one ? "1 row adds somebody or something new"
                       : "%1 rows add somebody or something new";
        case RowOutcome::Updated:
            return one ? "1 row updates a contact who is already here"
                       : "%1 rows update contacts who are already here";
        case RowOutcome::Merged:
            return one ? "1 row joins another row about the same person"
                       : "%1 rows join other rows about the same person";
        case RowOutcome::Skipped:
            return one ? "1 row changes nothing: all of it is here already"
                       : "%1 rows change nothing: all of it is here already";
        case RowOutcome::Review:
            return one ? "1 row is set aside to look at: it fits several people"
                       : "%1 rows are set aside to look at: they fit several people";
        case RowOutcome::Rejected:
            return one ? "1 row is left out" : "%1 rows are left out";
    }
    return "";
}
}  // namespace

QString reasonText(const ImportSummary::RowResult& result) {
    if (result.issues.empty()) {
        return result.outcome == RowOutcome::Review
                   ? tr("Somebody like this is here already; the row waits to be looked at.")
                   : tr("You left this row out.");
    }
    QStringList sentences;
    for (const Issue& issue : result.issues) sentences += issueText(issue);
    return sentences.join(QChar(u' '));
}

QString outcomeText(RowOutcome outcome) {
    switch (outcome) {
        case RowOutcome::Created:
            return tr("New");
        case RowOutcome::Updated:
            return tr("Updated");
        case RowOutcome::Merged:
            return tr("Joined");
        case RowOutcome::Skipped:
            return tr("Unchanged");
        case RowOutcome::Review:
            return tr("To look at");
        case RowOutcome::Rejected:
            return tr("Left out");
    }
    return {};
}

QString outcomeSentence(RowOutcome outcome, qint64 rows, const Formatting& formatting) {
    return tr(sentenceOf(outcome, rows)).replace(QStringLiteral("%1"), formatting.count(rows));
}

}  // namespace waymark::ui
