#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importstep.h"

class QLabel;

namespace waymark::ui {

class CandidateModel;
class ConsentPanel;
class MappingModel;
class ReadAsBar;
class SegmentedControl;
class TagLabel;

/// Which column goes where, and how the rows will look then.
class ImportMatchStep : public ImportStep {
    Q_OBJECT
public:
    ImportMatchStep(ImportDraft& draft, const PageTools& tools);

    void enter() override;
    [[nodiscard]] bool isPassedOver() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool canGoNext() const override;
    [[nodiscard]] QWidget* firstFocus() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Shown { All, ToCheck, LeftOut };
    [[nodiscard]] QTableView* makeColumns();
    [[nodiscard]] QTableView* makeRows();
    void showUnderstanding();
    void showDates();
    void showCounts();
    void showRows();
    void edit(const QModelIndex& index);
    void sizeColumns();
    void sizeRows();

    MappingModel* m_columns;
    CandidateModel* m_rows;
    ReadAsBar* m_readAs;
    QTableView* m_columnTable;
    QWidget* m_dates;
    ConsentPanel* m_consent;
    QLabel* m_notice;
    TagLabel *m_ready, *m_toCheck, *m_leftOut;
    SegmentedControl* m_filter;
    QTableView* m_rowTable;
};

}  // namespace waymark::ui
