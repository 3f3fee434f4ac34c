#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/storage/changes.h"
#include "core/storage/database.h"
#include "core/storage/journalrow.h"
#include "core/storage/takeback.h"

#include <QString>

#include <optional>
#include <vector>

namespace waymark {

/// One undoable act as the history lists it.
struct JournalEntry {
    ActId id;
    QString name;     ///< a word of Action, for example "import"
    QString subject;  ///< what it was done to, as the user knows it; may be empty
    qint64 madeAt = 0;
    bool undone = false;
    bool operator==(const JournalEntry&) const = default;
};

/// Undo as a property of storage: temp triggers write what every changed row was before while an
/// act is open. Rows that an act adds are kept as one range per table. All calls stand inside a
/// Transaction.
class Journal {
public:
    explicit Journal(Database& database);

    void begin(const QString& name, const QString& subject, qint64 nowUtc);
    /// Closes the act. One that changed nothing leaves no entry; after any other, what was undone
    /// before can no longer be redone.
    Changes finish();

    /// Takes back the newest act that stands, or does the oldest undone one again. Nothing to do:
    /// empty.
    Changes undo(Progress& progress);
    Changes redo(Progress& progress);

    /// Takes back one act that stands although others came after it; stands between begin() and
    /// finish(), so that it can be undone itself. Failure{WrongUse} if there is no such act.
    TakenBack takeBack(ActId act, Progress& progress);
    /// The act that added this row of a table; null if it is no longer in the history.
    [[nodiscard]] ActId actThatAdded(const QString& table, qint64 row);

    [[nodiscard]] std::optional<JournalEntry> nextUndo();
    [[nodiscard]] std::optional<JournalEntry> nextRedo();
    /// Newest first.
    [[nodiscard]] std::vector<JournalEntry> history(int limit = 200);

private:
    enum class Takes { Nothing, Others };

    void makeTriggers();
    void open(ActId act);
    Changes close();
    void addContacts(Changes& changes, const QStringList& touched);
    void mark(ActId act, const QString& state);
    [[nodiscard]] const JournalTable& table(const QString& name) const;
    void removeAdded(ActId act, qint64 newest, Takes takes);
    void restore(const QString& tableName, const QString& was);
    void restoreFormer(ActId act, qint64 newest, Progress& progress);
    Changes replay(ActId act, Progress& progress);
    void forgetOld();

    static constexpr int KeptActs = 1000;
    Database& m_database;
    std::vector<JournalTable> m_tables;
    ActId m_act;
};

/// Every row of every table but the journal, as text that is equal exactly when the contents are.
[[nodiscard]] QByteArray canonicalDump(Database& database);

}  // namespace waymark
