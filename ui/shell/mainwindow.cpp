// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/workspace/samplebusiness.h"
#include "ui/pages/newfilepage.h"
#include "ui/shell/navigation.h"
#include "ui/support/actionregistry.h"
#include "ui/support/failuretext.h"
#include "ui/support/whendone.h"
#include "ui/widgets/statusline.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QToolBar>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

/// When the file is open, `then` is done; otherwise `complain` is told why.
void waitFor(QObject* context, const QFuture<void>& opening,
             std::function<void(const QString&)> complain, std::function<void()> then) {
    whenDone(context, opening,
             [complain = std::move(complain), then = std::move(then)](QFuture<void> done) {
                 try {
                     done.waitForFinished();  // throws what the work threw
                     if (then) then();
                 } catch (const Failure& failure) {
                     complain(failureText(failure));
                 }
             });
}

}  // namespace

MainWindow::MainWindow(Workspace& workspace, Theme& theme, Formatting& formatting,
                       QSettings& settings)
    : m_workspace(workspace),
      m_theme(theme),
      m_formatting(formatting),
      m_settings(settings),
      m_recent(settings),
      m_actions(new ActionRegistry(theme, this)),
      m_outer(new QStackedWidget),
      m_firstRun(new FirstRunPage(theme)),
      m_navigation(new Navigation(theme)),
      m_pages(new QStackedWidget),
      m_status(new StatusLine(theme)),
      m_toolBar(new QToolBar) {
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setMinimumSize(1000, 600);

    auto* frame = new QWidget;
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_pages, 1);
    m_outer->addWidget(m_firstRun);
    m_outer->addWidget(frame);
    setCentralWidget(m_outer);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);

    listPages();
    registerFileActions();
    registerEditActions();
    registerViewActions();
    registerContactActions();
    registerHelpActions();
    makeToolBar();
    m_actions->fillMenuBar(*menuBar());
    m_actions->serve(*this);

    connect(m_firstRun, &FirstRunPage::sampleRequested, this, &MainWindow::makeSample);
    connect(m_firstRun, &FirstRunPage::newRequested, this, &MainWindow::askForNewFile);
    connect(m_firstRun, &FirstRunPage::openRequested, this,
            [this](const QString& path) { path.isEmpty() ? askForFile() : openFile(path); });
    connect(m_navigation, &Navigation::chosen, this,
            [this](const QString& id) { m_actions->trigger(id); });
    connect(&m_workspace, &Workspace::opened, this, [this] {
        m_recent.add(m_workspace.state().path);
        showFrame();
    });
    connect(&m_workspace, &Workspace::closed, this, &MainWindow::showFrame);
    connect(&m_workspace, &Workspace::changed, this, &MainWindow::refreshState);
    restoreLook();
    showFrame();
}

MainWindow::~MainWindow() = default;

MainWindow::Entry* MainWindow::entryOf(PageId id) {
    for (Entry& entry : m_entries)
        if (entry.id == id) return &entry;
    return nullptr;
}

std::vector<PageId> MainWindow::pageIds() const {
    std::vector<PageId> ids;
    for (const Entry& entry : m_entries) ids.push_back(entry.id);
    return ids;
}

Page& MainWindow::built(Entry& entry) {
    if (entry.page) return *entry.page;
    entry.page = entry.make({m_workspace, m_theme, m_formatting, *m_actions, m_settings});
    m_pages->addWidget(entry.page);
    connect(entry.page, &Page::leadTo, this, &MainWindow::visit);
    connect(entry.page, &Page::said, this,
            [this](const QString& sentence) { statusBar()->setToolTip(sentence); });
    m_actions->fillMenuBar(*menuBar());
    return *entry.page;
}

Page* MainWindow::page() const {
    return m_workspace.isOpen() ? qobject_cast<Page*>(m_pages->currentWidget()) : nullptr;
}

void MainWindow::visit(const Destination& destination) {
    if (!m_workspace.isOpen()) return;
    Entry* entry = entryOf(destination.page);
    if (!entry) return;
    Page& shown = built(*entry);
    m_current = entry->id;
    m_pages->setCurrentWidget(&shown);
    // The page of one contact belongs to Contacts in the navigation.
    m_navigation->setCurrent(entry->id == PageId::Contact ? u"view.contacts"_s : entry->action);
    shown.visit(destination);
    if (!shown.isAncestorOf(focusWidget())) shown.setFocus(Qt::OtherFocusReason);
    m_actions->refresh();
}

void MainWindow::showFrame() {
    const bool open = m_workspace.isOpen();
    m_toolBar->setVisible(open);
    statusBar()->setVisible(open);
    m_outer->setCurrentIndex(open ? 1 : 0);
    if (open) {
        visit({.page = PageId::Contacts});
    } else {
        m_firstRun->setRecentFiles(m_recent.all(), m_workspace.clock().today());
    }
    refreshState();
}

void MainWindow::refreshState() {
    const FileState& state = m_workspace.state();
    const QString name = QFileInfo(state.path).fileName();
    const QString business =
        state.settings.businessName.isEmpty() ? name : state.settings.businessName;
    setWindowTitle(m_workspace.isOpen() ? tr("%1 – Waymark").arg(business) : tr("Waymark"));
    if (state.readOnly)
        m_status->setState(StatusLine::State::Problem,
                           state.whoHasIt.isEmpty()
                               ? tr("Open for reading only")
                               : tr("Open for reading only: in use by %1").arg(state.whoHasIt));
    else
        m_status->setState(StatusLine::State::Saved, tr("All changes saved"));
    m_status->setContacts(state.contacts == 1
                              ? tr("1 contact")
                              : tr("%1 contacts").arg(m_formatting.count(state.contacts)));
    m_status->setPlaybook(tr("Playbook v%1").arg(state.playbookVersion));
    m_status->setFileName(name, QDir::toNativeSeparators(state.path));
    m_actions->refresh();
}

void MainWindow::watch(const QFuture<void>& opening, std::function<void()> then) {
    waitFor(
        this, opening, [this](const QString& problem) { m_firstRun->showProblem(problem); },
        std::move(then));
}

void MainWindow::openFile(const QString& path) {
    watch(m_workspace.open(path, OpenMode::ReadOnlyIfInUse));
}

void MainWindow::askForFile() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a Waymark file"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        tr("Waymark files (*.waymark)"));
    if (!path.isEmpty()) openFile(path);
}

void MainWindow::askForNewFile() {
    auto* form = new NewFilePage(m_theme);
    m_outer->addWidget(form);
    m_outer->setCurrentWidget(form);
    connect(form, &NewFilePage::cancelled, this, [this, form] {
        m_outer->removeWidget(form);
        form->deleteLater();
        showFrame();
    });
    connect(form, &NewFilePage::wanted, this,
            [this, form](const QString& path, const NewFile& content) {
                waitFor(
                    form, m_workspace.create(path, content),
                    [form](const QString& problem) { form->showProblem(problem); },
                    [this, form] {
                        m_outer->removeWidget(form);
                        form->deleteLater();
                        visit({.page = PageId::Import});
                    });
            });
}

void MainWindow::makeSample() {
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!folder.exists() && !folder.mkpath(u"."_s)) folder.setPath(QDir::homePath());
    QString path = folder.filePath(u"Brindlewick Cycles.waymark"_s);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(u"Brindlewick Cycles %1.waymark"_s.arg(number));
    watch(m_workspace.create(path, sampleBusiness()), [this] {
        m_status->setState(StatusLine::State::Working, tr("Importing the sample business…"));
        (void)m_workspace.query([](OpenFile& file, Progress& progress) {
            importSample(file, progress);
            return true;
        });
    });
}

void MainWindow::restoreLook() {
    m_settings.beginGroup(u"window"_s);
    if (const QByteArray geometry = m_settings.value(u"geometry"_s).toByteArray();
        !geometry.isEmpty())
        restoreGeometry(geometry);
    else
        resize(1360, 860);
    if (m_settings.value(u"collapsed"_s).toBool())
        m_navigation->setExtent(Navigation::Extent::Collapsed);
    m_settings.endGroup();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings.beginGroup(u"window"_s);
    m_settings.setValue(u"geometry"_s, saveGeometry());
    m_settings.setValue(u"collapsed"_s, m_navigation->extent() == Navigation::Extent::Collapsed);
    m_settings.endGroup();
    m_workspace.close();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList sources;
    for (const QUrl& url : event->mimeData()->urls()) {
        const QString path = url.toLocalFile();
        if (path.isEmpty()) continue;
        if (path.endsWith(u".waymark"_s, Qt::CaseInsensitive)) return openFile(path);
        sources.append(path);
    }
    if (!sources.isEmpty() && m_workspace.isOpen()) {
        event->acceptProposedAction();
        visit({.page = PageId::Import, .files = sources});
    }
}

}  // namespace waymark::ui
