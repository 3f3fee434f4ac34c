// SPDX-License-Identifier: GPL-3.0-or-later
// The window opens files and writes exports: what the worker says arrives, good or bad.
#include "tests/support/catch.h"
#include "tests/ui/support/peoplefile.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/statusline.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTimer>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

/// Answers the next file dialog as somebody who types a path and presses Return.
void answerFileDialog(const QString& path) {
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        timer->deleteLater();
        dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    timer->start(10);
}

bool shows(const QWidget& widget, const QString& words) {
    const auto labels = widget.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(words);
    });
}

struct Desk {
    Desk() {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        window.show();
    }
    /// Does what the menu does and answers its file dialog.
    void run(const QString& action, const QString& path) {
        answerFileDialog(path);
        window.findChild<QAction*>(action)->trigger();
    }
    [[nodiscard]] bool says(const QString& words) {
        return waitUntil([&] { return shows(*window.findChild<StatusLine*>(), words); });
    }
    [[nodiscard]] QString path(const QString& name) const { return file.folder.filePath(name); }

    PeopleFile file;
    MainWindow window{file.workspace, file.dressed.theme, file.formatting, file.settings};
};

}  // namespace

TEST_CASE("The window writes all contacts and says how many", "[shell]") {
    Desk desk;
    const auto [name, begins] = GENERATE(table<QString, QByteArray>(
        {{u"all.csv"_s, "\xEF\xBB\xBFgiven,"}, {u"all.vcf"_s, "BEGIN:VCARD"}}));
    desk.run(u"file.export"_s, desk.path(name));
    CHECK(desk.says(u"80 contacts written to "_s + name));
    QFile out(desk.path(name));
    REQUIRE(out.open(QIODevice::ReadOnly));
    CHECK(out.readAll().startsWith(begins));
    CHECK((out.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
}

TEST_CASE("The window writes everything into a folder of its own", "[shell]") {
    Desk desk;
    desk.run(u"file.everything"_s, desk.file.folder.path());
    CHECK(desk.says(u"80 contacts written to shop as tables"_s));
    CHECK(QFileInfo::exists(desk.path(u"shop as tables/contacts.csv"_s)));
}

TEST_CASE("An export that cannot be written is said at the foot of the window", "[shell]") {
    Desk desk;
    QFile inTheWay(desk.path(u"shop as tables"_s));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    desk.run(u"file.everything"_s, desk.file.folder.path());
    CHECK(desk.says(u"shop as tables"_s));
    CHECK_FALSE(shows(*desk.window.findChild<StatusLine*>(), u"written to"_s));
}

TEST_CASE("Help stands in front of a window that goes on", "[shell]") {
    Desk desk;
    const auto [action, name] = GENERATE(table<QString, QString>(
        {{u"help.keyboard"_s, u"keyboardDialog"_s}, {u"help.about"_s, u"aboutBox"_s}}));
    desk.window.findChild<QAction*>(action)->trigger();
    QPointer<QDialog> dialog = desk.window.findChild<QDialog*>(name);
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    dialog->reject();
    CHECK(waitUntil([&] { return dialog.isNull(); }));
}

TEST_CASE("A file that is none is refused on the first page", "[shell]") {
    Desk desk;
    QFile none(desk.path(u"list.waymark"_s));
    REQUIRE(none.open(QIODevice::WriteOnly));
    none.write("Name,E-mail\n");
    none.close();
    desk.window.openFile(none.fileName());
    CHECK(waitUntil([&] { return shows(desk.window, u"is not a Waymark file"_s); }));
    CHECK_FALSE(desk.file.workspace.isOpen());
    CHECK(desk.window.page() == nullptr);
}
