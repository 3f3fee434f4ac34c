// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/support/dressed.h"
#include "ui/pages/firstrunpage.h"
#include "ui/widgets/cardbutton.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

TEST_CASE("The first run offers three ways in", "[pages]") {
    const Dressed dressed;
    FirstRunPage page(dressed.theme);
    QStringList asked;
    QObject::connect(&page, &FirstRunPage::sampleRequested, &page, [&] { asked << u"sample"_s; });
    QObject::connect(&page, &FirstRunPage::newRequested, &page, [&] { asked << u"new"_s; });
    QObject::connect(&page, &FirstRunPage::openRequested, &page,
                     [&](const QString& path) { asked << u"open:"_s + path; });
    lay(page, {1360, 804});
    press(page, Qt::Key_T);
    page.findChild<CardButton*>(u"newCard"_s)->click();
    press(*page.findChild<CardButton*>(u"openCard"_s), Qt::Key_Return);
    CHECK(asked == QStringList{u"sample"_s, u"new"_s, u"open:"_s});
}

TEST_CASE("Later runs list the recent files", "[pages]") {
    const Dressed dressed;
    FirstRunPage page(dressed.theme);
    const QDateTime yesterday(QDate(2026, 11, 11), QTime(18, 2));
    page.setRecentFiles({{u"/home/nora/brindlewick.waymark"_s, yesterday},
                         {u"/home/nora/a&b.waymark"_s, yesterday}},
                        QDate(2026, 11, 12));
    lay(page, {1360, 804});
    picture(page, u"firstrun-recent"_s);
    QString opened;
    QObject::connect(&page, &FirstRunPage::openRequested, &page,
                     [&](const QString& path) { opened = path; });
    page.findChild<QPushButton*>(u"recentFile1"_s)->click();
    CHECK(opened == u"/home/nora/a&b.waymark"_s);
    page.setRecentFiles({}, QDate(2026, 11, 12));
    CHECK(page.findChild<QPushButton*>(u"recentFile0"_s) == nullptr);
}

TEST_CASE("The first run fits the smallest window and twice the text", "[pages]") {
    auto [mode, factor, size, name] = GENERATE(table<ThemeMode, double, QSize, QString>({
        {ThemeMode::Light, 1.0, QSize(1360, 804), u"firstrun-light"_s},
        {ThemeMode::Dark, 1.0, QSize(1360, 804), u"firstrun-dark"_s},
        {ThemeMode::Light, 1.0, QSize(1180, 664), u"firstrun-small"_s},
        {ThemeMode::Light, 2.0, QSize(1180, 664), u"firstrun-large"_s},
    }));
    const Dressed dressed(mode, factor);
    FirstRunPage page(dressed.theme);
    lay(page, size);
    picture(page, name);
    if (const auto* area = page.findChild<QScrollArea*>(); factor > 1) area->widget()->grab();
    CAPTURE(name);
    CHECK(clippedLabels(page) == QStringList());
    CHECK(page.findChild<QScrollArea*>()->horizontalScrollBar()->maximum() == 0);
    for (const CardButton* card : page.findChildren<CardButton*>()) {
        CHECK(card->height() >= card->heightForWidth(card->width()));
    }
}

TEST_CASE("Why a file did not open is said in plain text", "[pages]") {
    const Dressed dressed;
    FirstRunPage page(dressed.theme);
    lay(page, {1360, 804});
    page.showProblem(u"“<b>x</b>.waymark” is damaged."_s, u"Open the last backup"_s);
    int asked = 0;
    QObject::connect(&page, &FirstRunPage::problemActionChosen, &page, [&] { ++asked; });
    page.findChild<QPushButton*>(u"inlineBarAction"_s)->click();
    CHECK(asked == 1);
}
