// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importdraft.h"

#include "core/intake/rejects.h"
#include "core/intake/rowoutcomes.h"
#include "core/workspace/importing.h"
#include "ui/support/failuretext.h"
#include "ui/support/outcometext.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
ImportDraft::ImportDraft(Workspace& workspace, const Formatting& formatting, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_formatting(formatting) {
    connect(&workspace, &Workspace::closed, this, &ImportDraft::clear);
}

ImportDraft::~ImportDraft() {
    ++*m_version;
    if (m_stopPlan) m_stopPlan();
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
    if (m_stopPlan) m_stopPlan();
    for (auto& [number, stop] : m_stops) stop();
    m_files.clear();
    m_position = 0;
    m_source = {};
    m_resumed.reset();
    m_run.reset();
    setState(State::Empty);
}

void ImportDraft::startOver() {
    forgetChoices();
    read();
}

void ImportDraft::forgetChoices() {
    m_options = {};
    m_kind.reset();
    m_dates.clear();
    m_resumed.reset();
    m_mode = MatchMode::Merge;
    forgetQuestions();
    m_again = false;
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
    return context;
}

void ImportDraft::read() {
    ++*m_version;
    m_chosenOut.clear();
    m_plan.reset();
    m_used.clear();
    setState(State::Reading);
    ReadingWanted wanted{
        .path = path(), .options = m_options, .context = contextNow(), .matching = {}, .dates = {}};
    if (m_resumed) {
        wanted.matching = m_resumed->mapping;
        wanted.dates = m_resumed->dates;
    }
    ask([wanted = std::move(wanted)](
            OpenFile& file, Progress& progress) { return readSource(file, wanted, progress); },
        [this](Reading reading) { take(std::move(reading)); });
}

void ImportDraft::take(Reading reading) {
    m_source = std::move(reading.source);
    m_look = std::move(reading.look);
    m_saved = std::move(reading.saved);
    m_used = std::move(reading.used);
    m_dates = std::move(reading.dates);
    m_state = State::Read;
    const std::optional<KeptDraft> waited = std::exchange(m_resumed, std::nullopt);
    const bool same = waited && waited->sha256 == m_look.sha256;
    if (same) {
        m_chosenOut = waited->leftOut;
        m_decisions = waited->decisions;
    }
    understand(std::move(reading.understanding));
    Q_EMIT stateChanged();
    if (waited) Q_EMIT resumed(*waited, same);
}

std::optional<KeptDraft> ImportDraft::kept(const QString& step) const {
    if (m_state != State::Read) return {};
    KeptDraft draft;
    draft.path = path();
    draft.sha256 = m_look.sha256;
    draft.step = step;
    draft.rows = m_look.rows;
    draft.behind = m_files.sliced(m_position + 1);
    draft.options = m_options;
    draft.mapping = mapping();
    draft.dates = m_dates;
    draft.leftOut = m_chosenOut;
    draft.mode = m_mode;
    draft.decisions = m_decisions;
    return draft;
}

void ImportDraft::resume(const KeptDraft& draft) {
    if (m_state == State::Importing) return;
    m_files = QStringList{draft.path} + draft.behind;
    m_position = 0;
    forgetChoices();
    m_options = draft.options;
    m_mode = draft.mode;
    m_resumed = draft;
    read();
}

void ImportDraft::setMode(MatchMode mode) {
    m_mode = mode;
    forgetQuestions();
    plan();
}

void ImportDraft::leaveOut(qsizetype row, Choice choice) {
    if (choice == Choice::LeaveOut)
        m_chosenOut.insert(row);
    else
        m_chosenOut.remove(row);
    forgetQuestions();
    plan();
}

std::shared_ptr<const RowSelection> ImportDraft::selection() const {
    return std::make_shared<const RowSelection>(m_source.rows, m_chosenOut);
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
            writeRejects(*source.rows, summary, reasonText, out);
            if (!out.commit()) throw Failure(Failure::Kind::CannotWrite, out.errorString(), path);
            return true;
        },
        [saved = std::move(saved)](bool) { saved(); });
}

}  // namespace waymark::ui
