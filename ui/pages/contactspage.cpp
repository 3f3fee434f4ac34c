// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contactspage.h"

#include "core/analytics/facts.h"
#include "ui/editors/logcontact.h"
#include "ui/pages/bulkpanel.h"
#include "ui/pages/contactdetail.h"
#include "ui/pages/contactfilterbar.h"
#include "ui/pages/contacttable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

const QString PanesKey = u"contacts/panes"_s;

}  // namespace

ContactsPage::ContactsPage(const PageTools& tools, QWidget* parent)
    : PersonPage(PageId::Contacts, tools, parent),
      m_list(new ContactListModel(tools.workspace, tools.formatting, this)),
      m_filter(new ContactFilterBar(tools.theme)),
      m_table(new ContactTable(tools.theme, *m_list, tools.settings)),
      m_splitter(new QSplitter),
      m_left(new QWidget),
      m_body(new QStackedWidget),
      m_empty(new EmptyState(tools.theme)),
      m_shown(makeLabel({}, TextRole::Secondary, ColourRole::Text2)),
      m_detail(new ContactDetail(tools.theme, tools.formatting)),
      m_bulk(new BulkPanel(tools.theme)),
      m_nobody(new EmptyState(tools.theme)),
      m_home(new QStackedWidget),
      m_choosing(new QTimer(this)) {
    setObjectName(u"contactsPage"_s);
    m_empty->setObjectName(u"emptyList"_s);
    makeHeader();
    body().addWidget(m_filter);
    m_splitter->addWidget(makeLeft());
    makeSide();
    m_splitter->addWidget(&side());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    body().addWidget(m_splitter, 1);
    m_table->fillColumnsMenu(m_filter->columnsMenu());

    // Choosing waits until the arrow keys rest.
    m_choosing->setSingleShot(true);
    m_choosing->setInterval(30);
    connect(m_choosing, &QTimer::timeout, this, &ContactsPage::showChosen);
    connect(m_filter, &ContactFilterBar::changed, this, &ContactsPage::askAgain);
    connect(m_filter, &ContactFilterBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_list, &ContactListModel::answered, this, &ContactsPage::showAnswer);
    connect(m_list, &ContactListModel::sortingChanged, this, [this] {
        m_question.sortBy = m_list->question().sortBy;
        m_question.direction = m_list->question().direction;
    });
    connect(m_list, &ContactListModel::failed, this,
            [this](const std::exception_ptr& error) { sayProblem(words(error)); });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (m_fold == Fold::Wide)
            this->tools().settings.setValue(PanesKey, m_splitter->saveState());
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        showSideAlone(false);
        m_filter->focusWords();
    });
}

ContactsPage::~ContactsPage() = default;

void ContactsPage::makeHeader() {
    header().setTitle(tr("Contacts"));
    auto* create = new KeyCapButton(theme(), tr("New contact"));
    create->setIconName(IconName::Plus);
    create->setObjectName(u"newContact"_s);
    auto* import = new KeyCapButton(theme(), tr("Import…"));
    import->setIconName(IconName::Import);
    header().addAction(create);
    header().addAction(import);
    connect(create, &QPushButton::clicked, this, [this] { newContact(); });
    connect(import, &QPushButton::clicked, this, &ContactsPage::importMore);
}

QWidget* ContactsPage::makeLeft() {
    setGround(m_left, ColourRole::Surface);
    auto* column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    column->addWidget(m_body, 1);
    column->addWidget(makeRule());
    auto* foot = new QWidget;
    setGround(foot, ColourRole::Window);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(14, 7, 14, 7);
    m_shown->setObjectName(u"shown"_s);
    auto* hint =
        makeLabel(tr("Enter opens · Space selects · L logs a contact · M records a milestone"),
                  TextRole::Secondary, ColourRole::Text2, Wrap::Words);
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_shown);
    row->addWidget(hint, 1);
    column->addWidget(foot);
    connect(m_table, &ContactTable::opened, this, &ContactsPage::open);
    connect(m_table, &ContactTable::choiceChanged, this, [this] {
        showFooter();
        m_choosing->start();
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ContactsPage::showContextMenu);
    connect(m_empty, &EmptyState::actionChosen, this, &ContactsPage::goOnFromEmpty);
    return m_left;
}

void ContactsPage::makeSide() {
    side().setObjectName(u"side"_s);
    setGround(m_home, ColourRole::Surface);
    m_nobody->say(IconName::Contacts, tr("Choose a contact to see more."));
    m_home->addWidget(m_nobody);
    m_home->addWidget(m_detail);
    m_home->addWidget(m_bulk);
    setHome(m_home);
    connect(m_detail, &ContactDetail::fullPageWanted, this, &ContactsPage::openFull);
    connect(m_detail, &ContactDetail::contactChosen, this, &ContactsPage::openFull);
    connect(m_detail, &ContactDetail::factGiven, this,
            [this](ProfileField field, const QString& typed) {
                fillFact(m_detail->contact(), field, typed, m_detail->file().contact.title());
            });
    connect(m_detail, &ContactDetail::quickLogged, this, [this](const QString& typed) {
        InteractionDraft draft = quickLog(typed);
        draft.contact = m_detail->contact();
        logNow(draft, m_detail->file().contact.title());
        m_detail->clearQuickLog();
    });
    connect(m_bulk, &BulkPanel::milestoneWanted, this, [this] { recordMilestone(people()); });
    connect(m_bulk, &BulkPanel::removeWanted, this, [this] { removeContacts(people()); });
    connect(m_bulk, &BulkPanel::clearWanted, m_table, &QTableView::clearSelection);
}

void ContactsPage::showContextMenu(QPoint point) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::pair<QString, QString> actions[] = {
        {u"contact.log"_s, tr("Log contact")},    {u"contact.milestone"_s, tr("Record milestone")},
        {u"contact.order"_s, tr("Record order")}, {u"contact.referral"_s, tr("Record referral")},
        {u"contact.edit"_s, tr("Edit")},          {u"contact.remove"_s, tr("Remove")}};
    for (const auto& [id, text] : actions)
        menu->addAction(text, this, [this, id = id] { run(id); })->setEnabled(can(id));
    menu->popup(m_table->viewport()->mapToGlobal(point));
}

bool ContactsPage::dependsOn(const Changes& changes) const {
    return changes.touchesAny({Subject::Contacts, Subject::Organisations, Subject::Milestones,
                               Subject::Orders, Subject::Interactions, Subject::Referrals,
                               Subject::Consents, Subject::Playbooks, Subject::Imports,
                               Subject::Settings});
}

bool ContactsPage::isSettled() const {
    return PersonPage::isSettled() && m_list->isSettled() && m_filter->isResting() &&
           !m_choosing->isActive();
}

void ContactsPage::visit(const Destination& destination) {
    if (destination.people) m_filter->showPeople(*destination.people);
    if (!destination.search.isEmpty()) {
        m_filter->widen(ContactFilterBar::Words::Drop);
        m_filter->search(destination.search);
    }
    if (!destination.contact.isNull()) m_table->expect(destination.contact);
    PersonPage::visit(destination);
}

void ContactsPage::reload() {
    ask(
        u"road"_s, [](OpenFile& file, Progress& progress) { return file.facts(progress)->road; },
        [this](const std::vector<RoadStage>& road) { m_filter->setRoad(road); });
    askAgain();
}

void ContactsPage::askAgain() {
    if (!workspace().isOpen()) return;
    m_filter->fill(m_question);
    m_list->ask(m_question);
}

void ContactsPage::showAnswer() {
    header().setSub(tr("%1 in this file").arg(formatting().count(m_list->everyone())));
    m_filter->setCounts(m_list->groups());
    m_table->chooseAgain();
    showEmpty();
    showFooter();
}

void ContactsPage::showFooter() {
    const qint64 of = m_list->groups()[size_t(m_filter->group())];
    QString words =
        tr("%1 of %2 shown").arg(formatting().count(m_list->rowCount()), formatting().count(of));
    if (const qsizetype chosen = m_table->chosen().size(); chosen > 0)
        words += tr(" · %1 selected").arg(formatting().count(chosen));
    m_shown->setText(words);
}

void ContactsPage::showEmpty() {
    const bool empty = m_list->rowCount() == 0;
    m_body->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
    if (!empty) return;
    if (m_list->everyone() == 0) {
        m_empty->say(IconName::Contacts,
                     tr("Nobody is in this file yet. Bring in the contacts you have, or write the "
                        "first one."),
                     {tr("Import…"), tr("New contact")});
        return;
    }
    const QString typed = m_filter->words(), where = m_filter->narrowing();
    QStringList ways;
    if (!where.isEmpty()) ways << tr("Search everyone");
    if (!typed.isEmpty()) ways << tr("Add “%1” as a contact").arg(typed).replace(u'&', u"&&"_s);
    m_empty->say(IconName::Search,
                 typed.isEmpty()   ? tr("Nobody in: %1.").arg(where)
                 : where.isEmpty() ? tr("Nobody matches “%1”.").arg(typed)
                                   : tr("Nobody matches “%1” in: %2.").arg(typed, where),
                 ways);
}

void ContactsPage::goOnFromEmpty(int way) {
    if (m_list->everyone() == 0) {
        way == 0 ? importMore() : newContact();
    } else if (way == 0 && !m_filter->narrowing().isEmpty()) {
        m_filter->widen(ContactFilterBar::Words::Keep);
        askAgain();
    } else {
        newContact(m_filter->words());
    }
}

void ContactsPage::select(ContactId contact) { m_table->choose({contact}, contact); }

std::vector<ContactId> ContactsPage::people() const { return m_table->chosenInOrder(); }

void ContactsPage::showChosen() {
    const QSet<ContactId>& chosen = m_table->chosen();
    if (chosen.size() > 1) {
        m_bulk->show(int(chosen.size()));
        m_home->setCurrentWidget(m_bulk);
        return;
    }
    if (chosen.isEmpty() || !workspace().isOpen()) {
        m_home->setCurrentWidget(m_nobody);
        return;
    }
    const ContactId contact = *chosen.begin();
    ask(
        u"detail"_s,
        [contact, kept = m_list->standings()](OpenFile& file, Progress& progress) {
            return readContactFile(file, progress, *kept, contact);
        },
        [this](std::optional<ContactFile> file) {
            if (file) m_detail->show(std::move(*file));
            m_home->setCurrentWidget(file ? static_cast<QWidget*>(m_detail) : m_nobody);
        });
}

void ContactsPage::open(ContactId contact) {
    if (m_fold == Fold::OnePane) {
        showSideAlone(true);
        m_detail->setFocus();
    } else {
        openFull(contact);
    }
}

void ContactsPage::openFull(ContactId contact) {
    if (contact.isNull()) return;
    Destination there;
    there.page = PageId::Contact;
    there.contact = contact;
    there.neighbours = m_list->order();
    Q_EMIT leadTo(there);
}

void ContactsPage::importMore() {
    Destination there;
    there.page = PageId::Import;
    Q_EMIT leadTo(there);
}

void ContactsPage::added(ContactId contact) {
    m_filter->widen(ContactFilterBar::Words::Drop);
    m_table->expect(contact);
    askAgain();
}

void ContactsPage::logWanted() {
    if (people().size() != 1) return;
    if (m_fold == Fold::OnePane) showSideAlone(true);
    m_detail->focusQuickLog();
}

void ContactsPage::resizeEvent(QResizeEvent* event) {
    PersonPage::resizeEvent(event);
    fold();
}

void ContactsPage::fold() {
    // Measured on the page, so that a folded navigation gives its room to the list.
    const Fold wanted = width() >= theme().px(1080)  ? Fold::Wide
                        : width() >= theme().px(940) ? Fold::Narrow
                                                     : Fold::OnePane;
    if (wanted == m_fold && m_folded) return;
    m_fold = wanted;
    m_folded = true;
    side().setMinimumWidth(theme().px(300));
    const QByteArray kept = tools().settings.value(PanesKey).toByteArray();
    if (m_fold != Fold::Wide || kept.isEmpty() || !m_splitter->restoreState(kept)) {
        const int pane = theme().px(m_fold == Fold::Wide ? 404 : 320);
        m_splitter->setSizes({std::max(1, width() - pane), pane});
    }
    showSideAlone(m_sideAlone || isEditing());
}

void ContactsPage::showSideAlone(bool alone) {
    m_sideAlone = alone && m_fold == Fold::OnePane;
    side().setVisible(m_fold != Fold::OnePane || m_sideAlone);
    m_left->setVisible(!m_sideAlone);
}

void ContactsPage::sideChanged(bool editing) {
    if (m_fold == Fold::OnePane) showSideAlone(editing);
}

void ContactsPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        showSideAlone(false);
        m_table->setFocus();
        return;
    }
    PersonPage::keyPressEvent(event);
}

}  // namespace waymark::ui
