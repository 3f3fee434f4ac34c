// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contacttable.h"

#include "ui/models/bardelegate.h"
#include "ui/models/stagedelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

const QString LookKey = u"contacts/columns"_s;

/// More than that are not chosen again after the list was read anew.
constexpr qsizetype ChosenKept = 5000;

}  // namespace

ContactTable::ContactTable(const Theme& theme, ContactListModel& list, QSettings& settings,
                           QWidget* parent)
    : QTableView(parent), m_theme(theme), m_list(list), m_settings(settings) {
    setObjectName(u"contacts"_s);
    setAccessibleName(tr("Contacts"));
    setModel(&list);
    setItemDelegate(new CellDelegate(theme, this));
    setItemDelegateForColumn(int(ContactColumn::Stage), new StageDelegate(theme, this));
    setItemDelegateForColumn(int(ContactColumn::Profile), new BarDelegate(theme, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* head = horizontalHeader();
    head->setSectionsMovable(true);
    head->setHighlightSections(false);
    head->setSortIndicator(int(ContactColumn::Name), Qt::AscendingOrder);
    setSortingEnabled(true);
    dress();
    setColumnHidden(int(ContactColumn::Source), true);
    if (const QByteArray kept = settings.value(LookKey).toByteArray(); !kept.isEmpty())
        head->restoreState(kept);
    fitName();
    connect(&theme, &Theme::changed, this, &ContactTable::dress);
    connect(head, &QHeaderView::sectionMoved, this, &ContactTable::keepLook);
    connect(head, &QHeaderView::sectionResized, this, &ContactTable::keepLook);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ContactTable::note);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ContactTable::note);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(m_list.contactAt(index.row())); });
}

void ContactTable::dress() {
    verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    horizontalHeader()->setMinimumHeight(m_theme.px(28));
    constexpr std::pair<ContactColumn, int> widths[] = {
        {ContactColumn::Stage, 156},  {ContactColumn::Profile, 104},
        {ContactColumn::InStage, 84}, {ContactColumn::LastContact, 108},
        {ContactColumn::Spent, 76},   {ContactColumn::Source, 120}};
    for (const auto& [column, width] : widths) setColumnWidth(int(column), m_theme.px(width));
}

void ContactTable::fitName() {
    // The name takes what the others leave, but is never squeezed: then the table scrolls.
    const int least = m_theme.px(160);
    int others = 0;
    for (int column = 1; column < ContactColumns; ++column)
        if (!isColumnHidden(column)) others += columnWidth(column);
    const bool fits = viewport()->width() - others >= least;
    QHeaderView* head = horizontalHeader();
    head->setSectionResizeMode(int(ContactColumn::Name),
                               fits ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!fits) head->resizeSection(int(ContactColumn::Name), least);
}

void ContactTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitName();
}

void ContactTable::keepLook() {
    if (isVisible()) m_settings.setValue(LookKey, horizontalHeader()->saveState());
}

void ContactTable::fillColumnsMenu(QMenu& menu) {
    for (int column = 1; column < ContactColumns; ++column) {
        QAction* action =
            menu.addAction(m_list.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            fitName();
            keepLook();
        });
    }
}

void ContactTable::note() {
    if (m_choosing) return;
    m_chosen.clear();
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            if (const ContactId id = m_list.contactAt(row); !id.isNull()) m_chosen.insert(id);
    m_current = m_list.contactAt(currentIndex().row());
    Q_EMIT choiceChanged();
}

void ContactTable::choose(const QSet<ContactId>& contacts, ContactId wanted) {
    m_choosing = true;
    std::vector<int> rows;
    if (contacts.size() <= ChosenKept) rows = m_list.rowsOf(contacts);
    int here = wanted.isNull() ? -1 : m_list.rowOf(wanted);
    if (rows.empty() && m_list.rowCount() > 0) rows.push_back(0);
    if (here < 0 && !rows.empty()) here = rows.front();
    QItemSelection selection;
    for (const int row : rows)
        selection.select(m_list.index(row, 0), m_list.index(row, ContactColumns - 1));
    if (here >= 0)
        selectionModel()->setCurrentIndex(m_list.index(here, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (here >= 0) scrollTo(m_list.index(here, 0));
    m_choosing = false;
    note();
}

void ContactTable::expect(ContactId contact) {
    m_chosen = {contact};
    m_current = contact;
}

std::vector<ContactId> ContactTable::chosenInOrder() const {
    std::vector<ContactId> contacts;
    for (const int row : m_list.rowsOf(m_chosen)) contacts.push_back(m_list.contactAt(row));
    return contacts;
}

void ContactTable::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (!m_current.isNull()) Q_EMIT opened(m_current);
        return;
    }
    if (plain && event->key() == Qt::Key_Space) {
        selectionModel()->select(currentIndex(),
                                 QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        return;
    }
    // Letters are acts of the page here, not a search in the list: Ctrl F finds.
    if (plain && !event->text().isEmpty() && event->text().front().isLetter()) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

}  // namespace waymark::ui
