// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the board, and what a card on its way goes through.
#include "ui/editors/moveback.h"
#include "ui/editors/recordmilestone.h"
#include "ui/pages/boardpage.h"
#include "ui/support/actionregistry.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/pageheader.h"

#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;

void BoardPage::registerActions() {
    const auto add = [this](const QString& id, const QString& text, QKeySequence shortcut,
                            QChar letter, void (*run)(BoardPage&)) {
        if (tools().actions.action(id)) return;
        const QPointer<BoardPage> page(this);
        tools().actions.add({.id = id,
                             .text = text,
                             .menu = MenuName::Journey,
                             .shortcut = shortcut,
                             .letter = letter,
                             .icon = IconName::Milestone,
                             .available =
                                 [page] {
                                     return page && page->isVisible() && !page->m_move &&
                                            !page->workspace().state().readOnly &&
                                            page->chosenColumn();
                                 },
                             .run =
                                 [page, run] {
                                     if (page) run(*page);
                                 }});
    };
    add(u"journey.next"_s, tr("Move to &next stage"), QKeySequence(Qt::CTRL | Qt::Key_Right), {},
        [](BoardPage& page) { page.moveChosen(1); });
    add(u"journey.previous"_s, tr("Move to &previous stage"), QKeySequence(Qt::CTRL | Qt::Key_Left),
        {}, [](BoardPage& page) { page.moveChosen(-1); });
    add(u"board.milestone"_s, tr("Record &milestone on the board…"), {}, u'M',
        [](BoardPage& page) { page.moveChosen(1); });
}

BoardColumn* BoardPage::chosenColumn() const {
    for (BoardColumn* each : m_columns)
        if (each->list().hasFocus() && each->list().chosen()) return each;
    for (BoardColumn* each : m_columns)
        if (m_chosen && each->model().rowOf(m_chosen) >= 0) return each;
    return nullptr;
}

void BoardPage::keyed(BoardColumn& column, CardList::Key key) {
    const ContactId contact = column.list().chosen();
    switch (key) {
        case CardList::Key::Left:
            return step(column, -1);
        case CardList::Key::Right:
            return step(column, 1);
        case CardList::Key::Record:
        case CardList::Key::Next:
            return moveChosen(1);
        case CardList::Key::Previous:
            return moveChosen(-1);
        case CardList::Key::Open:
            if (contact)
                Q_EMIT leadTo({.page = PageId::Contact,
                               .contact = contact,
                               .neighbours = column.model().contacts()});
            return;
    }
}

void BoardPage::step(BoardColumn& column, int by) {
    const auto here = std::ranges::find(m_columns, &column);
    if (here == m_columns.end()) return;
    const int height = column.list().visualRect(column.list().currentIndex()).center().y();
    for (auto at = int(here - m_columns.begin()) + by; at >= 0 && at < int(m_columns.size());
         at += by) {
        BoardColumn& next = *m_columns[size_t(at)];
        if (next.form() == BoardColumn::Form::Narrow || next.model().rowCount() == 0) continue;
        // The card beside this one, or the last one above it.
        QModelIndex beside = next.list().indexAt(QPoint(next.list().width() / 2, height));
        if (!beside.isValid()) beside = next.model().index(next.model().rowCount() - 1);
        next.list().setCurrentIndex(beside);
        next.list().setFocus(Qt::OtherFocusReason);
        return;
    }
}

std::optional<size_t> BoardPage::stageOf(ContactId contact) const {
    for (size_t i = 0; i < m_content.stages.size(); ++i)
        if (std::ranges::binary_search(m_content.stages[i].people, contact)) return i;
    return {};
}

std::optional<size_t> BoardPage::nextStage(size_t from) const {
    const std::vector<BoardStage>& stages = m_content.stages;
    const auto first = [&](auto fits) -> std::optional<size_t> {
        for (size_t i = 0; i < stages.size(); ++i)
            if (stages[i].stage.isOnRoad() && fits(stages[i].stage)) return i;
        return {};
    };
    switch (stages[from].stage.offRoad) {
        case OffRoad::No:
            if (from + 1 < stages.size() && stages[from + 1].stage.isOnRoad()) return from + 1;
            return {};
        case OffRoad::Lapsed:  // won back: they have bought before
            return first([](const RoadStage& s) { return s.startsWhen == StartsWhen::FirstOrder; });
        case OffRoad::NotNow:
            return first([](const RoadStage& s) { return s.startsWhen != StartsWhen::Met; });
    }
    return {};
}

void BoardPage::moveChosen(int by) {
    const BoardColumn* column = chosenColumn();
    const ContactId contact = column ? column->list().chosen() : ContactId();
    const auto from = stageOf(contact);
    if (!from || m_move) return;
    const RoadStage& stage = m_content.stages[*from].stage;
    std::optional<size_t> to;
    if (by > 0)
        to = nextStage(*from);
    else if (*from > 0 && stage.isOnRoad())
        to = *from - 1;
    if (to) return move(contact, m_content.stages[*to].stage.id);
    bar().say(InlineBar::Kind::Notice,
              !stage.isOnRoad()
                  ? tr("%1 is off the road: no stage comes before it. Use Move to, or "
                       "drag the card.")
                        .arg(stage.name)
              : by > 0 ? tr("%1 is the last stage.").arg(stage.name)
                       : tr("%1 is the first stage.").arg(stage.name));
}

QString BoardPage::readOnlyReason() const {
    const FileState& state = workspace().state();
    if (!state.readOnly) return {};
    return state.whoHasIt.isEmpty()
               ? tr("The file is open for reading only: cards cannot be moved.")
               : tr("The file is open for reading only, it is in use by %1: cards cannot be moved.")
                     .arg(state.whoHasIt);
}

void BoardPage::move(ContactId contact, StageId target, int row) {
    if (const QString reason = readOnlyReason(); !reason.isEmpty())
        return bar().say(InlineBar::Kind::Notice, reason);
    const auto from = stageOf(contact);
    if (!from) return;
    const auto to =
        std::ranges::find(m_content.stages, target, [](const BoardStage& s) { return s.stage.id; });
    if (to == m_content.stages.end()) return;
    Move asked{contact, {}, *from, size_t(to - m_content.stages.begin()), row};
    if (asked.from == asked.to) return;
    for (const BoardCard& card : m_content.stages[*from].cards)
        if (card.contact == contact) asked.name = card.name;
    putBack();
    beginMove(std::move(asked));
}

void BoardPage::beginMove(Move asked) {
    bar().dismiss();
    m_move = std::move(asked);
    showGhosts();
    const RoadStage& from = m_content.stages[m_move->from].stage;
    const RoadStage& to = m_content.stages[m_move->to].stage;
    if (!from.isOnRoad() || !to.isOnRoad() || m_move->to > m_move->from) return askMilestone();
    ask(
        u"correction"_s,
        [contact = m_move->contact, target = to.id](OpenFile& file, Progress& progress) {
            return correctionOf(file, progress, contact, target);
        },
        [this](const Correction& correction) { askBack(correction); });
}

void BoardPage::showGhosts() {
    BoardColumn& from = *m_columns[m_move->from];
    BoardColumn& to = *m_columns[m_move->to];
    const BoardCard* card = from.model().card(from.model().rowOf(m_move->contact));
    to.setTarget(true);
    if (!card) return;
    BoardCard arriving = *card;
    from.model().setLeaving(m_move->contact);
    if (to.form() == BoardColumn::Form::Wide) {
        to.model().addArriving(std::move(arriving), m_move->row);
        to.setForm(BoardColumn::Form::Wide);
        to.list().doItemsLayout();
        to.list().scrollTo(to.model().index(std::min(m_move->row, to.model().rowCount() - 1)));
    }
}

void BoardPage::putBack() {
    closePanel();
    if (!m_move) return;
    const Move left = *std::exchange(m_move, std::nullopt);
    for (BoardColumn* each : m_columns) {
        each->model().forgetGhosts();
        each->setTarget(false);
        each->setForm(each->form());
    }
    if (left.from >= m_columns.size()) return;
    BoardColumn& from = *m_columns[left.from];
    if (from.model().rowOf(left.contact) < 0) return;
    from.list().choose(left.contact);
    from.list().setFocus(Qt::OtherFocusReason);
}

void BoardPage::askBack(const Correction& correction) {
    if (!m_move) return;
    const RoadStage& from = m_content.stages[m_move->from].stage;
    const RoadStage& to = m_content.stages[m_move->to].stage;
    QString whyNot;
    switch (correction.way) {
        case Correction::Way::Possible:
            break;
        case Correction::Way::NothingRecorded:
            whyNot = tr("%1 was not recorded by hand; it follows from the dates on the contact's "
                        "page. Change them there.")
                         .arg(from.name);
            break;
        case Correction::Way::LaterFact:
            whyNot =
                tr("An order or a referral on that day or later would bring the card here "
                   "again. Change it on the contact's page.");
            break;
    }
    auto* question =
        new MoveBack(theme(), tr("%1 goes back to %2").arg(m_move->name, to.name), whyNot);
    connect(question, &MoveBack::putBack, this, &BoardPage::putBack);
    connect(question, &MoveBack::happened, this, &BoardPage::askMilestone);
    connect(question, &MoveBack::corrected, this, [this, mistaken = correction.mistaken] {
        const RoadStage& target = m_content.stages[m_move->to].stage;
        record(
            [mistaken, id = target.id](OpenFile& file, Progress&) { correct(file, mistaken, id); },
            tr("Corrected: %1 stands at %2.").arg(m_move->name, target.name));
    });
    openPanel(question);
    question->focusFirst();
}

void BoardPage::askMilestone() {
    if (!m_move) return;
    const BoardStage& from = m_content.stages[m_move->from];
    const RoadStage& to = m_content.stages[m_move->to].stage;
    MilestoneAsk asked;
    asked.contacts = {m_move->contact};
    asked.who = m_move->name;
    asked.road = m_content.road();
    // Lapsing is found by the rule; who puts a card there says it by hand.
    for (RoadStage& stage : asked.road)
        if (stage.startsWhen == StartsWhen::Lapse) stage.startsWhen = StartsWhen::Recorded;
    asked.stage = to.id;
    asked.stageFixed = true;
    asked.today = m_content.today;
    asked.country = m_content.settings.country;
    asked.currency = m_content.settings.currency;
    for (const BoardCard& card : from.cards)
        if (card.contact == m_move->contact) asked.filled = card.filled;
    auto* panel = new RecordMilestone(theme(), m_content.names, asked);
    connect(panel, &RecordMilestone::putBack, this, &BoardPage::putBack);
    connect(panel, &RecordMilestone::recorded, this, [this](const MilestoneDraft& draft) {
        if (!m_move) return;
        const RoadStage& target = m_content.stages[m_move->to].stage;
        record([draft](OpenFile& file, Progress&) { save(file, draft); },
               target.isOnRoad() ? tr("%1 reached %2.").arg(m_move->name, target.name)
                                 : tr("%1 is off the road: %2.").arg(m_move->name, target.name));
    });
    openPanel(panel);
    panel->focusFirst();
}

template <class Work>
void BoardPage::record(Work work, const QString& sentence) {
    closePanel();
    const QString subject =
        tr("%1 to %2").arg(m_move->name, m_content.stages[m_move->to].stage.name);
    m_recorded.reset();
    act(
        Action::RecordMilestone, subject, std::move(work),
        [this] {
            if (!m_move) return;
            m_recorded = m_move;
            m_focusNext = m_move->contact;
            m_move.reset();
        },
        sentence);
    // The worker answers in order: if the act was refused, the card returns. An answer that was
    // there at once comes before the queued one of the act, so it queues up once more.
    ask(
        u"recorded"_s, [](OpenFile&, Progress&) { return true; },
        [this](bool) {
            QMetaObject::invokeMethod(this, &BoardPage::endMove, Qt::QueuedConnection);
        });
}

void BoardPage::endMove() {
    if (m_move && !m_panel) putBack();
}

void BoardPage::noteWhereTheyStand() {
    if (!m_recorded) return;
    const Move recorded = *std::exchange(m_recorded, std::nullopt);
    const auto at = stageOf(recorded.contact);
    for (BoardColumn* each : m_columns) each->setTarget(false);
    if (!at || *at == recorded.to || recorded.to >= m_content.stages.size()) return;
    bar().say(InlineBar::Kind::Notice,
              tr("%1 was recorded for %2, who still stands at %3: what happened on that day or "
                 "later counts more.")
                  .arg(m_content.stages[recorded.to].stage.name, recorded.name,
                       m_content.stages[*at].stage.name),
              tr("Undo"));
}

void BoardPage::openPanel(QWidget* panel) {
    closePanel();
    m_panel = new QFrame(this);
    m_panel->setObjectName(u"boardPanel"_s);
    m_panel->setProperty("popup", true);
    auto* inside = new QVBoxLayout(m_panel);
    inside->setContentsMargins(5, 5, 5, 5);
    inside->addWidget(panel);
    m_panel->show();
    placePanel();
    m_panel->raise();
}

void BoardPage::placePanel() {
    if (!m_panel || !m_move || m_move->to >= m_columns.size()) return;
    const int width = std::min(theme().px(304), this->width());
    m_panel->setFixedWidth(width);
    m_panel->ensurePolished();
    m_panel->layout()->activate();
    int height = m_panel->hasHeightForWidth() ? m_panel->heightForWidth(width)
                                              : m_panel->sizeHint().height();
    // The fields of a form scroll: it wants to be as high as they are together.
    if (const auto* area = m_panel->findChild<QScrollArea*>(); area && area->widget()) {
        QLayout* fields = area->widget()->layout();
        const int room = width - 10;
        const int needed = fields && fields->hasHeightForWidth()
                               ? fields->totalHeightForWidth(room)
                               : area->widget()->sizeHint().height();
        height = m_panel->sizeHint().height() - area->sizeHint().height() + needed + 2;
    }
    const BoardColumn& beside = *m_columns[m_move->to];
    const int top = header().height() + 4;
    height = std::min(height, this->height() - top - 8);
    m_panel->setFixedHeight(height);
    m_scroll->ensureWidgetVisible(m_columns[m_move->to], 8, 0);
    const QPoint corner = beside.mapTo(this, QPoint());
    int x = corner.x() + beside.width() + 6;
    if (x + width > this->width() - 8) x = corner.x() - 6 - width;
    x = std::clamp(x, 8, std::max(8, this->width() - width - 8));
    int y = corner.y() + theme().px(48);
    const CardList& list = m_columns[m_move->to]->list();
    if (beside.form() == BoardColumn::Form::Wide && m_move->row < list.model()->rowCount())
        y = list.viewport()
                ->mapTo(this, list.visualRect(list.model()->index(m_move->row, 0)).topLeft())
                .y() -
            theme().px(48);
    y = std::clamp(y, top, std::max(top, this->height() - height - 8));
    m_panel->move(x, y);
}

void BoardPage::closePanel() {
    if (!m_panel) return;
    m_panel->hide();
    m_panel->deleteLater();
    m_panel = nullptr;
}

void BoardPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    placePanel();
}

}  // namespace waymark::ui
