// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/boardcolumn.h"

#include "ui/models/carddelegate.h"
#include "ui/models/cellroles.h"
#include "ui/support/actionregistry.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;

CardList::CardList(const Theme& theme, BoardModel& model, QWidget* parent)
    : QListView(parent), m_theme(theme), m_model(model) {
    setModel(&model);
    setItemDelegate(new CardDelegate(theme, this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setDragDropMode(DragOnly);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
    ActionRegistry::takeLetters(*this);
    connect(this, &QListView::doubleClicked, this, [this] { Q_EMIT keyed(Key::Open); });
}

ContactId CardList::chosen() const {
    const BoardCard* card = m_model.card(currentIndex().row());
    return card ? card->contact : ContactId();
}

void CardList::choose(ContactId contact) {
    if (const int row = m_model.rowOf(contact); row >= 0) setCurrentIndex(m_model.index(row));
}

void CardList::keyPressEvent(QKeyEvent* event) {
    const bool ctrl = event->modifiers() == Qt::ControlModifier;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (event->key() == Qt::Key_Right && ctrl) return Q_EMIT keyed(Key::Next);
    if (event->key() == Qt::Key_Left && ctrl) return Q_EMIT keyed(Key::Previous);
    if (event->key() == Qt::Key_Right && plain) return Q_EMIT keyed(Key::Right);
    if (event->key() == Qt::Key_Left && plain) return Q_EMIT keyed(Key::Left);
    if (event->key() == Qt::Key_M && plain) return Q_EMIT keyed(Key::Record);
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && plain)
        return Q_EMIT keyed(Key::Open);
    QListView::keyPressEvent(event);
}

void CardList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0) setCurrentIndex(m_model.index(0));
    Q_EMIT focused();
}

void CardList::startDrag(Qt::DropActions actions) {
    const QModelIndex index = currentIndex();
    if (!index.isValid() || !(index.flags() & Qt::ItemIsDragEnabled)) return;
    auto* drag = new QDrag(this);
    drag->setMimeData(m_model.mimeData({index}));
    // What is carried looks like the card itself.
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(QPoint(), visualRect(index).size());
    option.state |= QStyle::State_Selected | QStyle::State_HasFocus;
    QPixmap picture(option.rect.size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    itemDelegate()->paint(&painter, option, index);
    painter.end();
    drag->setPixmap(picture);
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - visualRect(index).topLeft());
    drag->exec(actions, Qt::MoveAction);
}

BoardColumn::BoardColumn(const Theme& theme, const RoadStage& stage, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_stage(stage),
      m_head(new QWidget),
      m_name(new ElidedLabel(theme)),
      m_number(makeLabel({}, TextRole::Base, ColourRole::Text2)),
      m_aim(new ElidedLabel(theme)),
      m_stuck(makeLabel({}, TextRole::Secondary, ColourRole::Warn)),
      m_more(new QToolButton),
      m_nobody(makeLabel(tr("Nobody here."), TextRole::Secondary, ColourRole::Text2)),
      m_list(new CardList(theme, m_model)) {
    setObjectName(u"column-"_s + stage.key);
    m_list->setObjectName(u"cards-"_s + stage.key);
    setAcceptDrops(true);
    m_more->setIcon(icon(theme, IconName::More));
    m_more->setAccessibleName(tr("More about %1").arg(stage.name));
    setPlainToolTip(m_more, tr("More"));
    m_more->setStyleSheet(u"padding: 0;"_s);  // the head has no room for that of a tool bar
    auto* first = new QHBoxLayout;
    first->setSpacing(0);
    first->addWidget(m_name);
    first->addSpacing(5);
    first->addWidget(m_number);
    first->addStretch(1);
    first->addWidget(m_more);
    auto* second = new QHBoxLayout;
    second->addWidget(m_aim, 1);
    second->addWidget(m_stuck);
    second->setContentsMargins(0, 0, 4, 0);
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(9, 5, 3, 4);
    head->setSpacing(0);
    head->addLayout(first);
    head->addLayout(second);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->setSpacing(0);
    column->addWidget(m_head);
    m_nobody->setAlignment(Qt::AlignHCenter);
    m_nobody->setContentsMargins(8, 16, 8, 0);
    column->addWidget(m_nobody);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    m_nobody->hide();
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT menuAsked(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        if (m_list->currentIndex().isValid())
            Q_EMIT cardMenuAsked(m_list->viewport()->mapToGlobal(at));
    });
    connect(&theme, &Theme::changed, this, &BoardColumn::dress);
    ground();
    dress();
}

void BoardColumn::dress() {
    setFixedWidth(m_theme.px(m_form == Form::Wide ? 172 : 36));
    m_more->setIconSize(QSize(m_theme.px(14), m_theme.px(14)));
    m_more->setFixedSize(m_theme.px(20), m_theme.px(20));
    m_list->doItemsLayout();
    update();
}

void BoardColumn::setForm(Form form) {
    m_form = form;
    const bool wide = form == Form::Wide;
    m_head->setVisible(wide);
    m_list->setVisible(wide && m_model.rowCount() > 0);
    m_nobody->setVisible(wide && m_model.rowCount() == 0);
    setFocusPolicy(wide ? Qt::NoFocus : Qt::TabFocus);
    setCursor(wide ? Qt::ArrowCursor : Qt::PointingHandCursor);
    dress();
}

void BoardColumn::ground() {
    const bool marked = m_target || m_dragged;
    setGround(m_list, marked ? ColourRole::Tint : ColourRole::Sunken);
    m_list->style()->unpolish(m_list);
    m_list->style()->polish(m_list);
    update();
}

void BoardColumn::setTarget(bool target) {
    if (m_target == target) return;
    m_target = target;
    ground();
}

void BoardColumn::show(const BoardStage& content, const BoardFilter& filter,
                       BoardModel::Moving moving, const Formatting& formatting) {
    m_stage = content.stage;
    m_moving = moving;
    m_model.setMoving(moving);
    const ContactId chosen = m_list->chosen();
    const int row = m_list->currentIndex().row();
    const int scrolled = m_list->verticalScrollBar()->value();
    const bool focused = m_list->hasFocus();
    std::vector<BoardCard> cards = shownCards(content.cards, filter);
    const auto shown = qint64(cards.size());
    m_model.show(content.stage, std::move(cards));

    m_count = formatting.count(content.count());
    const QString count = filter.showsAll() || !content.stage.isOnRoad()
                              ? m_count
                              : tr("%1 of %2").arg(formatting.count(shown), m_count);
    m_name->setText(content.stage.name, TextRole::BaseStrong);
    m_number->setText(count);
    m_aim->setText(content.stage.targetDays ? tr("target %1 d").arg(*content.stage.targetDays)
                                            : tr("no target time"),
                   TextRole::Secondary, ColourRole::Text2);
    m_stuck->setText(tr("%1 stuck").arg(formatting.count(content.stuck)));
    m_stuck->setVisible(content.stuck > 0);
    const QString sentence =
        content.stuck > 0
            ? tr("%1, %2, %3 stuck")
                  .arg(content.stage.name, Formatting::contacts(int(content.count())),
                       formatting.count(content.stuck))
            : tr("%1, %2").arg(content.stage.name, Formatting::contacts(int(content.count())));
    setAccessibleName(sentence);
    m_list->setAccessibleName(sentence);
    setForm(m_form);

    m_list->doItemsLayout();
    if (m_model.rowOf(chosen) >= 0)
        m_list->choose(chosen);
    else if (row >= 0 && m_model.rowCount() > 0 && focused)
        m_list->setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1)));
    m_list->verticalScrollBar()->setValue(scrolled);
}

void BoardColumn::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = m_target || m_dragged || hasFocus();
    const double width = marked ? 2 : 1;
    painter.setBrush(m_theme.colour(m_target || m_dragged ? ColourRole::Tint : ColourRole::Sunken));
    painter.setPen(QPen(m_theme.colour(marked ? ColourRole::Accent : ColourRole::Line), width));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                            6, 6);
    if (m_form == Form::Wide) return;
    painter.rotate(90);
    paintParts(painter,
               QRectF(m_theme.px(12), -this->width(), height() - m_theme.px(16), this->width()),
               m_theme,
               {{m_stage.name, TextRole::BaseStrong, ColourRole::Text},
                {u"  "_s + m_count, TextRole::Base, ColourRole::Text2}});
}

void BoardColumn::mouseReleaseEvent(QMouseEvent* event) {
    if (m_form == Form::Narrow && rect().contains(event->pos())) Q_EMIT unfoldAsked();
}

void BoardColumn::keyPressEvent(QKeyEvent* event) {
    const bool presses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         event->key() == Qt::Key_Space;
    if (m_form == Form::Narrow && presses) return Q_EMIT unfoldAsked();
    QFrame::keyPressEvent(event);
}

void BoardColumn::dragEnterEvent(QDragEnterEvent* event) {
    if (m_moving == BoardModel::Moving::Refused ||
        !event->mimeData()->hasFormat(BoardModel::mimeType()))
        return;
    event->acceptProposedAction();
    m_dragged = true;
    ground();
}

void BoardColumn::dragMoveEvent(QDragMoveEvent* event) {
    event->acceptProposedAction();
    Q_EMIT draggedOver();
}

void BoardColumn::dragLeaveEvent(QDragLeaveEvent*) {
    m_dragged = false;
    ground();
}

void BoardColumn::dropEvent(QDropEvent* event) {
    m_dragged = false;
    ground();
    const ContactId contact = BoardModel::carried(*event->mimeData());
    if (contact.isNull() || m_moving == BoardModel::Moving::Refused) return;
    event->acceptProposedAction();
    Q_EMIT dropped(contact, rowAt(event->position().toPoint()));
}

int BoardColumn::rowAt(QPoint at) const {
    if (m_form == Form::Narrow) return 0;
    const QModelIndex under = m_list->indexAt(m_list->viewport()->mapFrom(this, at));
    return under.isValid() ? under.row() : at.y() < m_list->y() ? 0 : m_model.rowCount();
}

PhaseHeading::PhaseHeading(const Theme& theme, const QString& name, int phasePosition,
                           QWidget* parent)
    : QWidget(parent), m_theme(theme), m_name(name), m_phasePosition(phasePosition) {
    setAccessibleName(name);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize PhaseHeading::sizeHint() const { return {m_theme.px(60), m_theme.px(28)}; }

void PhaseHeading::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const PhaseTone tone = toneOf(m_phasePosition);
    painter.fillRect(QRect(0, height() - 2, width(), 2), m_theme.tokens().phase(tone));
    QRectF words(0, 0, width(), height() - 2);
    const bool onRoad = tone != PhaseTone::OffRoad;
    if (onRoad) {
        const QSizeF pips = pipsSize(m_theme);
        paintPhase(painter, QRectF(QPointF(2, words.center().y() - pips.height() / 2), pips),
                   m_theme, tone);
        words.setLeft(pips.width() + m_theme.px(12));
    }
    paintParts(
        painter, words, m_theme,
        {{m_name, TextRole::SecondaryStrong, onRoad ? ColourRole::Text : ColourRole::Text2}});
}

}  // namespace waymark::ui
