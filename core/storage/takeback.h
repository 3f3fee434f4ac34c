#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/storage/database.h"
#include "core/storage/journalrow.h"

#include <QStringList>

#include <vector>

namespace waymark {

/// What remains of an act that was taken back out of the middle of the history.
struct TakenBack {
    /// Contacts the act had added and somebody has worked on since: they stay, with all they hold.
    std::vector<ContactId> contactsKept;
    /// Values the act had changed and somebody has changed again since: they stay as they are now.
    qint64 valuesKept = 0;
    bool operator==(const TakenBack&) const = default;
};

/// Takes back one act although others came after it. What later acts did is never touched: a row
/// goes back to what it was only where nobody has changed it since; of a contact, column by column;
/// of its e-mails, phones and other lists, list by list; of an order, with its lines. Firms, tags
/// and other names that the act brought go when nothing uses them any more. Part of Journal.
class TakeBack {
public:
    TakeBack(Database& database, const std::vector<JournalTable>& tables, ActId act, ActId current);
    TakenBack run(Progress& progress);

private:
    struct Former;

    void listLater();
    void keepContacts();
    void keepContactsIn(const JournalTable& table);
    void removeAdded(const JournalTable& table);
    void removeUnused(const JournalTable& table);
    void restoreFormer(Progress& progress);
    void restore(const Former& former);
    void restoreColumns(const Former& former, const JournalTable& table);
    [[nodiscard]] bool isThere(const JournalTable& table, qint64 row);
    [[nodiscard]] std::vector<StoredValue> cellsNow(const JournalTable& table, qint64 row);
    [[nodiscard]] std::vector<StoredValue> cells(const QString& was, const JournalTable& table);
    [[nodiscard]] bool dropLost(const JournalTable& table, std::vector<StoredValue>& cells);
    void put(const JournalTable& table, std::vector<StoredValue> cells);
    void recountImports();

    Database& m_database;
    const std::vector<JournalTable>& m_tables;
    ActId m_act, m_current;
    TakenBack m_result;
};

}  // namespace waymark
