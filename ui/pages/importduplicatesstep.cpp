// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importduplicatesstep.h"

#include "ui/pages/pairsview.h"
#include "ui/support/outcometext.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

PairAnswer answerOf(RowDecision::Kind kind) {
    switch (kind) {
        case RowDecision::Kind::Merge:
            return PairAnswer::Merged;
        case RowDecision::Kind::KeepBoth:
            return PairAnswer::KeptBoth;
        case RowDecision::Kind::Skip:
            return PairAnswer::Skipped;
        case RowDecision::Kind::Later:
            return PairAnswer::Open;
    }
    return PairAnswer::Open;
}

RowDecision::Kind kindOf(PairAnswer answer) {
    switch (answer) {
        case PairAnswer::Merged:
            return RowDecision::Kind::Merge;
        case PairAnswer::KeptBoth:
            return RowDecision::Kind::KeepBoth;
        case PairAnswer::Skipped:
            return RowDecision::Kind::Skip;
        case PairAnswer::Open:
            return RowDecision::Kind::Later;
    }
    return RowDecision::Kind::Later;
}

}  // namespace

ImportDuplicatesStep::ImportDuplicatesStep(ImportDraft& draft, const PageTools& tools)
    : ImportStep(draft, tools),
      m_view(new PairsView(
          tools,
          {.promise = tr("A withdrawn consent is never overwritten by an import. Orders, contacts "
                         "and milestones of both records are kept."),
           .looking = tr("Comparing the rows with the contacts who are here…"),
           .none = tr("No row of this file resembles somebody who is here already."),
           .noneMore = tr("No row of this file resembles somebody who is here already.")})) {
    setObjectName(u"importDuplicatesStep"_s);
    column().addWidget(m_view, 1);
    connect(m_view, &PairsView::answered, this, &ImportDuplicatesStep::decide);
    connect(m_view, &PairsView::mergeAllWanted, this, &ImportDuplicatesStep::mergeAll);
    connect(&draft, &ImportDraft::questionsChanged, this, &ImportDuplicatesStep::fetch);
    connect(&tools.workspace, &Workspace::progressed, this, &ImportDuplicatesStep::sayHowFar);
}

void ImportDuplicatesStep::sayHowFar(Progress::Step, qint64 done, qint64 total) {
    if (draft().hasQuestions() || !isVisible() || total <= 0) return;
    m_view->sayLooking(tr("Comparing the rows with the contacts who are here: %1 of %2")
                           .arg(formatting().count(done), formatting().count(total)));
}

void ImportDuplicatesStep::enter() {
    if (!draft().hasQuestions()) {
        m_view->setCases({});
        m_view->sayLooking();
    }
    draft().askQuestions();
    Q_EMIT footChanged();
}

bool ImportDuplicatesStep::isPassedOver() const { return !draft().mayAsk(); }

QWidget* ImportDuplicatesStep::firstFocus() { return m_view->firstFocus(); }

int ImportDuplicatesStep::open() const {
    return int(m_view->model().cases().size()) - m_view->model().answered();
}

QString ImportDuplicatesStep::nextText() const {
    if (!draft().hasQuestions()) return tr("Looking for duplicates…");
    const int rows = int(draft().counts().seen - draft().chosenOut().size());
    return rows == 1 ? tr("Next: import 1 row")
                     : tr("Next: import %1 rows").arg(formatting().count(rows));
}

bool ImportDuplicatesStep::canGoNext() const { return draft().hasQuestions(); }

void ImportDuplicatesStep::fetch() {
    std::vector<PairCase> cases;
    m_questions.clear();
    const QString file = QFileInfo(draft().path()).fileName();
    for (const RowQuestion& asked : draft().questions()) {
        PairCase pair;
        pair.kind = PairCase::Kind::Row;
        pair.keep = asked.keep;
        const bool here = bool(asked.question.here);
        pair.keepTitle =
            here ? tr("Already in Waymark") : tr("In the file, line %1").arg(asked.keepLine);
        pair.keepSub = !here ? file
                       : asked.keep.metOn.isValid()
                           ? tr("Contact since %1").arg(formatting().date(asked.keep.metOn))
                           : tr("Contact");
        pair.other = asked.row;
        pair.otherTitle = tr("In the file, line %1").arg(asked.line);
        pair.otherSub = file;
        pair.score = asked.question.score;
        const auto decided = draft().decisions().find(asked.question.row);
        if (decided != draft().decisions().end()) {
            pair.answer = answerOf(decided->second.kind);
            pair.choices = decided->second.choices;
        }
        cases.push_back(std::move(pair));
        m_questions.push_back(asked.question);
    }
    m_view->setCases(std::move(cases));
    Q_EMIT footChanged();
}

void ImportDuplicatesStep::decide(int pair) {
    const PairCase& decided = m_view->model().cases()[size_t(pair)];
    const PlanQuestion& question = m_questions[size_t(pair)];
    draft().decide(question.row, {.kind = kindOf(decided.answer),
                                  .into = question.here,
                                  .earlierRow = question.here ? -1 : question.earlierRow,
                                  .choices = decided.choices});
    Q_EMIT footChanged();
}

void ImportDuplicatesStep::mergeAll(const std::vector<int>& pairs) {
    for (const int pair : pairs) {
        const PlanQuestion& question = m_questions[size_t(pair)];
        draft().decide(question.row, {.kind = RowDecision::Kind::Merge,
                                      .into = question.here,
                                      .earlierRow = question.here ? -1 : question.earlierRow,
                                      .choices = {}});
    }
    fetch();
}

}  // namespace waymark::ui
