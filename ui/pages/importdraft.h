#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/importplan.h"
#include "core/workspace/workspace.h"
#include "ui/models/rowselection.h"
#include "ui/models/understanding.h"
#include "ui/pages/importrun.h"

#include <QObject>

#include <atomic>

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
    [[nodiscard]] bool hasSavedMatching() const { return m_saved.has_value(); }
    [[nodiscard]] Matching matching() const { return m_matching; }
    void useMatching(Matching matching);
    void setKind(ImportKind kind);
    void setCountry(const QString& code);
    void setDateOrder(int column, DateOrder order);
    void assign(int column, TargetField field);

    // Rows
    [[nodiscard]] const RowCounts& counts() const { return m_counts; }
    [[nodiscard]] bool isCounted() const { return m_counts.seen == m_look.rows; }
    /// A few thousand at most: for looking at, not for importing.
    [[nodiscard]] const std::vector<RowPreview>& rowsToCheck() const { return m_toCheck; }
    [[nodiscard]] const std::vector<RowPreview>& rowsLeftOut() const { return m_leftOutRows; }
    [[nodiscard]] const std::vector<RowPreview>& firstRows() const { return m_first; }
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
    void understood();   ///< mapping, date readings and first rows are new
    void counted();      ///< counts and rows to check have grown
    void rowsAdded();    ///< firstRows() has grown
    void planChanged();  ///< planned() is there, or is being made anew
    void cancelled();
    void failed(const QString& sentence);

private:
    template <class Read, class Show>
    void ask(Read read, Show show);
    void read();
    void edit(std::function<void(TableSource&)> change);
    void understand(Understanding understanding);
    void countSlice(qsizetype from);
    void startOver();
    void setState(State state);
    void finish(QFuture<ImportSummary> done);
    void fail(const std::exception_ptr& error);
    [[nodiscard]] MappingContext contextNow() const;
    [[nodiscard]] std::shared_ptr<const RowSelection> selection() const;

    Workspace& m_workspace;
    const Formatting& m_formatting;
    QStringList m_files;
    qsizetype m_position = 0;
    State m_state = State::Empty;
    QString m_problem;
    int m_asking = 0;
    /// Counts up with every change; the worker skips slices of older ones.
    std::shared_ptr<std::atomic<int>> m_version = std::make_shared<std::atomic<int>>(0);
    int m_planVersion = 0;
    std::function<void()> m_stopPlan;

    std::shared_ptr<TableSource> m_source;  // touched on the worker only
    ReadOptions m_options;
    bool m_again = false;
    TableLook m_look;
    std::optional<ImportKind> m_kind;
    std::optional<ColumnMapping> m_saved;
    Matching m_matching = Matching::Guessed;
    DateChoices m_dates;
    Understanding m_understood;
    RowCounts m_counts;
    std::vector<RowPreview> m_first, m_toCheck, m_leftOutRows;
    bool m_wantsRows = false;

    MatchMode m_mode = MatchMode::Merge;
    QSet<qsizetype> m_chosenOut;
    std::shared_ptr<const ImportPlan> m_plan;
    ImportSummary m_expected;

    std::optional<ImportRun> m_run;
    ImportSummary m_summary;
    ActId m_act;
};

}  // namespace waymark::ui
