#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contactlistmodel.h"
#include "ui/pages/personpage.h"

class QLabel;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace waymark::ui {

class BulkPanel;
class ContactDetail;
class ContactFilterBar;
class ContactTable;
class EmptyState;

/// Everybody in one place: search, groups, the list, and the chosen contact beside it.
class ContactsPage : public PersonPage {
    Q_OBJECT
public:
    explicit ContactsPage(const PageTools& tools, QWidget* parent = nullptr);
    ~ContactsPage() override;

    void visit(const Destination& destination) override;
    [[nodiscard]] std::vector<ContactId> people() const override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] ContactListModel& list() const { return *m_list; }
    void select(ContactId contact);

protected:
    [[nodiscard]] bool dependsOn(const Changes& changes) const override;
    void reload() override;
    void sideChanged(bool editing) override;
    void added(ContactId contact) override;
    void logWanted() override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// How much room the page has: both panes, both with a narrow side, or one at a time.
    enum class Fold { Wide, Narrow, OnePane };

    void makeHeader();
    [[nodiscard]] QWidget* makeLeft();
    void makeSide();
    void showContextMenu(QPoint point);

    void askAgain();
    void showAnswer();
    void showFooter();
    void showEmpty();
    void goOnFromEmpty(int way);
    void showChosen();
    void open(ContactId contact);
    void openFull(ContactId contact);
    void importMore();
    void fold();
    void showSideAlone(bool alone);

    ContactListModel* m_list;
    ContactFilterBar* m_filter;
    ContactTable* m_table;
    QSplitter* m_splitter;
    QWidget* m_left;
    QStackedWidget* m_body;
    EmptyState* m_empty;
    QLabel* m_shown;
    ContactDetail* m_detail;
    BulkPanel* m_bulk;
    EmptyState* m_nobody;
    QStackedWidget* m_home;
    QTimer* m_choosing;
    ContactQuestion m_question;
    Fold m_fold = Fold::Wide;
    bool m_folded = false;
    bool m_sideAlone = false;
};

}  // namespace waymark::ui
