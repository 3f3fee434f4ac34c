// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/boardpage.h"

#include "ui/support/actionregistry.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QStackedLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr qint64 Everyone = -1;

QString menuText(QString text) { return text.replace(u'&', u"&&"_s); }

}  // namespace

BoardPage::BoardPage(const PageTools& tools, QWidget* parent)
    : Page(PageId::Board, tools, parent),
      m_stack(new QStackedLayout),
      m_scroll(new QScrollArea),
      m_empty(new EmptyState(tools.theme)),
      m_last(new KeyCapButton(tools.theme, {}, KeyCapButton::Look::Flat)),
      m_source(new QComboBox),
      m_order(new QComboBox),
      m_all(new Chip(tools.theme, tr("Show all"))),
      m_stuckOnly(new Chip(tools.theme, tr("Stuck"))),
      m_find(new QLineEdit) {
    setObjectName(u"boardPage"_s);
    makeHeader();
    auto* whole = new QWidget;
    auto* rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeFilters());
    rows->addWidget(makeRule());
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_scroll->horizontalScrollBar(), &QScrollBar::valueChanged, this,
            &BoardPage::placePanel);
    rows->addWidget(m_scroll, 1);
    m_stack->addWidget(whole);
    m_stack->addWidget(m_empty);
    body().addLayout(m_stack);
    connect(m_empty, &EmptyState::actionChosen, this, [this](int which) {
        if (which == 0) return Q_EMIT leadTo({.page = PageId::Import});
        if (!this->tools().actions.trigger(u"contact.new"_s))
            Q_EMIT leadTo({.page = PageId::Contacts});
    });
    connect(&tools.workspace, &Workspace::changed, this, &BoardPage::showLast);
    connect(&tools.workspace, &Workspace::opened, this, [this] {
        putBack();
        m_content = {};
        m_unfolded.clear();
        m_saidReadOnly = false;
        showLast();
    });
    connect(&tools.theme, &Theme::changed, this, &BoardPage::placePanel, Qt::QueuedConnection);
    registerActions();
    showLast();
}

void BoardPage::makeHeader() {
    header().setTitle(tr("Board"));
    header().setSub(tr("Drag a card to record a milestone, or press M"));
    m_last->setObjectName(u"lastMove"_s);
    m_last->setIconName(IconName::Undo);
    connect(m_last, &QPushButton::clicked, this, [this] { (void)workspace().undo(); });
    header().addAction(m_last);
    header().addDivider();
    auto* list = new KeyCapButton(theme(), tr("As list"));
    list->setObjectName(u"asList"_s);
    list->setIconName(IconName::Table);
    connect(list, &QPushButton::clicked, this, &BoardPage::leadToList);
    header().addAction(list);
}

QWidget* BoardPage::makeFilters() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    auto* choices = new QWidget;
    auto* flow = new FlowLayout(choices, 8);
    m_source->setObjectName(u"source"_s);
    m_source->setAccessibleName(tr("Source"));
    m_source->addItem(tr("Source: everyone"), Everyone);
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_order->setObjectName(u"order"_s);
    m_order->setAccessibleName(tr("Sort"));
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const QString& text : {tr("Sort: attention first"), tr("Sort: longest in the stage"),
                                tr("Sort: newest in the stage"), tr("Sort: name")})
        m_order->addItem(text);
    const int order = tools().settings.value(u"board/order"_s).toInt();
    if (order > 0 && order < m_order->count()) m_order->setCurrentIndex(order);
    m_filter.order = BoardOrder(m_order->currentIndex());
    auto* group = new QButtonGroup(this);
    for (Chip* chip : {m_all, m_stuckOnly}) {
        chip->setCheckable(true);
        group->addButton(chip);
    }
    m_all->setChecked(true);
    m_all->setObjectName(u"showAll"_s);
    m_stuckOnly->setObjectName(u"stuckOnly"_s);
    for (QWidget* each : std::initializer_list<QWidget*>{m_source, m_order, m_all, m_stuckOnly})
        flow->addWidget(each);
    row->addWidget(choices, 1);
    m_find->setObjectName(u"findOnBoard"_s);
    m_find->setPlaceholderText(tr("Find on the board"));
    m_find->setAccessibleName(tr("Find on the board"));
    m_find->addAction(icon(theme(), IconName::Search), QLineEdit::LeadingPosition);
    m_find->setClearButtonEnabled(true);
    const auto measure = [this] { m_find->setFixedWidth(theme().px(180)); };
    connect(&theme(), &Theme::changed, m_find, measure);
    measure();
    row->addWidget(m_find, 0, Qt::AlignTop);

    connect(m_source, &QComboBox::activated, this, [this] {
        const qint64 id = m_source->currentData().toLongLong();
        m_filter.source = id == Everyone ? std::nullopt : std::optional(SourceId(id));
        fillColumns();
    });
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        m_filter.order = BoardOrder(index);
        tools().settings.setValue(u"board/order"_s, index);
        fillColumns();
    });
    connect(group, &QButtonGroup::buttonClicked, this, [this] {
        m_filter.stuckOnly = m_stuckOnly->isChecked();
        fillColumns();
    });
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.find = text;
        fillColumns();
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        for (BoardColumn* each : m_columns)
            if (each->model().rowCount() > 0) {
                each->list().setCurrentIndex(each->model().index(0));
                return each->list().setFocus(Qt::ShortcutFocusReason);
            }
    });
    auto* find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    return bar;
}

void BoardPage::visit(const Destination& destination) {
    if (destination.contact) m_focusNext = destination.contact;
    Page::visit(destination);
}

bool BoardPage::dependsOn(const Changes& changes) const {
    return changes.touchesAny({Subject::Contacts, Subject::Organisations, Subject::Milestones,
                               Subject::Orders, Subject::Referrals, Subject::Playbooks,
                               Subject::Settings});
}

void BoardPage::reload() {
    const BoardWish wish{m_filter, m_unfolded};
    ask(
        u"board"_s,
        [wish, words = formatting()](OpenFile& file, Progress& progress) {
            return readBoard(file, progress, wish, words);
        },
        [this](BoardContent content) { show(std::move(content)); });
}

void BoardPage::show(BoardContent content) {
    m_content = std::move(content);
    qint64 people = 0;
    for (const BoardStage& each : m_content.stages) people += each.count();
    m_stack->setCurrentIndex(people > 0 ? 0 : 1);
    if (people == 0) {
        putBack();
        const bool nobody = m_content.contacts == 0;
        m_empty->say(IconName::Board,
                     nobody ? tr("Nobody is on the journey yet. Import your contacts, or add the "
                                 "first one.")
                            : tr("None of the %1 in this file is on the journey yet. Record how "
                                 "they were met, or a milestone, and they appear here.")
                                  .arg(Formatting::contacts(int(m_content.contacts))),
                     workspace().state().readOnly ? QStringList()
                                                  : QStringList{tr("Import…"), tr("New contact")});
    }
    makeColumns();
    showFilters();
    fillColumns();
    showLast();
    if (const QString reason = readOnlyReason(); !reason.isEmpty() && !m_saidReadOnly) {
        m_saidReadOnly = true;
        bar().say(InlineBar::Kind::Notice, reason);
    }
    noteWhereTheyStand();
}

void BoardPage::makeColumns() {
    const std::vector<RoadStage> road = m_content.road();
    const auto alike = [](const RoadStage& a, const RoadStage& b) {
        return a.id == b.id && a.name == b.name && a.phaseKey == b.phaseKey &&
               a.phaseName == b.phaseName;
    };
    if (!m_columns.empty() && std::ranges::equal(road, m_made, alike)) return;
    m_made = road;
    m_columns.clear();
    auto* board = new QWidget;
    setGround(board, ColourRole::Window);
    m_phases = new QHBoxLayout(board);
    m_phases->setContentsMargins(12, 0, 12, 0);
    m_phases->setSpacing(8);
    QString phase;
    QHBoxLayout* columns = nullptr;
    for (const RoadStage& stage : road) {
        if (!columns || stage.phaseKey != phase) {
            phase = stage.phaseKey;
            auto* group = new QVBoxLayout;
            group->setSpacing(8);
            group->addWidget(new PhaseHeading(theme(), stage.phaseName, stage.phasePosition));
            columns = new QHBoxLayout;
            columns->setSpacing(8);
            group->addLayout(columns, 1);
            m_phases->addLayout(group);
        }
        auto* column = new BoardColumn(theme(), stage);
        columns->addWidget(column);
        m_columns.push_back(column);
        if (!stage.isOnRoad() && !m_unfolded.contains(stage.key))
            column->setForm(BoardColumn::Form::Narrow);
        connect(
            column, &BoardColumn::dropped, this,
            [this, column](ContactId contact, int row) { move(contact, column->stage().id, row); },
            Qt::QueuedConnection);
        connect(column, &BoardColumn::draggedOver, this,
                [this, column] { m_scroll->ensureWidgetVisible(column, 8, 0); });
        connect(column, &BoardColumn::unfoldAsked, this, [this, column] { unfold(*column); });
        connect(column, &BoardColumn::menuAsked, this,
                [this, column](QPoint at) { askColumn(*column, at); });
        connect(column, &BoardColumn::cardMenuAsked, this,
                [this, column](QPoint at) { askCard(*column, at); });
        connect(&column->list(), &CardList::keyed, this,
                [this, column](CardList::Key key) { keyed(*column, key); });
        connect(&column->list(), &CardList::focused, this, [this, column] {
            m_scroll->ensureWidgetVisible(column, 8, 0);
            tools().actions.refresh();
        });
        connect(column->list().selectionModel(), &QItemSelectionModel::currentChanged, this,
                [this, column](const QModelIndex& current) {
                    if (!current.isValid()) return;
                    m_chosen = column->list().chosen();
                    for (BoardColumn* other : m_columns)
                        if (other != column) other->list().clearSelection();
                });
        connect(
            &column->model(), &BoardModel::linesWanted, this,
            [this, column](const std::vector<ContactId>& contacts) {
                ask(
                    u"lines-"_s + column->stage().key + QString::number(contacts.front().value()),
                    [contacts, words = formatting()](OpenFile& file, Progress& progress) {
                        return readCardLines(file, progress, contacts, words);
                    },
                    [column = QPointer(column)](const std::vector<CardLine>& lines) {
                        if (column) column->model().setLines(lines);
                    });
            });
    }
    m_phases->addStretch(1);
    m_scroll->setWidget(board);
}

void BoardPage::fillColumns() {
    if (m_content.stages.size() != m_columns.size()) return;
    ContactId focused;
    for (BoardColumn* each : m_columns)
        if (each->list().hasFocus()) focused = each->list().chosen();
    const ContactId wanted = m_focusNext ? std::exchange(m_focusNext, {}) : focused;
    const auto moving =
        workspace().state().readOnly ? BoardModel::Moving::Refused : BoardModel::Moving::Allowed;
    for (size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i]->show(m_content.stages[i], m_filter, moving, formatting());
    for (BoardColumn* each : m_columns)
        if (wanted && each->model().rowOf(wanted) >= 0) {
            each->list().choose(wanted);
            each->list().setFocus(Qt::OtherFocusReason);
            each->list().scrollTo(each->list().currentIndex());
        }
    if (!m_move) return;
    // What was moved may stand elsewhere by now.
    const auto from = stageOf(m_move->contact);
    from == m_move->from ? showGhosts() : putBack();
}

void BoardPage::showFilters() {
    int stuck = 0;
    for (const BoardStage& each : m_content.stages) stuck += each.stuck;
    m_stuckOnly->setCount(stuck);
    m_source->clear();
    m_source->addItem(tr("Source: everyone"), Everyone);
    for (const auto& [id, name] : m_content.sources)
        m_source->addItem(tr("Source: %1").arg(name), id.value());
    m_source->addItem(tr("Source: not known"), qint64(0));
    const int at = m_filter.source ? m_source->findData(m_filter.source->value()) : 0;
    if (at < 0) m_filter.source.reset();
    m_source->setCurrentIndex(std::max(at, 0));
    m_source->setVisible(!m_content.sources.empty());
}

void BoardPage::showLast() {
    const std::optional<JournalEntry>& last = workspace().state().nextUndo;
    const bool milestone = last && !last->subject.isEmpty() && !workspace().state().readOnly &&
                           action(last->name) == Action::RecordMilestone;
    m_last->setVisible(milestone);
    if (!milestone) return;
    const QString words = tr("Last: %1").arg(last->subject);
    // Long names would push the page apart.
    m_last->setText(menuText(QFontMetrics(theme().font(TextRole::Base))
                                 .elidedText(words, Qt::ElideRight, theme().px(300))));
    m_last->setAccessibleName(tr("Undo the last milestone: %1").arg(last->subject));
    setPlainToolTip(m_last, tr("Undo: %1").arg(last->subject));
}

void BoardPage::leadToList() {
    PeopleShown shown;
    shown.words = m_filter.stuckOnly ? tr("Stuck, on the board") : tr("On the board");
    if (m_filter.source) shown.words += u", "_s + m_source->currentText();
    if (!m_filter.find.trimmed().isEmpty())
        shown.words += tr(", “%1”").arg(m_filter.find.trimmed());
    for (const BoardStage& stage : m_content.stages)
        for (const BoardCard& card : shownCards(stage.cards, m_filter))
            shown.people.push_back(card.contact);
    std::ranges::sort(shown.people);
    Q_EMIT leadTo({.page = PageId::Contacts, .people = shown});
}

void BoardPage::unfold(BoardColumn& column) {
    const QString key = column.stage().key;
    if (m_unfolded.contains(key)) {
        m_unfolded.removeAll(key);
        column.setForm(BoardColumn::Form::Narrow);
        column.setFocus(Qt::OtherFocusReason);
        return;
    }
    m_unfolded << key;
    column.setForm(BoardColumn::Form::Wide);
    reload();
}

void BoardPage::askColumn(const BoardColumn& column, QPoint at) {
    QMenu menu;
    const QString key = column.stage().key;
    menu.addAction(tr("As list"), this, [this, key] {
        for (const BoardStage& stage : m_content.stages)
            if (stage.stage.key == key)
                Q_EMIT leadTo({.page = PageId::Contacts,
                               .people = PeopleShown{stage.stage.name, stage.people}});
    });
    if (column.stage().isOnRoad())
        menu.addAction(m_filter.stuckOnly ? tr("Show all") : tr("Show only who is stuck"), this,
                       [this] { (m_filter.stuckOnly ? m_all : m_stuckOnly)->click(); });
    else
        menu.addAction(tr("Fold"), this, [this, key] {
            if (BoardColumn* shown = this->column(key)) unfold(*shown);
        });
    menu.exec(at);
}

void BoardPage::askCard(BoardColumn& column, QPoint at) {
    const ContactId contact = column.list().chosen();
    if (!contact) return;
    QMenu menu;
    menu.addAction(tr("Open"), this, [this, &column] { keyed(column, CardList::Key::Open); });
    if (!workspace().state().readOnly) {
        menu.addAction(tr("Record milestone…") + u"\tM"_s, this,
                       [this, &column] { keyed(column, CardList::Key::Record); });
        QMenu* stages = menu.addMenu(tr("Move to"));
        for (const BoardStage& stage : m_content.stages)
            stages
                ->addAction(menuText(stage.stage.name), this,
                            [this, contact, id = stage.stage.id] { move(contact, id); })
                ->setEnabled(stage.stage.id != column.stage().id);
    }
    menu.exec(at);
}

BoardColumn* BoardPage::column(QStringView key) const {
    for (BoardColumn* each : m_columns)
        if (each->stage().key == key) return each;
    return nullptr;
}

}  // namespace waymark::ui
