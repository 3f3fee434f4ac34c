#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"
#include "ui/models/contactquestion.h"
#include "ui/support/formatting.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

class QTimer;

namespace waymark::ui {

/// The contacts that a question asks for, a million if need be: the ids in order, and pages of 64
/// rows read when they are looked at. Until a page is there its rows are placeholders.
class ContactListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int PageRows = 64;

    ContactListModel(Workspace& workspace, const Formatting& formatting, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder direction) override;

    /// Reads the list anew. The first question of all is answered with the first page at once,
    /// while the order of everyone is still being read.
    void ask(const ContactQuestion& question);
    void reload() { ask(m_question); }
    [[nodiscard]] const ContactQuestion& question() const { return m_question; }

    /// Null while the order has not been read as far as `row`.
    [[nodiscard]] ContactId contactAt(int row) const;
    [[nodiscard]] const std::vector<ContactId>& order() const { return m_ids; }
    [[nodiscard]] int rowOf(ContactId contact) const;  ///< −1 if it is not in the list
    /// The rows of several contacts, ascending; one pass over the order.
    [[nodiscard]] std::vector<int> rowsOf(const QSet<ContactId>& contacts) const;
    /// What is known of a contact, if its page has been read.
    [[nodiscard]] const ContactListRow* rowAt(int row) const;

    [[nodiscard]] const std::array<qint64, ContactGroups>& groups() const { return m_groups; }
    [[nodiscard]] qint64 everyone() const { return m_everyone; }
    [[nodiscard]] bool isSettled() const { return m_pending == 0 && m_wanted.isEmpty(); }
    /// Kept standings, for other questions about the same contacts; used on the worker only.
    [[nodiscard]] const std::shared_ptr<KeptStandings>& standings() const { return m_kept; }
    [[nodiscard]] size_t pagesKept() const { return size_t(m_pages.size()); }

Q_SIGNALS:
    /// The order was read anew; selections by row no longer hold.
    void answered();
    /// The user asked for another order.
    void sortingChanged();
    void failed(const std::exception_ptr& error);

private:
    struct FirstPage {
        std::vector<ContactId> ids;
        std::vector<ContactListRow> rows;
        qint64 everyone = 0;
    };
    template <class Read, class Take>
    void read(Read read, Take take);
    void askFirstPage(int generation);
    void take(ContactOrder order);
    void want(int page) const;
    void fetchWanted();
    void keepPage(int page, std::vector<ContactListRow> rows);
    [[nodiscard]] QString text(const ContactListRow& row, ContactColumn column) const;
    [[nodiscard]] QString sentence(const ContactListRow& row, ContactColumn column) const;

    Workspace& m_workspace;
    const Formatting& m_formatting;
    std::shared_ptr<KeptStandings> m_kept = std::make_shared<KeptStandings>();
    ContactQuestion m_question;
    std::vector<ContactId> m_ids;
    int m_rows = 0;  ///< may be more than ids while the order is being read
    std::array<qint64, ContactGroups> m_groups{};
    qint64 m_everyone = 0;
    QHash<int, std::vector<ContactListRow>> m_pages;
    std::vector<int> m_pageAges;  ///< oldest first
    mutable QSet<int> m_wanted;
    mutable std::vector<int> m_wantedInOrder;
    QSet<int> m_underWay;
    QTimer* m_fetch;
    int m_generation = 0;
    int m_pending = 0;
    bool m_answeredOnce = false;
};

}  // namespace waymark::ui
