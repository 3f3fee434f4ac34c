#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/failure.h"
#include "core/base/progress.h"
#include "core/safekeeping/opening.h"
#include "core/storage/journal.h"
#include "core/storage/stores.h"
#include "core/storage/transaction.h"
#include "core/workspace/action.h"

#include <memory>
#include <optional>
#include <type_traits>

namespace waymark {

struct Facts;
class TextIndex;

/// The open file on the thread that opened it: reads, undoable acts, and what is kept in memory
/// beside it. The window reaches it through Workspace; the command line and the tests use it
/// directly.
class OpenFile {
public:
    OpenFile(OpenedFile file, Clock clock);
    ~OpenFile();
    Q_DISABLE_COPY_MOVE(OpenFile)

    [[nodiscard]] Stores& stores() { return m_stores; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] QString path() const { return m_file.database->path(); }
    [[nodiscard]] bool isReadOnly() const { return m_file.readOnly; }
    [[nodiscard]] const QString& whoHasIt() const { return m_file.whoHasIt; }

    /// The columns that figures are made of; loaded at the first call and after changes.
    [[nodiscard]] std::shared_ptr<const Facts> facts(Progress& progress);
    /// The folded text of every contact, patched after changes.
    [[nodiscard]] const TextIndex& text(Progress& progress);

    /// One act: one transaction, one undo step. If `work` throws, the file is as it was.
    template <class Work>
    std::invoke_result_t<Work, OpenFile&, Progress&> perform(Action action, const QString& subject,
                                                             Progress& progress, Work&& work) {
        Transaction transaction(*m_file.database);
        m_journal.begin(word(action), subject, m_clock.nowUtc());
        if constexpr (std::is_void_v<std::invoke_result_t<Work, OpenFile&, Progress&>>) {
            work(*this, progress);
            commit(transaction, m_journal.finish());
        } else {
            auto result = work(*this, progress);
            commit(transaction, m_journal.finish());
            return result;
        }
    }
    /// A write that nobody would undo, as an import that waits: one transaction without an entry in
    /// the journal. Nothing that a page shows or a figure counts may be written so.
    template <class Work>
    std::invoke_result_t<Work, OpenFile&, Progress&> note(Progress& progress, Work&& work) {
        Transaction transaction(*m_file.database);
        if constexpr (std::is_void_v<std::invoke_result_t<Work, OpenFile&, Progress&>>) {
            work(*this, progress);
            transaction.commit();
        } else {
            auto result = work(*this, progress);
            transaction.commit();
            return result;
        }
    }
    /// False if there was nothing to do.
    bool undo(Progress& progress);
    bool redo(Progress& progress);
    /// Takes back one act of the history, itself an act; what was done since is kept.
    /// Failure{WrongUse} if it does not stand or is itself a taking back (undo that).
    TakenBack takeBack(ActId act, Progress& progress);
    /// The act that made an import; null if it is too long ago.
    [[nodiscard]] ActId actOf(ImportId import);
    [[nodiscard]] std::optional<JournalEntry> nextUndo() { return m_journal.nextUndo(); }
    [[nodiscard]] std::optional<JournalEntry> nextRedo() { return m_journal.nextRedo(); }
    [[nodiscard]] std::vector<JournalEntry> history(int limit) { return m_journal.history(limit); }

    /// What the last act, undo or redo touched; taken once.
    [[nodiscard]] Changes takeChanges() { return std::exchange(m_changes, {}); }

private:
    void commit(Transaction& transaction, const Changes& changes);
    void noteChanges(const Changes& changes);

    OpenedFile m_file;
    Clock m_clock;
    Stores m_stores;
    Journal m_journal;
    std::shared_ptr<const Facts> m_facts;
    std::unique_ptr<TextIndex> m_text;
    Changes m_textChanges;
    Changes m_changes;
};

/// What a new file starts with.
struct NewFile {
    FileSettings settings;
    PlaybookTemplate playbook = PlaybookTemplate::Awareness;
};

/// Writes settings and playbook version 1, published on the day of the clock; not an undoable act.
void furnish(OpenFile& file, const NewFile& content);

}  // namespace waymark
