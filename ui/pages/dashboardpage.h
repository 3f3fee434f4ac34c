#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/dashboard.h"
#include "core/analytics/facts.h"
#include "ui/pages/page.h"

#include <array>
#include <memory>

class QComboBox;
class QGridLayout;
class QLabel;
class QStackedWidget;

namespace waymark::ui {

class Card;
class ElidedLabel;
class EmptyState;
class FigurePane;
class KpiTile;
class PeriodPicker;
struct FigureMark;

/// How the business does: tiles, funnel, time, sources, coming back, keeping, worth a decision.
/// Every mark leads to the people it counts.
class DashboardPage : public Page {
    Q_OBJECT
public:
    explicit DashboardPage(const PageTools& tools, QWidget* parent = nullptr);

protected:
    [[nodiscard]] bool dependsOn(const Changes& changes) const override;
    void reload() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What the worker answers: the figures, and the columns they were made from.
    struct Answer {
        std::shared_ptr<const Facts> facts;
        Dashboard board;
        std::vector<std::pair<PlaybookId, int>> versions;
        qint64 contacts = 0;
    };

    void makeHeader();
    [[nodiscard]] QWidget* makeFilters();
    [[nodiscard]] QWidget* makeTiles();
    [[nodiscard]] QWidget* makeCards();
    [[nodiscard]] Card* makeCard(const QString& name, FigurePane*& pane);
    void arrange();  // as many columns as there is room for
    [[nodiscard]] Filter filter() const;
    void show(Answer answer);
    void fillChoices();
    void showTiles();
    void showTile(size_t number);
    void showFigures();
    void showKeeping();
    void showFindings();
    void lead(PageId page, const QString& report = {});
    void openPeople(const QString& behind, const QString& words);
    [[nodiscard]] bool showsRates() const;

    Answer m_answer;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_filters;
    PeriodPicker* m_period;
    QComboBox* m_source;
    QComboBox* m_order;
    QComboBox* m_version;
    ElidedLabel* m_note;
    QWidget* m_tileRow;
    std::vector<KpiTile*> m_tiles;
    QGridLayout* m_tileGrid;
    QGridLayout* m_grid;
    Card* m_funnelCard;
    Card* m_timeCard;
    Card* m_sourceCard;
    Card* m_cohortCard;
    Card* m_keepingCard;
    Card* m_findingCard;
    FigurePane* m_funnel = nullptr;
    FigurePane* m_time = nullptr;
    FigurePane* m_sources = nullptr;
    FigurePane* m_cohorts = nullptr;
    FigurePane* m_keeping = nullptr;
    QWidget* m_keepingLinks;
    QWidget* m_findings;
    int m_columns = 0;
    int m_across = 0;  ///< tiles in a row
};

}  // namespace waymark::ui
