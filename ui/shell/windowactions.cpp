// SPDX-License-Identifier: GPL-3.0-or-later
// What the window itself can do; pages register what is theirs.
#include "ui/editors/pastesignature.h"
#include "ui/pages/boardpage.h"
#include "ui/pages/contactpage.h"
#include "ui/pages/contactspage.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/duplicatespage.h"
#include "ui/pages/importpage.h"
#include "ui/pages/personpage.h"
#include "ui/pages/reportspage.h"
#include "ui/shell/helpdialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/support/actionregistry.h"
#include "ui/support/actiontext.h"
#include "ui/widgets/statusline.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QToolBar>
#include <QToolButton>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

template <class Made>
Page* make(const PageTools& tools) {
    return new Made(tools);
}

}  // namespace

void MainWindow::listPages() {
    const auto add = [this](PageId id, const QString& action, Page* (*maker)(const PageTools&)) {
        m_entries.push_back({id, action, maker});
    };
    add(PageId::Contacts, u"view.contacts"_s, make<ContactsPage>);
    add(PageId::Contact, {}, make<ContactPage>);
    add(PageId::Board, u"view.board"_s, make<BoardPage>);
    add(PageId::Dashboard, u"view.dashboard"_s, make<DashboardPage>);
    add(PageId::Reports, u"view.reports"_s, make<ReportsPage>);
    add(PageId::Import, u"file.import"_s, make<ImportPage>);
    add(PageId::Duplicates, u"tools.duplicates"_s, make<DuplicatesPage>);

    m_navigation->add({u"view.contacts"_s, tr("Contacts"), IconName::Contacts,
                       NavigationGroup::Work, QKeySequence(Qt::CTRL | Qt::Key_2)});
    m_navigation->add({u"view.board"_s, tr("Board"), IconName::Board, NavigationGroup::Work,
                       QKeySequence(Qt::CTRL | Qt::Key_3)});
    m_navigation->add({u"view.dashboard"_s, tr("Dashboard"), IconName::Dashboard,
                       NavigationGroup::Learn, QKeySequence(Qt::CTRL | Qt::Key_6)});
    m_navigation->add({u"view.reports"_s, tr("Reports"), IconName::Report, NavigationGroup::Learn,
                       QKeySequence(Qt::CTRL | Qt::Key_7)});
    m_navigation->add({u"file.import"_s, tr("Import…"), IconName::Import, NavigationGroup::Bottom,
                       QKeySequence(Qt::CTRL | Qt::Key_I)});
}

void MainWindow::registerFileActions() {
    const auto open = [this] { return m_workspace.isOpen(); };
    const auto writable = [this] { return m_workspace.isOpen() && !m_workspace.state().readOnly; };
    m_actions->add({.id = u"file.new"_s,
                    .text = tr("&New file…"),
                    .menu = MenuName::File,
                    .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                    .icon = IconName::Plus,
                    .run = [this] { askForNewFile(); }});
    m_actions->add({.id = u"file.open"_s,
                    .text = tr("&Open…"),
                    .menu = MenuName::File,
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_O),
                    .icon = IconName::Folder,
                    .run = [this] { askForFile(); }});
    m_actions->addSubmenu(
        {u"file.recent"_s, tr("Open &recent"), MenuName::File, [this](QMenu& menu) {
             for (const RecentFile& file : m_recent.all())
                 menu.addAction(QString(file.path).replace(u'&', u"&&"_s), this,
                                [this, path = file.path] { openFile(path); });
             if (menu.isEmpty()) menu.addAction(tr("No file yet"))->setEnabled(false);
         }});
    m_actions->add({.id = u"file.import"_s,
                    .text = tr("&Import…"),
                    .menu = MenuName::File,
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_I),
                    .icon = IconName::Import,
                    .available = writable,
                    .run = [this] { visit({.page = PageId::Import}); }});
    m_actions->add({.id = u"file.export"_s,
                    .text = tr("&Export all contacts…"),
                    .menu = MenuName::File,
                    .icon = IconName::Export,
                    .available = open,
                    .run = [this] { exportAll(); }});
    m_actions->add({.id = u"file.everything"_s,
                    .text = tr("Export e&verything as tables…"),
                    .menu = MenuName::File,
                    .icon = IconName::Folder,
                    .available = open,
                    .run = [this] { exportTables(); }});
    m_actions->add({.id = u"file.close"_s,
                    .text = tr("&Close file"),
                    .menu = MenuName::File,
                    .shortcut = QKeySequence::Close,
                    .available = open,
                    .run = [this] { m_workspace.close(); }});
    m_actions->add({.id = u"file.quit"_s,
                    .text = tr("&Quit"),
                    .menu = MenuName::File,
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Q),
                    .run = [this] { close(); }});
}

void MainWindow::registerEditActions() {
    const auto can = [this](auto member) {
        return [this, member] {
            return m_workspace.isOpen() && !m_workspace.state().readOnly &&
                   (m_workspace.state().*member).has_value();
        };
    };
    QAction* undo = m_actions->add({.id = u"edit.undo"_s,
                                    .text = tr("&Undo"),
                                    .menu = MenuName::Edit,
                                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Z),
                                    .icon = IconName::Undo,
                                    .available = can(&FileState::nextUndo),
                                    .run = [this] { (void)m_workspace.undo(); }});
    QAction* redo = m_actions->add({.id = u"edit.redo"_s,
                                    .text = tr("&Redo"),
                                    .menu = MenuName::Edit,
                                    .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                                    .icon = IconName::Redo,
                                    .available = can(&FileState::nextRedo),
                                    .run = [this] { (void)m_workspace.redo(); }});
    const auto name = [](QAction* action, const QString& verb,
                         const std::optional<JournalEntry>& entry) {
        action->setText(
            entry ? verb + u' ' +
                        actionText(entry->name, QString(entry->subject).replace(u'&', u"&&"_s))
                  : verb);
    };
    const auto rename = [this, undo, redo, name] {
        name(undo, tr("&Undo"), m_workspace.state().nextUndo);
        name(redo, tr("&Redo"), m_workspace.state().nextRedo);
    };
    connect(&m_workspace, &Workspace::changed, this, rename);
    connect(&m_workspace, &Workspace::opened, this, rename);
}

void MainWindow::registerViewActions() {
    const auto open = [this] { return m_workspace.isOpen(); };
    const auto go = [this, open](const QString& id, const QString& text, int key, PageId page,
                                 IconName icon) {
        m_actions->add({.id = id,
                        .text = text,
                        .menu = MenuName::View,
                        .shortcut = QKeySequence(Qt::CTRL | Qt::Key(key)),
                        .icon = icon,
                        .available = open,
                        .run = [this, page] { visit({.page = page}); }});
    };
    go(u"view.contacts"_s, tr("&Contacts"), Qt::Key_2, PageId::Contacts, IconName::Contacts);
    go(u"view.board"_s, tr("&Board"), Qt::Key_3, PageId::Board, IconName::Board);
    go(u"view.dashboard"_s, tr("&Dashboard"), Qt::Key_6, PageId::Dashboard, IconName::Dashboard);
    go(u"view.reports"_s, tr("&Reports"), Qt::Key_7, PageId::Reports, IconName::Report);
    m_actions->add({.id = u"tools.imports"_s,
                    .text = tr("&Imports"),
                    .menu = MenuName::Tools,
                    .icon = IconName::Import,
                    .available = open,
                    .run = [this] { visit({.page = PageId::Import}); }});
    m_actions->add({.id = u"tools.duplicates"_s,
                    .text = tr("Review &duplicates"),
                    .menu = MenuName::Tools,
                    .icon = IconName::Merge,
                    .available = open,
                    .run = [this] { visit({.page = PageId::Duplicates}); }});
    m_actions->add({.id = u"view.navigation"_s,
                    .text = tr("Collapse &navigation"),
                    .menu = MenuName::View,
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_B),
                    .icon = IconName::Navigation,
                    .available = open,
                    .run = [this] { m_navigation->toggleExtent(); }});
    m_actions->addSubmenu(
        {u"view.theme"_s, tr("&Light or dark"), MenuName::View, [this](QMenu& menu) {
             const std::pair<QString, ThemeMode> modes[] = {
                 {tr("As the system"), ThemeMode::System},
                 {tr("Light"), ThemeMode::Light},
                 {tr("Dark"), ThemeMode::Dark}};
             for (const auto& [text, mode] : modes) {
                 QAction* action = menu.addAction(text, this, [this, mode = mode] {
                     m_theme.setMode(mode);
                     m_settings.setValue(u"look/mode"_s, int(mode));
                 });
                 action->setCheckable(true);
                 action->setChecked(m_theme.mode() == mode);
             }
         }});
    m_actions->addSubmenu(
        {u"view.textsize"_s, tr("&Text size"), MenuName::View, [this](QMenu& menu) {
             for (const int percent : {100, 115, 130, 150, 200}) {
                 QAction* action = menu.addAction(tr("%1 %").arg(percent), this, [this, percent] {
                     m_theme.setTextFactor(percent / 100.0);
                     m_settings.setValue(u"look/text"_s, percent);
                 });
                 action->setCheckable(true);
                 action->setChecked(qRound(m_theme.textFactor() * 100) == percent);
             }
         }});
    m_actions->addSubmenu(
        {u"view.density"_s, tr("D&ensity"), MenuName::View, [this](QMenu& menu) {
             const std::pair<QString, Density> densities[] = {
                 {tr("Comfortable"), Density::Comfortable}, {tr("Compact"), Density::Compact}};
             for (const auto& [text, density] : densities) {
                 QAction* action = menu.addAction(text, this, [this, density = density] {
                     m_theme.setDensity(density);
                     m_settings.setValue(u"look/density"_s, int(density));
                 });
                 action->setCheckable(true);
                 action->setChecked(m_theme.density() == density);
             }
         }});
}

void MainWindow::registerContactActions() {
    const auto person = [this] { return qobject_cast<PersonPage*>(page()); };
    const auto add = [this, person](const QString& id, const QString& text, QChar letter,
                                    std::optional<IconName> look) {
        m_actions->add({.id = id,
                        .text = text,
                        .menu = MenuName::Contact,
                        .letter = letter,
                        .icon = look,
                        .available = [person, id] { return person() && person()->can(id); },
                        .run = [person, id] { person()->run(id); }});
    };
    // A new contact can be begun on any page; it is written on Contacts.
    m_actions->add(
        {.id = u"contact.new"_s,
         .text = tr("&New contact"),
         .menu = MenuName::Contact,
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_N),
         .icon = IconName::Plus,
         .available = [this] { return m_workspace.isOpen() && !m_workspace.state().readOnly; },
         .run =
             [this, person] {
                 if (!person()) visit({.page = PageId::Contacts});
                 if (person()) person()->run(u"contact.new"_s);
             }});
    m_actions->add(
        {.id = u"contact.paste"_s,
         .text = tr("&Paste signature"),
         .menu = MenuName::Contact,
         .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
         .icon = IconName::Paste,
         .available = [this] { return m_workspace.isOpen() && !m_workspace.state().readOnly; },
         .run = [this] { pasteSignature(QApplication::clipboard()->text(), {}); }});
    add(u"contact.log"_s, tr("&Log contact"), u'L', IconName::Note);
    add(u"contact.order"_s, tr("Record &order"), u'O', IconName::Cart);
    add(u"contact.milestone"_s, tr("Record &milestone"), u'M', IconName::Milestone);
    add(u"contact.referral"_s, tr("Record &referral"), u'R', IconName::Gift);
    add(u"contact.edit"_s, tr("&Edit contact"), u'E', IconName::Edit);
    add(u"contact.remove"_s, tr("Remo&ve contact"), {}, IconName::Delete);
}

PasteSignature* MainWindow::pasteSignature(const QString& text, const SignatureHints& hints) {
    auto* dialog = new PasteSignature(m_theme, m_workspace, this);
    connect(dialog, &PasteSignature::added, this, [this](ContactId, const QString& title) {
        m_status->setState(StatusLine::State::Saved, tr("%1 saved.").arg(title));
    });
    connect(dialog, &PasteSignature::openWanted, this, [this, dialog](ContactId contact) {
        dialog->reject();
        visit({.page = PageId::Contact, .contact = contact});
    });
    dialog->open();
    if (!text.trimmed().isEmpty()) dialog->paste(text, hints);
    return dialog;
}

void MainWindow::registerHelpActions() {
    m_actions->add({.id = u"help.keyboard"_s,
                    .text = tr("&Keyboard"),
                    .menu = MenuName::Help,
                    .icon = IconName::Help,
                    .run = [this] { showKeyboard(m_actions->keyboard(), this); }});
    m_actions->add({.id = u"help.about"_s,
                    .text = tr("&About Waymark"),
                    .menu = MenuName::Help,
                    .run = [this] { showAbout(this); }});
}

void MainWindow::makeToolBar() {
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_actions->fillToolBar(*m_toolBar, {u"contact.new"_s, u"contact.paste"_s, u"contact.log"_s,
                                        u"edit.undo"_s, u"edit.redo"_s});
    for (const QString& id : {u"edit.undo"_s, u"edit.redo"_s})
        if (auto* button =
                qobject_cast<QToolButton*>(m_toolBar->widgetForAction(m_actions->action(id))))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    if (QWidget* add = m_toolBar->widgetForAction(m_actions->action(u"contact.new"_s)))
        add->setProperty("bordered", true);
    auto* spacer = new QWidget;
    spacer->setFixedWidth(m_theme.px(24));
    m_toolBar->addWidget(spacer);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search all contacts"));
    m_search->setAccessibleName(tr("Search all contacts"));
    m_search->setFixedWidth(m_theme.px(380));
    m_search->addAction(icon(m_theme, IconName::Search), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        visit({.page = PageId::Contacts, .search = m_search->text()});
        m_search->clear();
    });
    m_toolBar->addWidget(m_search);
    addToolBar(Qt::TopToolBarArea, m_toolBar);
    m_actions->add({.id = u"edit.command"_s,
                    .text = tr("&Search all contacts"),
                    .menu = MenuName::Edit,
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_K),
                    .icon = IconName::Search,
                    .available = [this] { return m_workspace.isOpen(); },
                    .run = [this] { m_search->setFocus(); }});
}

}  // namespace waymark::ui
