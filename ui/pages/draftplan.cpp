// SPDX-License-Identifier: GPL-3.0-or-later
// What an import will do, the rows that may speak of somebody who is here, and the import itself.
#include "ui/pages/importdraft.h"

#include "core/intake/planner.h"
#include "core/intake/rowoutcomes.h"

namespace waymark::ui {
namespace {

struct Planned {
    std::shared_ptr<const ImportPlan> plan;
    ImportSummary expected;
    std::vector<RowQuestion> questions;
};

}  // namespace

void ImportDraft::plan() {
    if (!m_source || m_state != State::Read) return;
    if (m_stopPlan) m_stopPlan();
    m_plan.reset();
    Q_EMIT planChanged();
    ++m_asking;
    const PlanRequest request{.mode = m_mode, .questions = m_wanted, .decisions = m_decisions};
    auto future =
        m_workspace.query([rows = selection(), request](OpenFile& file, Progress& progress) {
            auto plan =
                std::make_shared<ImportPlan>(makePlan(*rows, file.stores(), request, progress));
            ImportSummary expected = expectedSummary(*plan, *rows);
            std::vector<RowQuestion> questions = rowQuestions(file, *rows, *plan);
            return Planned{std::move(plan), std::move(expected), std::move(questions)};
        });
    m_stopPlan = [future]() mutable { future.cancel(); };
    whenDone(this, future,
             [this, asked = m_version->load(), planning = ++m_planVersion,
              wanted = m_wanted](QFuture<Planned> done) {
                 --m_asking;
                 if (asked != *m_version || planning != m_planVersion) return;
                 try {
                     if (wasCancelled(done)) return;
                     Planned planned = done.takeResult();
                     m_plan = std::move(planned.plan);
                     m_expected = std::move(planned.expected);
                     m_questions = std::move(planned.questions);
                     m_hasQuestions = wanted == Questions::Asked;
                     Q_EMIT planChanged();
                     Q_EMIT questionsChanged();
                 } catch (...) {
                     fail(std::current_exception());
                 }
             });
}

void ImportDraft::askQuestions() {
    const bool known = m_hasQuestions && m_plan;
    m_wanted = Questions::Asked;
    if (known)
        Q_EMIT questionsChanged();
    else
        plan();
}

bool ImportDraft::mayAsk() const {
    return mapping().kind == ImportKind::Contacts && m_mode != MatchMode::Create &&
           !(hasQuestions() && m_questions.empty());
}

void ImportDraft::forgetQuestions() {
    m_decisions.clear();
    m_questions.clear();
    m_hasQuestions = false;
}

void ImportDraft::decide(qint64 row, const RowDecision& decision) {
    if (decision.kind == RowDecision::Kind::Later)
        m_decisions.erase(row);
    else
        m_decisions[row] = decision;
}

int ImportDraft::openQuestions() const {
    int open = 0;
    for (const RowQuestion& each : m_questions)
        if (!m_decisions.contains(each.question.row)) ++open;
    return open;
}

void ImportDraft::run() {
    if (!m_source || m_state != State::Read) return;
    if (m_stopPlan) m_stopPlan();
    // Who was asked and has not answered is not added twice: the row waits.
    PlanRequest request{.mode = m_mode, .questions = Questions::NotAsked, .decisions = m_decisions};
    for (const RowQuestion& each : m_questions)
        request.decisions.try_emplace(each.question.row,
                                      RowDecision{.kind = RowDecision::Kind::Later,
                                                  .into = each.question.here,
                                                  .earlierRow = each.question.earlierRow,
                                                  .choices = {}});
    m_run.emplace();
    setState(State::Importing);
    ++m_asking;
    whenDone(this, m_run->start(m_workspace, selection(), request, m_look),
             [this](QFuture<ImportSummary> done) { finish(std::move(done)); });
}

}  // namespace waymark::ui
