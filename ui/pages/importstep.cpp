// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importstep.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

/// As high as it must be: what a table would like besides must not make the page scroll.
class ModestTable : public QTableView {
public:
    [[nodiscard]] QSize sizeHint() const override {
        return {QTableView::sizeHint().width(),
                std::max(minimumHeight(), minimumSizeHint().height())};
    }
};

}  // namespace

ImportStep::ImportStep(ImportDraft& draft, const PageTools& tools, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_tools(tools), m_column(nullptr) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* inner = new QWidget;
    setGround(inner, ColourRole::Surface);
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    area->setWidget(inner);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(area);
}

QTableView* ImportStep::makeTable(const QString& objectName, const QString& name) const {
    auto* table = new ModestTable;
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setMouseTracking(true);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setStretchLastSection(true);
    const auto rows = [table, &theme = m_tools.theme] {
        table->verticalHeader()->setMinimumSectionSize(theme.px(20));
        table->verticalHeader()->setDefaultSectionSize(theme.px(29));
    };
    rows();
    connect(&m_tools.theme, &Theme::changed, table, rows);
    return table;
}

QWidget* ImportStep::makeStrip(QLayout* row, ColourRole ground) const {
    auto* strip = new QWidget;
    setGround(strip, ground);
    row->setContentsMargins(theme().px(16), theme().px(8), theme().px(16), theme().px(8));
    strip->setLayout(row);
    return strip;
}

}  // namespace waymark::ui
