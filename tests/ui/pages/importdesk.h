#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/support/dressed.h"
#include "ui/pages/importdraft.h"
#include "ui/pages/importpage.h"
#include "ui/support/actionregistry.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest/QTest>

namespace waymark::ui::test {

inline bool waitFor(const std::function<bool()>& there, int milliseconds = 60'000) {
    QElapsedTimer timer;
    timer.start();
    while (!there() && timer.elapsed() < milliseconds) QTest::qWait(5);
    return there();
}

/// The page over a real file in a folder of its own.
class Desk {
public:
    explicit Desk(ThemeMode mode = ThemeMode::Light, double factor = 1)
        : dressed(mode, factor),
          workspace(Clock(QDate(2026, 11, 12)),
                    StateFolder(folder.filePath(QStringLiteral("state")))),
          settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          formatting(QLocale(QLocale::English, QLocale::UnitedKingdom)),
          actions(dressed.theme) {
        NewFile content;
        content.settings.businessName = QStringLiteral("Brindlewick Cycles");
        const QFuture<void> made =
            workspace.create(folder.filePath(QStringLiteral("shop.waymark")), content);
        REQUIRE(waitFor([&] { return workspace.isOpen(); }));
        comeBack();
    }
    ~Desk() { page.reset(); }

    /// A page made anew, as after a restart of the window.
    void comeBack() {
        page.reset();
        page = std::make_unique<ImportPage>(
            PageTools{workspace, dressed.theme, formatting, actions, settings});
        lay(*page, {1184, 735});
        give({});
    }
    /// Closes the file, as the window does, and opens it again.
    void closeAndOpen() {
        const QString path = workspace.state().path;
        workspace.close();
        page.reset();
        const QFuture<void> opening = workspace.open(path, OpenMode::ReadWrite);
        REQUIRE(waitFor([&] { return workspace.isOpen(); }));
        comeBack();
    }

    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    void give(const QStringList& files) {
        Destination import;
        import.page = PageId::Import;
        import.files = files;
        page->visit(import);
        settle();
    }
    /// Until nothing is asked any more, also after what is queued has been done.
    void settle() {
        const auto quiet = [&] {
            return page->isSettled() && page->draft().state() != ImportDraft::State::Reading &&
                   page->draft().state() != ImportDraft::State::Importing;
        };
        int calm = 0;
        REQUIRE(waitFor([&] {
            calm = quiet() ? calm + 1 : 0;
            return calm > 4;
        }));
    }
    template <class Widget>
    Widget& the(const QString& name) {
        auto* found = page->findChild<Widget*>(name);
        CAPTURE(name);
        REQUIRE(found);
        return *found;
    }
    void press(const QString& button) {
        the<QPushButton>(button).click();
        settle();
    }
    void keys(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus && page->isAncestorOf(focus) ? focus : page.get(), Qt::Key(key),
                        modifiers);
        settle();
    }
    QString step() { return page->findChild<QStackedWidget*>()->currentWidget()->objectName(); }
    template <class Read>
    auto ask(Read read) {
        auto future = workspace.query([read](OpenFile& file, Progress&) { return read(file); });
        REQUIRE(waitFor([&] { return future.isFinished(); }));
        return future.result();
    }
    QByteArray dump() {
        return ask([](OpenFile& file) { return canonicalDump(file.stores().database); });
    }
    qint64 contacts() {
        return ask([](OpenFile& file) { return file.stores().contacts.count(); });
    }
    QByteArray fileHash() const {
        QFile file(folder.filePath(QStringLiteral("shop.waymark")));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    }
    QString cell(const QString& table, int row, int column) {
        return the<QTableView>(table).model()->index(row, column).data().toString();
    }

    QTemporaryDir folder;
    Dressed dressed;
    Workspace workspace;
    QSettings settings;
    Formatting formatting;
    ActionRegistry actions;
    std::unique_ptr<ImportPage> page;
};

/// The sign-ups of the sample business, as a file on disk.
[[nodiscard]] QString harvestFair();

}  // namespace waymark::ui::test
