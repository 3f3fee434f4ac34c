// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/actionregistry.h"

#include "core/base/failure.h"
#include "core/base/text.h"
#include "ui/support/menulayout.h"
#include "ui/support/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr auto lettersProperty = "takesLetters";

/// Lists and tables while nobody types into them, and whatever asked for letters.
bool takesLetters(const QWidget* focus) {
    for (const QWidget* widget = focus; widget; widget = widget->parentWidget()) {
        if (widget->property(lettersProperty).toBool())
            return !focus->testAttribute(Qt::WA_InputMethodEnabled) || widget == focus;
        if (widget->isWindow()) break;
    }
    // A line edit inside a view is an editor: the focus is then on the editor, not on the view.
    return qobject_cast<const QAbstractItemView*>(focus) != nullptr;
}

QString withoutMnemonic(QString text) { return text.remove(u'&').remove(u'…'); }

QString keysOf(const ActionSpec& spec) {
    QString keys = spec.shortcut.toString(QKeySequence::NativeText).replace(u'+', u' ');
    if (spec.letter.isNull()) return keys;
    return keys.isEmpty() ? QString(spec.letter.toUpper()) : keys + u", "_s + spec.letter.toUpper();
}

}  // namespace

ActionRegistry::ActionRegistry(const Theme& theme, QObject* parent)
    : QObject(parent), m_theme(theme) {}

ActionRegistry::~ActionRegistry() = default;

QAction* ActionRegistry::add(ActionSpec spec) {
    const auto clash = std::ranges::find_if(m_entries, [&spec](const Entry& other) {
        const bool sameKeys = !spec.shortcut.isEmpty() && other.spec.shortcut == spec.shortcut;
        return other.spec.id == spec.id || sameKeys;
    });
    if (!spec.run || spec.id.isEmpty() || clash != m_entries.end()) {
        throw Failure(Failure::Kind::WrongUse,
                      u"action registered twice, or without an act: "_s + spec.id);
    }
    auto* action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    action->setShortcut(spec.shortcut);
    action->setShortcutContext(Qt::WindowShortcut);
    // A letter is shown beside the words; as a shortcut it would fire in every button and box.
    if (!spec.letter.isNull() && spec.shortcut.isEmpty())
        action->setText(spec.text + u'\t' + spec.letter.toUpper());
    const QString keys = keysOf(spec);
    const QString words = withoutMnemonic(spec.text);
    action->setIconText(words);
    action->setToolTip(keys.isEmpty() ? words : u"%1 (%2)"_s.arg(words, keys));
    if (spec.icon) action->setIcon(icon(m_theme, *spec.icon));
    connect(action, &QAction::triggered, this, [this, id = spec.id] {
        const Entry* known = entry(id);
        if (!known || (known->spec.available && !known->spec.available())) return;
        // A copy: what runs may register more and move the entries.
        const auto run = known->spec.run;
        run();
        Q_EMIT triggered(id);
        refresh();
    });
    if (m_window) m_window->addAction(action);
    m_entries.push_back({std::move(spec), action});
    refresh();
    return action;
}

void ActionRegistry::addSubmenu(SubmenuSpec spec) { m_submenus.push_back(std::move(spec)); }

const ActionRegistry::Entry* ActionRegistry::entry(const QString& id) const {
    const auto found = std::ranges::find(
        m_entries, id, [](const Entry& e) -> const QString& { return e.spec.id; });
    return found == m_entries.end() ? nullptr : &*found;
}

QAction* ActionRegistry::action(const QString& id) const {
    const Entry* known = entry(id);
    return known ? known->action : nullptr;
}

bool ActionRegistry::trigger(const QString& id) {
    QAction* known = action(id);
    refresh();
    if (!known || !known->isEnabled()) return false;
    known->trigger();
    return true;
}

void ActionRegistry::refresh() {
    for (const Entry& known : m_entries) {
        known.action->setEnabled(!known.spec.available || known.spec.available());
    }
}

void ActionRegistry::fillMenuBar(QMenuBar& bar) {
    bar.clear();
    for (const MenuName name : menuNames()) {
        QMenu* menu = makeMenu(name, &bar);
        if (menu->isEmpty())
            delete menu;
        else
            bar.addMenu(menu);
    }
}

QMenu* ActionRegistry::makeMenu(MenuName name, QWidget* parent) {
    auto* menu = new QMenu(menuTitle(name), parent);
    menu->setSeparatorsCollapsible(true);
    connect(menu, &QMenu::aboutToShow, this, &ActionRegistry::refresh);
    const QStringList order = menuLayout(name);
    bool gap = false;
    const auto place = [&](const QString& id) {
        const int before = static_cast<int>(menu->actions().size());
        if (gap && before > 0) menu->addSeparator();
        const int afterGap = static_cast<int>(menu->actions().size());
        addToMenu(*menu, id);
        const bool placed = menu->actions().size() > afterGap;
        if (!placed && afterGap > before) delete menu->actions().constLast();
        if (placed) gap = false;
    };
    for (const QString& id : order) {
        if (id.isEmpty())
            gap = true;
        else
            place(id);
    }
    gap = true;
    for (const Entry& known : m_entries) {
        if (known.spec.menu == name && !order.contains(known.spec.id)) place(known.spec.id);
    }
    for (const SubmenuSpec& known : m_submenus) {
        if (known.menu == name && !order.contains(known.id)) place(known.id);
    }
    return menu;
}

void ActionRegistry::addToMenu(QMenu& menu, const QString& id) {
    if (QAction* known = action(id)) {
        menu.addAction(known);
        return;
    }
    const auto submenu = std::ranges::find(m_submenus, id, &SubmenuSpec::id);
    if (submenu == m_submenus.end()) return;
    QMenu* below = menu.addMenu(submenu->text);
    connect(below, &QMenu::aboutToShow, below, [below, fill = submenu->fill] {
        below->clear();
        fill(*below);
    });
}

void ActionRegistry::fillToolBar(QToolBar& bar, const QStringList& ids) {
    bar.setMovable(false);
    const auto dress = [this, &bar] {
        bar.setIconSize(QSize(m_theme.px(16), m_theme.px(16)));
        bar.setFixedHeight(m_theme.px(44));
    };
    connect(&m_theme, &Theme::changed, &bar, dress);
    dress();
    for (const QString& id : ids) {
        if (id.isEmpty())
            bar.addSeparator();
        else if (QAction* known = action(id))
            bar.addAction(known);
    }
}

void ActionRegistry::fillContextMenu(QMenu& menu, const QStringList& ids) {
    refresh();
    menu.setSeparatorsCollapsible(true);
    for (const QString& id : ids) {
        if (id.isEmpty())
            menu.addSeparator();
        else if (QAction* known = action(id); known && known->isEnabled())
            menu.addAction(known);
    }
}

std::vector<KeyRow> ActionRegistry::keyboard() const {
    std::vector<KeyRow> rows;
    for (const MenuName name : menuNames()) {
        for (const Entry& known : m_entries) {
            const QString keys = keysOf(known.spec);
            if (known.spec.menu == name && !keys.isEmpty())
                rows.push_back({keys, withoutMnemonic(known.spec.text)});
        }
    }
    return rows;
}

QStringList ActionRegistry::matching(const QString& typed) const {
    const QString wanted = text::folded(typed);
    QStringList ids;
    for (const Entry& known : m_entries) {
        const bool available = !known.spec.available || known.spec.available();
        if (available && text::folded(withoutMnemonic(known.spec.text)).contains(wanted))
            ids << known.spec.id;
    }
    return ids;
}

void ActionRegistry::serve(QWidget& window) {
    m_window = &window;
    for (const Entry& known : m_entries) window.addAction(known.action);
    qApp->installEventFilter(this);
}

void ActionRegistry::takeLetters(QWidget& widget) { widget.setProperty(lettersProperty, true); }

bool ActionRegistry::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !m_window) return false;
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (!widget || widget->window() != m_window || !takesLetters(widget)) return false;
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier || key->isAutoRepeat() || key->text().size() != 1)
        return false;
    return runLetter(key->text().front());
}

bool ActionRegistry::runLetter(QChar letter) {
    // One letter may mean something else on another page: the first that is available there.
    for (const Entry& known : m_entries) {
        if (known.spec.letter.isNull() || known.spec.letter.toUpper() != letter.toUpper()) continue;
        if (known.spec.available && !known.spec.available()) continue;
        known.action->setEnabled(true);
        known.action->trigger();
        return true;
    }
    return false;
}

}  // namespace waymark::ui
