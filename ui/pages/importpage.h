#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include <array>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace waymark::ui {

class ImportDraft;
class ImportFileStep;
class ImportStep;
class ImportSummaryStep;
class KeyCapButton;
class StepsBar;

/// From a file to contacts in five steps. The page can be left and come back to; an import under
/// way goes on meanwhile.
class ImportPage : public Page {
    Q_OBJECT
public:
    explicit ImportPage(const PageTools& tools, QWidget* parent = nullptr);
    ~ImportPage() override;

    void visit(const Destination& destination) override;
    [[nodiscard]] const ImportDraft& draft() const { return *m_draft; }
    /// Writes the rows that were left out of the last import.
    void saveLeftOut(const QString& path);

protected:
    [[nodiscard]] bool dependsOn(const Changes& changes) const override;
    void reload() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum Step { File, Match, Check, Run, Summary, StepCount };
    [[nodiscard]] QWidget* makeFoot();
    void makeHeader();
    void makeShortcuts();
    void go(Step step);
    void next();
    void back();
    void cancel();
    void followDraft();
    void takeFocus();
    void showHeader();
    void showFoot();
    void showMatchings();
    void undo();
    void seePeople();
    void askWhereToSave();
    [[nodiscard]] ImportStep& step() const { return *m_steps[size_t(m_step)]; }

    ImportDraft* m_draft;
    StepsBar* m_stepsBar;
    QStackedWidget* m_stack;
    ImportFileStep* m_file;
    ImportSummaryStep* m_summary;
    std::array<ImportStep*, StepCount> m_steps{};
    Step m_step = File;
    QToolButton* m_saved;
    KeyCapButton *m_cancel, *m_back, *m_next;
    QLabel* m_promise;
};

}  // namespace waymark::ui
