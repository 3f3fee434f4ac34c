#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importstep.h"

class QLabel;

namespace waymark::ui {

class PairsView;

/// The rows that may speak of somebody who is here: the same person, or another one? What is not
/// decided waits in “Review duplicates”; nobody is added twice.
class ImportDuplicatesStep : public ImportStep {
    Q_OBJECT
public:
    ImportDuplicatesStep(ImportDraft& draft, const PageTools& tools);

    void enter() override;
    [[nodiscard]] bool isPassedOver() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool canGoNext() const override;
    [[nodiscard]] QWidget* firstFocus() override;
    /// How many are not decided yet.
    [[nodiscard]] int open() const;

private:
    void fetch();
    void sayHowFar(Progress::Step step, qint64 done, qint64 total);
    void decide(int pair);
    void mergeAll(const std::vector<int>& pairs);

    PairsView* m_view;
    std::vector<PlanQuestion> m_questions;  ///< in the order of the cases
};

}  // namespace waymark::ui
