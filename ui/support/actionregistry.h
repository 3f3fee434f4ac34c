#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QMenu;
class QMenuBar;
class QToolBar;
class QWidget;

namespace waymark::ui {

class Theme;

enum class MenuName { File, Edit, View, Contact, Journey, Tools, Help };

/// One thing that can be done. Its id is “menu.act”, for example “contact.log”; the known ids have
/// their place in the menus (see menulayout), others follow at the end of their menu.
struct ActionSpec {
    QString id;
    QString text;  ///< with & for the mnemonic and … when more is asked
    MenuName menu;
    QKeySequence shortcut = {};
    /// A letter that works only while a list, card or table has the focus: u'L'.
    QChar letter = {};
    std::optional<IconName> icon = {};
    std::function<bool()> available = {};  ///< empty: always
    std::function<void()> run;
};

/// A submenu that is filled when it opens, for example the recent files.
struct SubmenuSpec {
    QString id;
    QString text;
    MenuName menu;
    std::function<void(QMenu&)> fill;
};

/// One row of Help → Keyboard.
struct KeyRow {
    QString keys;
    QString text;
    bool operator==(const KeyRow&) const = default;
};

/// The one list of what can be done. Menus, tool bar, context menus and Help → Keyboard are made
/// from it; what nobody has registered appears nowhere.
class ActionRegistry : public QObject {
    Q_OBJECT
public:
    explicit ActionRegistry(const Theme& theme, QObject* parent = nullptr);
    ~ActionRegistry() override;

    /// Throws Failure (WrongUse) if the id, the shortcut or the letter is taken, or nothing is run.
    /// The returned action lives as long as the registry.
    QAction* add(ActionSpec spec);
    void addSubmenu(SubmenuSpec spec);

    [[nodiscard]] QAction* action(const QString& id) const;  ///< null if there is none
    /// Runs it if it is available now; tells whether it ran.
    bool trigger(const QString& id);
    /// Asks every context again. To be called when selection, page or file have changed.
    void refresh();

    /// Makes the menus anew. Menus without an action are left out.
    void fillMenuBar(QMenuBar& bar);
    /// A fixed bar with the icons of the design, which grow with the text.
    void fillToolBar(QToolBar& bar, const QStringList& ids);
    /// The available ones of `ids`, in this order; an empty id is a separator.
    void fillContextMenu(QMenu& menu, const QStringList& ids);
    [[nodiscard]] std::vector<KeyRow> keyboard() const;
    /// Ids whose words contain what was typed, available ones only; for the command box.
    [[nodiscard]] QStringList matching(const QString& typed) const;

    /// Shortcuts work in `window`, single letters where its lists, cards and tables have the focus.
    void serve(QWidget& window);
    /// Marks a painted view or card as a place where single letters work.
    static void takeLetters(QWidget& widget);

Q_SIGNALS:
    void triggered(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        ActionSpec spec;
        QAction* action;
    };
    [[nodiscard]] const Entry* entry(const QString& id) const;
    [[nodiscard]] QMenu* makeMenu(MenuName name, QWidget* parent);
    void addToMenu(QMenu& menu, const QString& id);
    bool runLetter(QChar letter);

    const Theme& m_theme;
    std::vector<Entry> m_entries;
    std::vector<SubmenuSpec> m_submenus;
    QPointer<QWidget> m_window;
};

}  // namespace waymark::ui
