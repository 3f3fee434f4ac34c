// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importdraft.h"

#include "core/intake/planner.h"
#include "core/intake/rejects.h"
#include "core/intake/rowoutcomes.h"
#include "core/workspace/importing.h"
#include "ui/support/failuretext.h"
#include "ui/support/outcometext.h"
#include "ui/support/whendone.h"

#include <QFileInfo>
#include <QSaveFile>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype FirstRows = 200, RowsAtOnce = 1000;
/// So many conspicuous rows are kept for looking at; all are counted.
constexpr size_t MostKept = 5000;

void append(std::vector<RowPreview>& to, std::vector<RowPreview> rows) {
    for (RowPreview& row : rows)
        if (to.size() < MostKept) to.push_back(std::move(row));
}

/// Whether a finished future has no value. Throws what the work threw.
template <class T>
bool wasCancelled(QFuture<T>& finished) {
    finished.waitForFinished();
    return finished.isCanceled();
}

struct Planned {
    std::shared_ptr<const ImportPlan> plan;
    ImportSummary expected;
};

}  // namespace

ImportDraft::ImportDraft(Workspace& workspace, const Formatting& formatting, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_formatting(formatting) {
    connect(&workspace, &Workspace::closed, this, &ImportDraft::clear);
}

ImportDraft::~ImportDraft() {
    ++*m_version;
    if (m_stopPlan) m_stopPlan();
}

/// Reads on the worker and shows the answer here unless something has changed since.
template <class Read, class Show>
void ImportDraft::ask(Read read, Show show) {
    using Result = std::invoke_result_t<Read, OpenFile&, Progress&>;
    const int asked = *m_version;
    ++m_asking;
    whenDone(this, m_workspace.query(std::move(read)),
             [this, asked, show = std::move(show)](QFuture<Result> done) mutable {
                 --m_asking;
                 if (asked != *m_version) return;
                 try {
                     if (!wasCancelled(done)) show(done.takeResult());
                 } catch (...) {
                     fail(std::current_exception());
                 }
             });
}

void ImportDraft::setState(State state) {
    m_state = state;
    Q_EMIT stateChanged();
}

void ImportDraft::fail(const std::exception_ptr& error) {
    QString sentence;
    try {
        std::rethrow_exception(error);
    } catch (const Failure& failure) {
        sentence = failureText(failure);
    } catch (const Cancelled&) {
        return;
    } catch (const std::exception& other) {
        sentence = failureText(Failure(Failure::Kind::WrongUse, QString::fromUtf8(other.what())));
    }
    if (m_state == State::Reading) {
        m_problem = sentence;
        setState(State::Refused);
    } else {
        Q_EMIT failed(sentence);
    }
}

void ImportDraft::addFiles(const QStringList& paths) {
    if (paths.isEmpty()) return;
    const bool idle = m_state == State::Empty || m_state == State::Refused;
    const bool done = m_state == State::Done && !hasNextFile();
    if (idle || done) m_files = m_files.first(idle ? 0 : m_files.size());
    m_files += paths;
    if (idle) m_position = 0;
    if (done) ++m_position;
    if (idle || done)
        startOver();
    else
        Q_EMIT stateChanged();
}

void ImportDraft::nextFile() {
    if (!hasNextFile()) return clear();
    ++m_position;
    startOver();
}

void ImportDraft::clear() {
    if (m_state == State::Importing && m_workspace.isOpen()) return;
    ++*m_version;
    m_files.clear();
    m_position = 0;
    m_source.reset();
    m_run.reset();
    setState(State::Empty);
}

void ImportDraft::startOver() {
    m_options = {};
    m_kind.reset();
    m_saved.reset();
    m_dates.clear();
    m_mode = MatchMode::Merge;
    m_again = false;
    read();
}

void ImportDraft::readAgain(const ReadOptions& options) {
    m_options = options;
    m_dates.clear();
    m_again = m_state == State::Read || isReadingAgain();
    read();
}

MappingContext ImportDraft::contextNow() const {
    const FileSettings& settings = m_workspace.state().settings;
    MappingContext context;
    context.country = settings.country;
    context.currency = settings.currency;
    context.today = m_workspace.clock().today();
    context.kind = m_kind;
    if (m_matching == Matching::Saved) context.saved = m_saved;
    return context;
}

void ImportDraft::read() {
    struct Reading {
        std::shared_ptr<TableSource> source;
        TableLook look;
        std::optional<ColumnMapping> saved;
        Understanding understanding;
    };
    ++*m_version;
    m_chosenOut.clear();
    m_plan.reset();
    m_matching = Matching::Guessed;
    MappingContext context = contextNow();
    setState(State::Reading);
    ask(
        [path = m_files.at(m_position), options = m_options, context](OpenFile& file,
                                                                      Progress& progress) mutable {
            Reading reading;
            reading.source =
                std::make_shared<TableSource>(path, options, context, QStringList(), progress);
            TableSource& source = *reading.source;
            reading.look = lookAt(source);
            if (const auto json = file.stores().imports.savedMapping(reading.look.fingerprint))
                reading.saved = mappingFromJson(*json);
            DateChoices choices;
            if (reading.saved && !context.kind &&
                qsizetype(reading.saved->columns.size()) == source.table().columnCount()) {
                context.saved = reading.saved;
                choices = dateChoices(*reading.saved);
                source.setMapping(guessMapping(source.table(), context));
            } else {
                reading.saved.reset();
            }
            reading.understanding = ui::understand(source, source.mapping(), choices, context);
            source.setMapping(reading.understanding.mapping);
            return reading;
        },
        [this](Reading reading) {
            m_source = std::move(reading.source);
            m_look = std::move(reading.look);
            m_saved = std::move(reading.saved);
            if (m_saved) {
                m_matching = Matching::Saved;
                m_dates = dateChoices(*m_saved);
            }
            m_state = State::Read;
            understand(std::move(reading.understanding));
            Q_EMIT stateChanged();
        });
}

/// An edit is never skipped, even when another one follows at once; only its answer is.
void ImportDraft::edit(std::function<void(TableSource&)> change) {
    if (!m_source) return;
    ++*m_version;
    m_plan.reset();
    ask(
        [source = m_source, change = std::move(change), choices = m_dates, context = contextNow()](
            OpenFile&, Progress&) {
            change(*source);
            Understanding understanding =
                ui::understand(*source, source->mapping(), choices, context);
            source->setMapping(understanding.mapping);
            return understanding;
        },
        [this](Understanding understanding) { understand(std::move(understanding)); });
}

void ImportDraft::useMatching(Matching matching) {
    m_matching = m_saved ? matching : Matching::Guessed;
    m_dates = m_matching == Matching::Saved ? dateChoices(*m_saved) : DateChoices();
    edit([context = contextNow()](TableSource& source) {
        source.setMapping(guessMapping(source.table(), context));
    });
}

void ImportDraft::setKind(ImportKind kind) {
    m_kind = kind;
    m_matching = Matching::Guessed;
    m_dates.clear();
    edit([context = contextNow()](TableSource& source) {
        source.setMapping(guessMapping(source.table(), context));
    });
}

void ImportDraft::setCountry(const QString& code) {
    edit([code](TableSource& source) {
        ColumnMapping mapping = source.mapping();
        mapping.country = code;
        source.setMapping(std::move(mapping));
    });
}

void ImportDraft::setDateOrder(int column, DateOrder order) {
    m_dates[column] = order;
    edit([](TableSource&) {});
}

void ImportDraft::assign(int column, TargetField field) {
    m_dates.erase(column);
    edit([column, field, context = contextNow()](TableSource& source) {
        ColumnMapping mapping = source.mapping();
        waymark::assign(mapping, source.table(), column, field, context);
        source.setMapping(std::move(mapping));
    });
}

void ImportDraft::understand(Understanding understanding) {
    m_understood = std::move(understanding);
    m_counts = RowCounts(m_understood.mapping.columns.size());
    m_first.clear();
    m_toCheck.clear();
    m_leftOutRows.clear();
    m_wantsRows = false;
    Q_EMIT understood();
    countSlice(0);
}

void ImportDraft::countSlice(qsizetype from) {
    if (from >= m_look.rows) return;
    const qsizetype count = from == 0 ? FirstRows : RowsAtOnce;
    const Previews previews = from == 0 ? Previews::All : Previews::Conspicuous;
    ask(
        [source = m_source, from, count, previews, formatting = m_formatting, version = m_version,
         asked = m_version->load()](OpenFile& file, Progress&) {
            if (*version != asked) throw Cancelled();
            return sliceOf(*source, file, from, count, previews, formatting);
        },
        [this, from, count](RowSlice slice) {
            m_counts.add(slice.counts);
            append(m_toCheck, std::move(slice.toCheck));
            append(m_leftOutRows, std::move(slice.leftOut));
            if (from == 0) {
                m_first = std::move(slice.all);
                Q_EMIT rowsAdded();
            }
            Q_EMIT counted();
            countSlice(from + count);
        });
}

void ImportDraft::wantMoreRows() {
    const auto from = qsizetype(m_first.size());
    if (m_wantsRows || from >= m_look.rows) return;
    m_wantsRows = true;
    ask(
        [source = m_source, from, formatting = m_formatting](OpenFile& file, Progress&) {
            return sliceOf(*source, file, from, FirstRows, Previews::All, formatting);
        },
        [this](RowSlice slice) {
            m_wantsRows = false;
            for (RowPreview& row : slice.all) m_first.push_back(std::move(row));
            Q_EMIT rowsAdded();
        });
}

void ImportDraft::preview(std::vector<qsizetype> rows,
                          std::function<void(std::vector<RowPreview>)> show) {
    if (!m_source) return;
    ask(
        [source = m_source, plan = m_plan, rows = std::move(rows), fields = m_understood.fields,
         formatting = m_formatting](OpenFile&, Progress& progress) {
            std::vector<RowPreview> previews;
            for (const qsizetype row : rows) {
                progress.check();
                Candidate candidate = source->candidate(row);
                RowPreview preview = previewOf(*source, candidate, fields, formatting);
                if (plan)
                    if (const auto found = plan->findings.find(row); found != plan->findings.end())
                        for (const Issue& issue : found->second) preview.issues.push_back(issue);
                previews.push_back(std::move(preview));
            }
            return previews;
        },
        std::move(show));
}

void ImportDraft::setMode(MatchMode mode) {
    m_mode = mode;
    plan();
}

void ImportDraft::leaveOut(qsizetype row, Choice choice) {
    if (choice == Choice::LeaveOut)
        m_chosenOut.insert(row);
    else
        m_chosenOut.remove(row);
    plan();
}

std::shared_ptr<const RowSelection> ImportDraft::selection() const {
    return std::make_shared<const RowSelection>(m_source, m_chosenOut);
}

void ImportDraft::plan() {
    if (!m_source || m_state != State::Read) return;
    if (m_stopPlan) m_stopPlan();
    m_plan.reset();
    Q_EMIT planChanged();
    ++m_asking;
    auto future =
        m_workspace.query([rows = selection(), mode = m_mode](OpenFile& file, Progress& progress) {
            auto plan =
                std::make_shared<ImportPlan>(makePlan(*rows, file.stores(), mode, progress));
            ImportSummary expected = expectedSummary(*plan, *rows);
            return Planned{std::move(plan), std::move(expected)};
        });
    m_stopPlan = [future]() mutable { future.cancel(); };
    whenDone(this, future,
             [this, asked = m_version->load(), planning = ++m_planVersion](QFuture<Planned> done) {
                 --m_asking;
                 if (asked != *m_version || planning != m_planVersion) return;
                 try {
                     if (wasCancelled(done)) return;
                     Planned planned = done.takeResult();
                     m_plan = std::move(planned.plan);
                     m_expected = std::move(planned.expected);
                     Q_EMIT planChanged();
                 } catch (...) {
                     fail(std::current_exception());
                 }
             });
}

void ImportDraft::run() {
    if (!m_source || m_state != State::Read) return;
    if (m_stopPlan) m_stopPlan();
    m_run.emplace();
    setState(State::Importing);
    ++m_asking;
    whenDone(this, m_run->start(m_workspace, selection(), m_mode, m_look.fingerprint),
             [this](QFuture<ImportSummary> done) { finish(std::move(done)); });
}

void ImportDraft::finish(QFuture<ImportSummary> done) {
    --m_asking;
    try {
        if (wasCancelled(done)) {
            setState(State::Read);
            Q_EMIT cancelled();
            return;
        }
        m_summary = done.takeResult();
        // changed() came before: the newest act is this import, if it wrote anything.
        const auto undo = m_workspace.state().nextUndo;
        m_act = m_summary.import && undo ? undo->id : ActId();
        setState(State::Done);
    } catch (...) {
        setState(State::Read);
        fail(std::current_exception());
    }
}

bool ImportDraft::cancel() { return m_run && m_run->cancel(); }

void ImportDraft::saveLeftOut(const QString& path, std::function<void()> saved) {
    ask(
        [source = m_source, summary = m_summary, path](OpenFile&, Progress&) {
            QSaveFile out(path);
            if (!out.open(QIODevice::WriteOnly))
                throw Failure(Failure::Kind::CannotWrite, out.errorString(), path);
            writeRejects(*source, summary, reasonText, out);
            if (!out.commit()) throw Failure(Failure::Kind::CannotWrite, out.errorString(), path);
            return true;
        },
        [saved = std::move(saved)](bool) { saved(); });
}

}  // namespace waymark::ui
