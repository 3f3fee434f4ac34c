#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include <functional>
#include <vector>

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace waymark::ui {

class ImportDraft;
class ImportDuplicatesStep;
class ImportFileStep;
class ImportStep;
class ImportSummaryStep;
class KeyCapButton;
class MatchingMenu;
class StepsBar;
struct KeptDraft;
struct PastImport;

/// From a file to contacts step by step. The page can be left and come back to: what has been
/// decided is kept in the file, and an import under way goes on meanwhile.
class ImportPage : public Page {
    Q_OBJECT
public:
    explicit ImportPage(const PageTools& tools, QWidget* parent = nullptr);
    ~ImportPage() override;

    void visit(const Destination& destination) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] const ImportDraft& draft() const { return *m_draft; }
    /// Writes the rows that were left out of the last import.
    void saveLeftOut(const QString& path);

protected:
    [[nodiscard]] bool dependsOn(const Changes& changes) const override;
    void reload() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addStep(ImportStep* step, const QString& name);
    [[nodiscard]] QWidget* makeFoot();
    void arrangeFoot();
    void makeShortcuts();
    void go(ImportStep* step);
    void next();
    void back();
    void cancel();
    void followDraft();
    void takeFocus();
    void showHeader();
    void showFoot();
    /// Pairs are on screen that nobody has decided about.
    [[nodiscard]] bool asks() const;
    void keepDraft();
    void forgetDraft(const QString& path);
    void sayResumed(const KeptDraft& draft, bool sameFile);
    void undo();
    void takeBack(const PastImport& import);
    void changePlaces(const std::function<void(PlaceStore&)>& change);
    void seePeople();
    void askWhereToSave();
    [[nodiscard]] int placeOf(const ImportStep* step) const;
    /// The next one in this direction that is not passed over; null at the end.
    [[nodiscard]] ImportStep* beside(const ImportStep* step, int direction) const;
    /// A step between reading the file and importing it.
    [[nodiscard]] bool isDeciding(const ImportStep* step) const;

    ImportDraft* m_draft;
    StepsBar* m_stepsBar;
    QStackedWidget* m_stack;
    ImportFileStep* m_file;
    ImportStep *m_match, *m_run;
    ImportDuplicatesStep* m_duplicates;
    ImportSummaryStep* m_summary;
    std::vector<ImportStep*> m_steps;  ///< in their order
    QStringList m_stepNames;
    ImportStep* m_step = nullptr;
    MatchingMenu* m_saved;
    KeyCapButton *m_later, *m_cancel, *m_back, *m_next;
    QLabel* m_promise;
    QGridLayout* m_foot;
};

}  // namespace waymark::ui
