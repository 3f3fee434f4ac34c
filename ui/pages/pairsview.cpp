// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pairsview.h"

#include "ui/editors/mergetable.h"
#include "ui/models/pairdelegate.h"
#include "ui/support/likenesstext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/taglabel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <memory>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

/// As high as what it holds where there is room, so that what stands below follows at once.
class FittingArea : public QScrollArea {
public:
    FittingArea() {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool done = QScrollArea::eventFilter(watched, event);
        if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
        return done;
    }
    void resizeEvent(QResizeEvent* event) override {
        QScrollArea::resizeEvent(event);
        fit();
    }

private:
    void fit() {
        if (widget())
            setMaximumHeight(std::max(minimumHeight(), widget()->heightForWidth(width())));
    }
};

/// Buttons in as many lines as they need; their height is never less.
class ButtonLines : public QWidget {
protected:
    bool event(QEvent* event) override {
        const bool done = QWidget::event(event);
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
            setMinimumHeight(heightForWidth(width()));
        return done;
    }
};

}  // namespace

PairsView::PairsView(const PageTools& tools, const Wording& wording, QWidget* parent)
    : QWidget(parent),
      m_tools(tools),
      m_wording(wording),
      m_model(new PairModel(this)),
      m_stack(new QStackedWidget),
      m_panes(new QSplitter),
      m_none(new EmptyState(tools.theme)) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    m_panes->setChildrenCollapsible(false);
    m_panes->setHandleWidth(1);
    m_panes->addWidget(makeList());
    m_panes->addWidget(makeComparison());
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({tools.theme.px(286), tools.theme.px(900)});
    auto* whole = new QScrollArea;
    whole->setWidgetResizable(true);
    whole->setFrameShape(QFrame::NoFrame);
    whole->setFocusPolicy(Qt::NoFocus);
    whole->setWidget(m_panes);
    m_stack->addWidget(whole);
    m_stack->addWidget(m_none);
    sayLooking();
}

/// Where the width is short for both, the list stands above the comparison.
void PairsView::arrange() {
    const Theme& theme = m_tools.theme;
    const Qt::Orientation wanted = width() < theme.px(760) ? Qt::Vertical : Qt::Horizontal;
    if (m_panes->orientation() == wanted) return;
    const bool upright = wanted == Qt::Vertical;
    m_panes->setOrientation(wanted);
    // A few lines of the list, and so much of the comparison that it can be read.
    m_panes->widget(0)->setMinimumHeight(upright ? theme.px(120) : 0);
    m_area->setMinimumHeight(upright ? theme.px(150) : 0);
    if (upright)
        m_panes->setSizes({theme.px(120), height() - theme.px(120)});
    else
        m_panes->setSizes({theme.px(286), width() - theme.px(286)});
}

void PairsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

QWidget* PairsView::makeList() {
    const Theme& theme = m_tools.theme;
    auto* pane = new QWidget;
    setGround(pane, ColourRole::Surface);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(12));
    head->setSpacing(theme.px(10));
    m_count = makeLabel({}, TextRole::BaseStrong);
    m_count->setObjectName(u"pairCount"_s);
    m_done = new QProgressBar;
    m_done->setTextVisible(false);
    m_done->setFixedSize(theme.px(84), theme.px(6));
    m_done->setAccessibleName(tr("Decided"));
    m_doneText = makeLabel({}, TextRole::Base, ColourRole::Text2);
    m_doneText->setObjectName(u"pairsDone"_s);
    head->addWidget(m_count);
    head->addWidget(m_done);
    head->addWidget(m_doneText, 1);
    column->addLayout(head);
    m_list = new QListView;
    m_list->setObjectName(u"pairList"_s);
    m_list->setAccessibleName(tr("Pairs that may be one"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PairDelegate(theme, m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (const int pair = m_model->caseAt(index); pair >= 0) show(pair);
            });
    column->addWidget(m_list, 1);
    return pane;
}

QWidget* PairsView::makeComparison() {
    auto* pane = new QWidget;
    setGround(pane, ColourRole::Surface);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    // The buttons stay in sight however long the table is.
    column->addWidget(makeScrolled(), 1000);
    column->addWidget(makeButtons());
    column->addStretch(1);
    return pane;
}

QWidget* PairsView::makeScrolled() {
    const Theme& theme = m_tools.theme;
    m_area = new FittingArea;
    auto* inner = new QWidget;
    setGround(inner, ColourRole::Surface);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(6));
    column->setSpacing(theme.px(8));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    auto* words = new QVBoxLayout;
    m_question =
        makeLabel(tr("Is this the same person?"), TextRole::Section, ColourRole::Text, Wrap::Words);
    m_reasons = new QWidget;
    new FlowLayout(m_reasons, theme.px(6));
    words->addWidget(m_question);
    words->addWidget(m_reasons);
    head->addLayout(words, 1);
    m_all = new KeyCapButton(theme, {});
    m_all->setObjectName(u"mergeAll"_s);
    connect(m_all, &QPushButton::clicked, this, [this] {
        if (const std::vector<int> pairs = m_model->automatic(); !pairs.empty())
            Q_EMIT mergeAllWanted(pairs);
    });
    head->addWidget(m_all, 0, Qt::AlignTop);
    column->addLayout(head);
    m_table = new MergeTable(theme, m_tools.formatting);
    column->addWidget(m_table);
    column->addWidget(
        makeLabel(m_wording.promise, TextRole::Secondary, ColourRole::Text2, Wrap::Words));
    column->addStretch(1);
    m_area->setWidget(inner);
    return m_area;
}

QWidget* PairsView::makeButtons() {
    const Theme& theme = m_tools.theme;
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(14));
    row->setSpacing(theme.px(8));
    const auto add = [&](const QString& text, const QString& keys, const QString& name,
                         KeyCapButton::Look look) {
        auto* button = new KeyCapButton(theme, text, look);
        if (!keys.isEmpty()) button->setKeys(keys);
        button->setObjectName(name);
        return button;
    };
    m_merge = add(tr("Merge"), u"M"_s, u"pairMerge"_s, KeyCapButton::Look::Primary);
    m_both = add(tr("Keep both"), u"K"_s, u"pairKeep"_s, KeyCapButton::Look::Plain);
    m_skip = add({}, u"S"_s, u"pairSkip"_s, KeyCapButton::Look::Plain);
    m_previous = add(tr("Previous"), {}, u"pairPrevious"_s, KeyCapButton::Look::Flat);
    m_next = add(tr("Next"), {}, u"pairNext"_s, KeyCapButton::Look::Flat);
    auto* answers = new ButtonLines;
    auto* flow = new FlowLayout(answers, theme.px(8));
    for (KeyCapButton* button : {m_merge, m_both, m_skip}) flow->addWidget(button);
    row->addWidget(answers, 1);
    for (KeyCapButton* button : {m_previous, m_next}) row->addWidget(button, 0, Qt::AlignTop);
    connect(m_merge, &QPushButton::clicked, this, [this] { answer(PairAnswer::Merged); });
    connect(m_both, &QPushButton::clicked, this, [this] { answer(PairAnswer::KeptBoth); });
    connect(m_skip, &QPushButton::clicked, this, [this] { answer(PairAnswer::Skipped); });
    connect(m_previous, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
    return foot;
}

void PairsView::sayLooking(const QString& sentence) {
    if (!m_model->cases().empty()) return;
    m_none->say(IconName::Merge, sentence.isEmpty() ? m_wording.looking : sentence);
    m_stack->setCurrentWidget(m_none);
}

QWidget* PairsView::firstFocus() {
    return m_model->cases().empty() ? static_cast<QWidget*>(this) : m_list;
}

void PairsView::setCases(std::vector<PairCase> cases, int settled) {
    const auto sameAs = [](const PairCase& a, const PairCase& b) {
        return a.keep.id == b.keep.id && a.other.id == b.other.id && a.otherSub == b.otherSub &&
               a.otherTitle == b.otherTitle;
    };
    int stay = -1;
    if (m_current >= 0)
        for (int pair = 0; pair < int(cases.size()); ++pair)
            if (sameAs(cases[size_t(pair)], m_model->cases()[size_t(m_current)])) stay = pair;
    m_current = -1;
    m_settled = settled;
    const bool focused = isAncestorOf(QApplication::focusWidget());
    const bool hadSome = settled > 0 || !m_model->cases().empty();
    m_model->setCases(std::move(cases));
    const bool none = m_model->cases().empty();
    m_none->say(IconName::Merge, hadSome ? m_wording.noneMore : m_wording.none);
    m_stack->setCurrentIndex(none ? 1 : 0);
    showCounts();
    // What had the keyboard may not be there any more.
    if (focused && !isAncestorOf(QApplication::focusWidget())) firstFocus()->setFocus();
    if (none) return;
    const int wanted = stay >= 0 ? stay : std::max(0, nextOpen(-1));
    m_list->setCurrentIndex(m_model->indexOf(wanted));
}

int PairsView::nextOpen(int pair) const {
    // In the order of the list, which is by band.
    const int rows = m_model->rowCount(), from = pair < 0 ? -1 : m_model->indexOf(pair).row();
    for (int step = 1; step <= rows; ++step) {
        const int next = m_model->caseAt(m_model->index((from + step + rows) % rows));
        if (next >= 0 && m_model->cases()[size_t(next)].answer == PairAnswer::Open) return next;
    }
    return -1;
}

void PairsView::show(int pair) {
    m_current = pair;
    const PairCase& shown = m_model->cases()[size_t(pair)];
    const bool firms = shown.keep.name.isEmpty() && shown.other.name.isEmpty();
    m_question->setText(firms ? tr("Is this the same company?") : tr("Is this the same person?"));
    m_skip->setText(shown.kind == PairCase::Kind::Row ? tr("Skip the file’s row")
                                                      : tr("Decide later"));
    showReasons(shown);
    const bool inTable = m_table->isAncestorOf(QApplication::focusWidget());
    m_table->show(shown);
    m_merge->setEnabled(shown.canMerge);
    tabAfter(m_all, m_table->controls());
    if (inTable) m_list->setFocus();
    m_area->verticalScrollBar()->setValue(0);
}

void PairsView::showReasons(const PairCase& pair) {
    QLayout* chips = m_reasons->layout();
    while (chips->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(chips->takeAt(0));
        delete item->widget();
    }
    for (const FieldReason& reason : pair.score.reasons) {
        if (reason.agreement == Agreement::Missing) continue;
        auto* chip = new TagLabel(m_tools.theme);
        const QString text = likenessText(reason, pair.keep, pair.other);
        Tag tag = reason.weight > 0 ? okTag(text) : plainTag(text);
        chip->setTag(tag);
        chips->addWidget(chip);
        chip->show();
    }
}

void PairsView::showCounts() {
    const int all = int(m_model->cases().size()) + m_settled,
              done = m_model->answered() + m_settled;
    m_count->setText(all == 1 ? tr("1 match") : tr("%1 matches").arg(all));
    m_done->setMaximum(std::max(1, all));
    m_done->setValue(done);
    m_doneText->setText(tr("%1 of %2").arg(done).arg(all));
    const int sure = int(m_model->automatic().size());
    m_all->setText(sure == 1 ? tr("Merge the 1 remaining “Sure”")
                             : tr("Merge all %1 remaining “Sure”").arg(sure));
    m_all->setVisible(sure > 0);
}

void PairsView::answer(PairAnswer answer) {
    if (m_current < 0) return;
    if (answer == PairAnswer::Merged && !m_model->cases()[size_t(m_current)].canMerge) return;
    const int pair = m_current, next = nextOpen(pair);
    m_model->answer(pair, answer, m_table->choices());
    showCounts();
    if (next >= 0 && next != pair) m_list->setCurrentIndex(m_model->indexOf(next));
    Q_EMIT answered(pair);
}

void PairsView::go(int step) {
    const int rows = m_model->rowCount();
    int row = m_model->indexOf(m_current).row() + step;
    while (row >= 0 && row < rows && m_model->caseAt(m_model->index(row)) < 0) row += step;
    if (row >= 0 && row < rows) m_list->setCurrentIndex(m_model->index(row));
}

bool PairsView::takeKey(const QKeyEvent& event) {
    if (event.modifiers() != Qt::NoModifier || m_stack->currentIndex() != 0) return false;
    switch (event.key()) {
        case Qt::Key_Home:  // the first line is the head of a band
            m_list->setCurrentIndex(m_model->index(1));
            return true;
        case Qt::Key_M:
            answer(PairAnswer::Merged);
            return true;
        case Qt::Key_K:
            answer(PairAnswer::KeptBoth);
            return true;
        case Qt::Key_S:
            answer(PairAnswer::Skipped);
            return true;
        default:
            return false;
    }
}

bool PairsView::eventFilter(QObject* watched, QEvent* event) {
    // A list would look for entries that begin with the letter.
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        takeKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void PairsView::keyPressEvent(QKeyEvent* event) {
    if (!takeKey(*event)) QWidget::keyPressEvent(event);
}

}  // namespace waymark::ui
