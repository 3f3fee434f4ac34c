#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contactlistmodel.h"
#include "ui/support/theme.h"

#include <QSet>
#include <QTableView>

class QMenu;
class QSettings;

namespace waymark::ui {

/// The list of contacts: columns that the user chooses, sizes and orders, and that are remembered;
/// a selection that stays with the contacts when the order changes.
class ContactTable : public QTableView {
    Q_OBJECT
public:
    ContactTable(const Theme& theme, ContactListModel& list, QSettings& settings,
                 QWidget* parent = nullptr);

    void fillColumnsMenu(QMenu& menu);
    [[nodiscard]] const QSet<ContactId>& chosen() const { return m_chosen; }
    /// The chosen ones in the order of the list.
    [[nodiscard]] std::vector<ContactId> chosenInOrder() const;
    /// Chooses these, or the first row if none of them is in the list.
    void choose(const QSet<ContactId>& contacts, ContactId current);
    /// The same ones again, after the list was read anew.
    void chooseAgain() { choose(m_chosen, m_current); }
    /// Will be chosen when the list has been read anew.
    void expect(ContactId contact);
    [[nodiscard]] ContactId current() const { return m_current; }

Q_SIGNALS:
    void choiceChanged();
    void opened(waymark::ContactId contact);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void fitName();
    void note();
    void keepLook();

    const Theme& m_theme;
    ContactListModel& m_list;
    QSettings& m_settings;
    QSet<ContactId> m_chosen;
    ContactId m_current;
    bool m_choosing = false;
};

}  // namespace waymark::ui
