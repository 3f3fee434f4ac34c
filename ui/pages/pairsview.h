#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pairmodel.h"
#include "ui/pages/page.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QListView;
class QProgressBar;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace waymark::ui {

class EmptyState;
class KeyCapButton;
class MergeTable;

/// Pairs that may be one: the list by band, the two side by side, and the answer with M, K or S.
class PairsView : public QWidget {
    Q_OBJECT
public:
    /// What the page says that shows the pairs.
    struct Wording {
        QString promise;   ///< what is kept whatever the answer
        QString looking;   ///< the pairs are not known yet
        QString none;      ///< there is no pair
        QString noneMore;  ///< there was one
    };
    PairsView(const PageTools& tools, const Wording& wording, QWidget* parent = nullptr);

    /// Shows them anew; stays at the same pair, or goes to the first open one. `settled` are those
    /// that were decided before and are not listed any more.
    void setCases(std::vector<PairCase> cases, int settled = 0);
    /// Until the next setCases(): instead of the pairs, if there are none from before.
    void sayLooking(const QString& sentence = {});
    [[nodiscard]] const PairModel& model() const { return *m_model; }
    [[nodiscard]] QWidget* firstFocus();

Q_SIGNALS:
    /// The case shows the answer already.
    void answered(int pair);
    /// “Merge all remaining Sure”: these pairs, none of them answered yet.
    void mergeAllWanted(const std::vector<int>& pairs);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeComparison();
    [[nodiscard]] QWidget* makeScrolled();
    [[nodiscard]] QWidget* makeButtons();
    void arrange();
    void show(int pair);
    void showCounts();
    void showReasons(const PairCase& pair);
    void answer(PairAnswer answer);
    void go(int step);
    /// The next open one after `pair`, round the end; -1 if all are answered.
    [[nodiscard]] int nextOpen(int pair) const;
    [[nodiscard]] bool takeKey(const QKeyEvent& event);

    PageTools m_tools;
    Wording m_wording;
    PairModel* m_model;
    int m_current = -1;
    int m_settled = 0;
    QStackedWidget* m_stack;
    QSplitter* m_panes;
    EmptyState* m_none;
    QLabel* m_count;
    QProgressBar* m_done;
    QLabel* m_doneText;
    QListView* m_list;
    QScrollArea* m_area;
    QLabel* m_question;
    QWidget* m_reasons;
    MergeTable* m_table;
    KeyCapButton *m_all, *m_merge, *m_both, *m_skip, *m_previous, *m_next;
};

}  // namespace waymark::ui
