// SPDX-License-Identifier: GPL-3.0-or-later
// What the style sheet does to the parts of Qt itself: menus, tool bar, tables, and all icons.
#include "tests/support/catch.h"
#include "tests/ui/support/dressed.h"
#include "ui/support/actionregistry.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/label.h"

#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QSplitter>
#include <QStatusBar>
#include <QTableWidget>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

class IconSheet : public QWidget {
public:
    explicit IconSheet(const Theme& theme) : m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.colour(ColourRole::Surface));
        for (int i = 0; i <= static_cast<int>(IconName::Warning); ++i) {
            paintIcon(painter, QRectF(12 + (i % 12) * 44, 12 + (i / 12) * 44, 32, 32),
                      static_cast<IconName>(i), m_theme.colour(ColourRole::Text2));
        }
    }

private:
    const Theme& m_theme;
};

}  // namespace

TEST_CASE("Menus, tool bar, lists and tables wear the theme", "[shell]") {
    auto [mode, name] = GENERATE(table<ThemeMode, QString>(
        {{ThemeMode::Light, u"window-light"_s}, {ThemeMode::Dark, u"window-dark"_s}}));
    const Dressed dressed(mode);
    const Theme& theme = dressed.theme;
    ActionRegistry registry(theme);
    const auto act = [&registry](const QString& id, MenuName menu, const QString& text,
                                 const QString& keys, IconName icon) {
        registry.add({.id = id,
                      .text = text,
                      .menu = menu,
                      .shortcut = QKeySequence(keys),
                      .icon = icon,
                      .run = [] {}});
    };
    act(u"contact.new"_s, MenuName::Contact, u"&New contact"_s, u"Ctrl+N"_s, IconName::Plus);
    act(u"contact.paste"_s, MenuName::Contact, u"&Paste signature"_s, u"Ctrl+Shift+V"_s,
        IconName::Paste);
    act(u"edit.undo"_s, MenuName::Edit, u"&Undo"_s, u"Ctrl+Z"_s, IconName::Undo);
    registry.add({.id = u"contact.log"_s,
                  .text = u"&Log contact"_s,
                  .menu = MenuName::Contact,
                  .letter = u'L',
                  .icon = IconName::Note,
                  .available = [] { return false; },
                  .run = [] {}});

    QMainWindow window;
    registry.fillMenuBar(*window.menuBar());
    QToolBar* bar = window.addToolBar(u"Main"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    registry.fillToolBar(
        *bar, {u"contact.new"_s, u"contact.paste"_s, u"contact.log"_s, {}, u"edit.undo"_s});
    registry.serve(window);
    auto* panes = new QSplitter;
    auto* navigation = new Navigation(theme);
    navigation->add({u"contacts"_s, u"Contacts"_s, IconName::Contacts});
    navigation->setCurrent(u"contacts"_s);
    auto* people = new QTableWidget(40, 3);
    people->setHorizontalHeaderLabels({u"Name"_s, u"Stage"_s, u"Spent"_s});
    people->verticalHeader()->hide();
    people->setItem(0, 0, new QTableWidgetItem(u"Marnie Oldacre"_s));
    people->setItem(1, 0, new QTableWidgetItem(u"Wilf Ashcombe"_s));
    people->setSortingEnabled(true);
    people->selectRow(0);
    auto* groups = new QTreeWidget;
    groups->setHeaderHidden(true);
    auto* group = new QTreeWidgetItem(groups, {u"Follow-ups"_s});
    new QTreeWidgetItem(group, {u"Idris Pembury"_s});
    group->setExpanded(true);
    new QTreeWidgetItem(new QTreeWidgetItem(groups, {u"Stuck"_s}), {u"Bram Coldwell"_s});
    for (QWidget* pane : std::initializer_list<QWidget*>{navigation, people, groups})
        panes->addWidget(pane);
    window.setCentralWidget(panes);
    window.statusBar()->showMessage(u"All changes saved"_s);
    lay(window, {900, 420});
    const QImage seen = picture(window, name).toImage();
    QMenu* menu = window.menuBar()->actions().constLast()->menu();
    menu->ensurePolished();
    menu->resize(menu->sizeHint());
    picture(*menu, name + u"-menu"_s);
    IconSheet icons(theme);
    lay(icons, {540, 280});
    picture(icons, name + u"-icons"_s);

    CHECK(seen.pixelColor(5, 5) == theme.colour(ColourRole::Window));
    CHECK(people->horizontalHeader()->palette().color(QPalette::Window).isValid());
    const QPoint inTable =
        people->mapTo(&window, QPoint(people->width() - 40, people->height() - 30));
    CHECK(seen.pixelColor(inTable) == theme.colour(ColourRole::Surface));
    CHECK(menu->actions().size() == 4);
    CHECK(bar->iconSize() == QSize(16, 16));
    CHECK(bar->height() == 44);
    for (const QToolButton* button : bar->findChildren<QToolButton*>()) {
        CHECK_FALSE(button->text().contains(u'\t'));
        if (button->isVisible()) CHECK(button->height() >= button->sizeHint().height());
    }
}
