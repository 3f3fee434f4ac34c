// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowquestion.h"

namespace waymark::ui {

std::vector<RowQuestion> rowQuestions(OpenFile& file, const CandidateSource& rows,
                                      const ImportPlan& plan) {
    std::vector<RowQuestion> questions;
    for (const PlanQuestion& question : plan.questions) {
        RowQuestion asked;
        asked.question = question;
        asked.row = rows.candidate(question.row).contact;
        asked.line = rows.line(question.row);
        if (question.here) {
            const auto here = file.stores().contacts.find(question.here);
            if (!here) continue;
            asked.keep = *here;
        } else {
            asked.keep = rows.candidate(question.earlierRow).contact;
            asked.keepLine = rows.line(question.earlierRow);
        }
        questions.push_back(std::move(asked));
    }
    return questions;
}

}  // namespace waymark::ui
