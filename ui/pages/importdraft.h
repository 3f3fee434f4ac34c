#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/planner.h"
#include "core/workspace/workspace.h"
#include "ui/models/keptdraft.h"
#include "ui/models/reading.h"
#include "ui/models/rowquestion.h"
#include "ui/models/rowselection.h"
#include "ui/models/rowstock.h"
#include "ui/pages/importrun.h"
#include "ui/support/whendone.h"

#include <QObject>

#include <atomic>
#include <map>

namespace waymark::ui {

/// One import on its way from file to summary, and the files that wait behind it. All reading,
/// counting and planning happens on the worker, in slices, so that other questions come between;
/// answers to questions that are out of date are dropped.
class ImportDraft : public QObject {
    Q_OBJECT
public:
    enum class State { Empty, Reading, Refused, Read, Importing, Done };
    enum class Matching { Guessed, Saved };

    ImportDraft(Workspace& workspace, const Formatting& formatting, QObject* parent = nullptr);
    ~ImportDraft() override;

    // Files: one after the other, each its own import.
    void addFiles(const QStringList& paths);
    void nextFile();
    /// Forgets the file and those behind it; a running import goes on.
    void clear();
    [[nodiscard]] qsizetype position() const { return m_position; }  ///< from 0
    [[nodiscard]] const QStringList& files() const { return m_files; }
    [[nodiscard]] bool hasNextFile() const { return m_position + 1 < m_files.size(); }
    [[nodiscard]] QString path() const { return m_files.value(m_position); }

    // Waiting: what is kept in the file while nobody is here, and taken up again.
    /// Nothing unless a file has been read and not yet imported.
    [[nodiscard]] std::optional<KeptDraft> kept(const QString& step) const;
    void resume(const KeptDraft& draft);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString& problem() const { return m_problem; }  ///< why it was refused
    /// True when no question is under way.
    [[nodiscard]] bool isQuiet() const { return m_asking == 0; }

    // Reading
    [[nodiscard]] const TableLook& look() const { return m_look; }
    [[nodiscard]] const ReadOptions& options() const { return m_options; }
    void readAgain(const ReadOptions& options);
    /// True while the same file is being read in another way: what is shown may stand meanwhile.
    [[nodiscard]] bool isReadingAgain() const { return m_state == State::Reading && m_again; }

    // Matching
    [[nodiscard]] const ColumnMapping& mapping() const { return m_understood.mapping; }
    [[nodiscard]] const Understanding& understanding() const { return m_understood; }
    [[nodiscard]] const std::vector<SavedMatching>& savedMatchings() const { return m_saved; }
    [[nodiscard]] Matching matching() const {
        return m_used.isEmpty() ? Matching::Guessed : Matching::Saved;
    }
    /// Fingerprint of the saved matching in use; or empty.
    [[nodiscard]] const QString& usedMatching() const { return m_used; }
    void useGuess();
    /// A matching of another table is used for the columns whose headings it knows.
    void useSaved(const QString& fingerprint);
    [[nodiscard]] bool canUse(const SavedMatching& saved) const;
    void forgetSaved(const QString& fingerprint);
    void setKind(ImportKind kind);
    void setCountry(const QString& code);
    void setDateOrder(int column, DateOrder order);
    void setConsentTerms(const ConsentTerms& terms);
    void assign(int column, TargetField field);

    // Rows
    [[nodiscard]] const RowCounts& counts() const { return m_stock.counts; }
    [[nodiscard]] bool isCounted() const { return m_stock.counts.seen == m_look.rows; }
    /// A few thousand at most: for looking at, not for importing.
    [[nodiscard]] const std::vector<RowPreview>& rowsToCheck() const { return m_stock.toCheck; }
    [[nodiscard]] const std::vector<RowPreview>& rowsLeftOut() const { return m_stock.leftOut; }
    [[nodiscard]] const std::vector<RowPreview>& firstRows() const { return m_stock.first; }
    void wantMoreRows();
    /// Asks for the previews of these rows; `show` gets them unless something has changed since.
    void preview(std::vector<qsizetype> rows, std::function<void(std::vector<RowPreview>)> show);

    // Checking
    [[nodiscard]] MatchMode mode() const { return m_mode; }
    void setMode(MatchMode mode);
    [[nodiscard]] const QSet<qsizetype>& chosenOut() const { return m_chosenOut; }
    void leaveOut(qsizetype row, Choice choice);
    void plan();
    [[nodiscard]] const ImportPlan* planned() const { return m_plan.get(); }
    [[nodiscard]] const ImportSummary& expected() const { return m_expected; }

    // Duplicates
    /// From now on the plan says which rows may speak of somebody who is here; questionsChanged()
    /// follows.
    void askQuestions();
    [[nodiscard]] bool hasQuestions() const { return m_hasQuestions && m_plan; }
    [[nodiscard]] const std::vector<RowQuestion>& questions() const { return m_questions; }
    /// False where the step has nothing to ask, or is known to have nothing.
    [[nodiscard]] bool mayAsk() const;
    [[nodiscard]] const PlanDecisions& decisions() const { return m_decisions; }
    [[nodiscard]] int openQuestions() const;
    void decide(qint64 row, const RowDecision& decision);

    // Importing
    void run();
    /// False if it is too late: the import is being written for good.
    bool cancel();
    [[nodiscard]] const ImportSummary& summary() const { return m_summary; }
    [[nodiscard]] ActId act() const { return m_act; }
    /// The rows that were left out, with line and reason, as CSV.
    void saveLeftOut(const QString& path, std::function<void()> saved);

Q_SIGNALS:
    void stateChanged();
    void understood();  ///< mapping, date readings and first rows are new
    void counted();     ///< counts and rows to check have grown
    void rowsAdded();   ///< firstRows() has grown
    void questionsChanged();
    void planChanged();  ///< planned() is there, or is being made anew
    /// A draft that had waited is read again; the file is as it was then, or another one now.
    void resumed(const waymark::ui::KeptDraft& draft, bool sameFile);
    void cancelled();
    void failed(const QString& sentence);

private:
    /// Reads on the worker and shows the answer here unless something has changed since.
    template <class Read, class Show>
    void ask(Read read, Show show) {
        using Result = std::invoke_result_t<Read, OpenFile&, Progress&>;
        const int asked = *m_version, number = ++m_asked;
        ++m_asking;
        auto future = m_workspace.query(std::move(read));
        m_stops[number] = [future]() mutable { future.cancel(); };
        whenDone(this, future,
                 [this, asked, number, show = std::move(show)](QFuture<Result> done) mutable {
                     --m_asking;
                     m_stops.erase(number);
                     if (asked != *m_version) return;
                     try {
                         if (!wasCancelled(done)) show(done.takeResult());
                     } catch (...) {
                         fail(std::current_exception());
                     }
                 });
    }
    /// Whether a finished future has no value. Throws what the work threw.
    template <class T>
    [[nodiscard]] static bool wasCancelled(QFuture<T>& finished) {
        finished.waitForFinished();
        return finished.isCanceled();
    }
    void read();
    void take(Reading reading);
    void edit(std::function<void(TableSource&)> change);
    void understand(Understanding understanding);
    void countSlice(qsizetype from);
    void startOver();
    void forgetQuestions();
    void forgetChoices();
    void setState(State state);
    void finish(QFuture<ImportSummary> done);
    void fail(const std::exception_ptr& error);
    void remap(std::function<std::optional<ColumnMapping>(const SourceTable&)> saved);
    [[nodiscard]] MappingContext contextNow() const;
    [[nodiscard]] std::shared_ptr<const RowSelection> selection() const;

    Workspace& m_workspace;
    const Formatting& m_formatting;
    QStringList m_files;
    qsizetype m_position = 0;
    State m_state = State::Empty;
    QString m_problem;
    int m_asking = 0;                              ///< questions under way
    int m_asked = 0;                               ///< questions ever
    std::map<int, std::function<void()>> m_stops;  ///< of each question under way
    /// Counts up with every change; the worker skips slices of older ones.
    std::shared_ptr<std::atomic<int>> m_version = std::make_shared<std::atomic<int>>(0);
    int m_planVersion = 0;
    std::function<void()> m_stopPlan;

    OpenedRows m_source;  // touched on the worker only
    ReadOptions m_options;
    bool m_again = false;
    TableLook m_look;
    std::optional<ImportKind> m_kind;
    std::vector<SavedMatching> m_saved;
    QString m_used;
    DateChoices m_dates;
    Understanding m_understood;
    RowStock m_stock;
    bool m_wantsRows = false;
    std::optional<KeptDraft> m_resumed;  ///< while it is being read

    MatchMode m_mode = MatchMode::Merge;
    QSet<qsizetype> m_chosenOut;
    std::shared_ptr<const ImportPlan> m_plan;
    ImportSummary m_expected;
    Questions m_wanted = Questions::Asked;
    bool m_hasQuestions = false;  ///< m_questions belong to m_plan
    std::vector<RowQuestion> m_questions;
    PlanDecisions m_decisions;

    std::optional<ImportRun> m_run;
    ImportSummary m_summary;
    ActId m_act;
};

}  // namespace waymark::ui
