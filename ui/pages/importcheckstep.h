#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/importstore.h"
#include "ui/pages/importstep.h"

class QComboBox;
class QLabel;
class QTimer;

namespace waymark::ui {

class CandidateModel;
class SegmentedControl;

/// The rows that want a look, what the import will do by numbers, and how it meets those who are
/// here already.
class ImportCheckStep : public ImportStep {
    Q_OBJECT
public:
    ImportCheckStep(ImportDraft& draft, const PageTools& tools);

    void enter() override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool canGoNext() const override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void fillModes();
    void showPlan();
    void showRows();
    void showInFile(const QModelIndex& index);
    void leaveOut(qsizetype row, bool out);
    [[nodiscard]] std::vector<qsizetype> wanted() const;
    [[nodiscard]] qint64 imported() const;

    CandidateModel* m_rows;
    QLabel* m_modeWords;
    QComboBox* m_mode;
    QLabel* m_sentence;
    SegmentedControl* m_filter;
    QLabel* m_explained;
    QTableView* m_table;
    QLabel* m_inFile;
};

}  // namespace waymark::ui
