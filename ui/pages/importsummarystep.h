#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importstep.h"

class QGridLayout;
class QLabel;

namespace waymark::ui {

class KeyCapButton;

/// What the import did, and the ways on from there.
class ImportSummaryStep : public ImportStep {
    Q_OBJECT
public:
    ImportSummaryStep(ImportDraft& draft, const PageTools& tools);

    void enter() override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool canGoNext() const override { return true; }
    [[nodiscard]] QWidget* firstFocus() override;
    /// Something has been done or undone since: says whether this import can be taken back now.
    void refreshUndo();
    /// Whether this import is the last act of the file.
    [[nodiscard]] bool isNewest() const;
    void sayTakenBack();

Q_SIGNALS:
    void undoWanted();
    void peopleWanted();
    void saveWanted();

private:
    void showNumbers();

    QLabel* m_title;
    QLabel* m_sub;
    QWidget* m_numbers;
    QGridLayout* m_grid;
    KeyCapButton *m_save, *m_people, *m_undo;
    QLabel* m_undoWords;
    bool m_takenBack = false;
};

}  // namespace waymark::ui
