// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failure.h"
#include "tests/support/catch.h"
#include "tests/ui/support/dressed.h"
#include "ui/support/actionregistry.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QToolBar>
#include <QVBoxLayout>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;

namespace {

/// The words of a menu in one line, separators as |.
QString wordsOf(const QMenu& menu) {
    QStringList words;
    for (const QAction* action : menu.actions())
        words << (action->isSeparator() ? u"|"_s : action->text());
    return words.join(u' ');
}

QMenu* menuOf(const QMenuBar& bar, const QString& title) {
    for (QAction* action : bar.actions()) {
        if (action->text() == title) return action->menu();
    }
    return nullptr;
}

struct Acts {
    Theme theme;
    ActionRegistry registry{theme};
    QStringList done;

    ActionSpec act(const QString& id, MenuName menu, const QString& text) {
        return {.id = id, .text = text, .menu = menu, .run = [this, id] { done << id; }};
    }
};

}  // namespace

TEST_CASE("Menus have their order and only what was registered", "[shell]") {
    Acts acts;
    acts.registry.add(acts.act(u"file.quit"_s, MenuName::File, u"Quit"_s));
    acts.registry.add(acts.act(u"file.extra"_s, MenuName::File, u"Extra"_s));
    acts.registry.add(acts.act(u"file.open"_s, MenuName::File, u"Open"_s));
    acts.registry.add(acts.act(u"file.new"_s, MenuName::File, u"New"_s));
    acts.registry.add(acts.act(u"contact.new"_s, MenuName::Contact, u"Person"_s));
    acts.registry.addSubmenu({u"file.recent"_s, u"Recent"_s, MenuName::File,
                              [](QMenu& menu) { menu.addAction(u"a"_s); }});
    QMenuBar bar;
    acts.registry.fillMenuBar(bar);
    acts.registry.fillMenuBar(bar);
    REQUIRE(bar.actions().size() == 2);
    CHECK(wordsOf(*menuOf(bar, u"&File"_s)) == u"New Open Recent | Quit | Extra"_s);
    CHECK(wordsOf(*menuOf(bar, u"&Contact"_s)) == u"Person"_s);
    QMenu* recent = menuOf(bar, u"&File"_s)->actions().at(2)->menu();
    Q_EMIT recent->aboutToShow();
    Q_EMIT recent->aboutToShow();
    CHECK(wordsOf(*recent) == u"a"_s);
}

TEST_CASE("What the context does not allow neither runs nor shows", "[shell]") {
    Acts acts;
    bool selected = false;
    ActionSpec merge = acts.act(u"contact.merge"_s, MenuName::Contact, u"Merge with…"_s);
    merge.available = [&selected] { return selected; };
    QAction* action = acts.registry.add(merge);
    acts.registry.add(acts.act(u"contact.new"_s, MenuName::Contact, u"New"_s));
    CHECK_FALSE(action->isEnabled());
    CHECK_FALSE(acts.registry.trigger(u"contact.merge"_s));
    QMenu without;
    acts.registry.fillContextMenu(without, {u"contact.merge"_s, u"contact.new"_s});
    CHECK(wordsOf(without) == u"New"_s);
    CHECK(acts.registry.matching(u"MERGE"_s).isEmpty());
    selected = true;
    CHECK(acts.registry.trigger(u"contact.merge"_s));
    CHECK(acts.registry.matching(u"merge"_s) == QStringList{u"contact.merge"_s});
    CHECK_FALSE(acts.registry.trigger(u"contact.unknown"_s));
    CHECK(acts.done == QStringList{u"contact.merge"_s});
}

TEST_CASE("Two actions cannot share an id or a shortcut", "[shell]") {
    Acts acts;
    ActionSpec find = acts.act(u"edit.find"_s, MenuName::Edit, u"Find"_s);
    find.shortcut = QKeySequence(u"Ctrl+F"_s);
    acts.registry.add(find);
    CHECK_THROWS_AS(acts.registry.add(find), Failure);
    find.id = u"edit.other"_s;
    CHECK_THROWS_AS(acts.registry.add(find), Failure);
    ActionSpec idle = acts.act(u"edit.idle"_s, MenuName::Edit, u"Idle"_s);
    idle.run = {};
    CHECK_THROWS_AS(acts.registry.add(idle), Failure);
}

TEST_CASE("Single letters work in lists and cards, never where one writes", "[shell]") {
    const Dressed dressed;
    Acts acts;
    ActionSpec log = acts.act(u"contact.log"_s, MenuName::Contact, u"Log contact"_s);
    log.letter = u'L';
    acts.registry.add(log);

    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* list = new QListWidget;
    list->addItems({u"Ann"_s, u"Lee"_s});
    auto* line = new QLineEdit;
    auto* note = new QPlainTextEdit;
    auto* card = new QWidget;
    card->setFocusPolicy(Qt::StrongFocus);
    ActionRegistry::takeLetters(*card);
    for (QWidget* widget : std::initializer_list<QWidget*>{list, line, note, card})
        column->addWidget(widget);
    acts.registry.serve(window);
    lay(window, {300, 400});

    press(*list, Qt::Key_L, Qt::NoModifier, u"l"_s);
    CHECK(acts.done.size() == 1);
    press(*card, Qt::Key_L, Qt::NoModifier, u"l"_s);
    CHECK(acts.done.size() == 2);
    press(*line, Qt::Key_L, Qt::NoModifier, u"l"_s);
    press(*note, Qt::Key_L, Qt::NoModifier, u"l"_s);
    press(*list, Qt::Key_L, Qt::ControlModifier, u"l"_s);
    CHECK(acts.done.size() == 2);
    CHECK(line->text() == u"l"_s);
    CHECK(note->toPlainText() == u"l"_s);

    auto* inCard = new QLineEdit(card);
    inCard->show();
    press(*inCard, Qt::Key_L, Qt::NoModifier, u"l"_s);
    CHECK(acts.done.size() == 2);
    list->item(0)->setFlags(list->item(0)->flags() | Qt::ItemIsEditable);
    list->editItem(list->item(0));
    auto* editor = list->findChild<QLineEdit*>();
    REQUIRE(editor);
    press(*editor, Qt::Key_L, Qt::NoModifier, u"l"_s);
    CHECK(acts.done.size() == 2);
}

TEST_CASE("The keyboard page is made of the actions", "[shell]") {
    Acts acts;
    ActionSpec log = acts.act(u"contact.log"_s, MenuName::Contact, u"&Log contact…"_s);
    log.letter = u'l';
    acts.registry.add(log);
    ActionSpec fresh = acts.act(u"file.new"_s, MenuName::File, u"&New file…"_s);
    fresh.shortcut = QKeySequence(u"Ctrl+Shift+N"_s);
    fresh.icon = IconName::Plus;
    const QAction* made = acts.registry.add(fresh);
    acts.registry.add(acts.act(u"help.about"_s, MenuName::Help, u"About"_s));
    CHECK(acts.registry.keyboard() ==
          std::vector<KeyRow>{{u"Ctrl Shift N"_s, u"New file"_s}, {u"L"_s, u"Log contact"_s}});
    CHECK(made->toolTip() == u"New file (Ctrl Shift N)"_s);
    CHECK_FALSE(made->icon().isNull());
    QToolBar bar;
    acts.registry.fillToolBar(bar, {u"file.new"_s, {}, u"file.nothere"_s, u"contact.log"_s});
    CHECK(bar.actions().size() == 3);
}

TEST_CASE("An act may register another while it runs", "[shell]") {
    Acts acts;
    ActionSpec first = acts.act(u"file.open"_s, MenuName::File, u"Open"_s);
    first.run = [&acts] {
        for (int i = 0; i < 20; ++i)
            acts.registry.add(acts.act(u"view.%1"_s.arg(i), MenuName::View, u"Page"_s));
        acts.done << u"opened"_s;
    };
    acts.registry.add(first);
    CHECK(acts.registry.trigger(u"file.open"_s));
    CHECK(acts.done == QStringList{u"opened"_s});
}
