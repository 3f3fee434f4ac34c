#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signatureparser.h"
#include "ui/pages/page.h"
#include "ui/shell/recentfiles.h"

#include <QHash>
#include <QMainWindow>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QSettings;
class QStackedWidget;
class QToolBar;

namespace waymark::ui {

class ActionRegistry;
class FirstRunPage;
class Navigation;
class PasteSignature;
class StatusLine;

/// The window: menus, tool bar, navigation, one page at a time, status line. Pages are made when
/// they are first visited.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `settings` keeps sizes, looks and recent files; it outlives the window.
    MainWindow(Workspace& workspace, Theme& theme, Formatting& formatting, QSettings& settings);
    ~MainWindow() override;

    void openFile(const QString& path);
    void visit(const Destination& destination);
    [[nodiscard]] Page* page() const;  ///< the one shown; null while no file is open
    /// Opens the dialog on this text; `hints` are what is known of the sender.
    PasteSignature* pasteSignature(const QString& text, const SignatureHints& hints);
    /// The pages of the navigation and those reached from them, in order.
    [[nodiscard]] std::vector<PageId> pageIds() const;

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Entry {
        PageId id;
        QString action;  ///< "view.board": its id in navigation and menus
        std::function<Page*(const PageTools&)> make;
        Page* page = nullptr;
    };
    void listPages();
    void makeToolBar();
    void registerFileActions();
    void registerEditActions();
    void registerViewActions();
    void registerContactActions();
    void registerHelpActions();
    Page& built(Entry& entry);
    Entry* entryOf(PageId id);
    void showFrame();
    void exportAll();
    void exportTables();
    /// Writes on the worker; the status line says how many contacts `write` gave, or what failed.
    void exportTo(const QString& path, std::function<qint64(OpenFile&, Progress&)> write);
    void askForFile();
    void askForNewFile();
    void makeSample();
    /// Waits for a file on the first page: does `then`, or says there what is wrong.
    void watch(const QFuture<void>& opening, std::function<void()> then = {});
    void refreshState();
    void restoreLook();

    Workspace& m_workspace;
    Theme& m_theme;
    Formatting& m_formatting;
    QSettings& m_settings;
    RecentFiles m_recent;
    ActionRegistry* m_actions;
    std::vector<Entry> m_entries;
    QStackedWidget* m_outer;  ///< first run, new file, or navigation with pages
    FirstRunPage* m_firstRun;
    Navigation* m_navigation;
    QStackedWidget* m_pages;
    StatusLine* m_status;
    QToolBar* m_toolBar;
    QLineEdit* m_search = nullptr;
    PageId m_current = PageId::Contacts;
};

}  // namespace waymark::ui
