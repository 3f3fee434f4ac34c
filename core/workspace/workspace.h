#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failure.h"
#include "core/workspace/openfile.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace waymark {

/// What the frame of the window shows of the open file.
struct FileState {
    QString path;
    FileSettings settings;
    bool readOnly = false;
    QString whoHasIt;  ///< if read-only because it is in use: host, user and time
    qint64 contacts = 0;
    int playbookVersion = 0;
    std::optional<JournalEntry> nextUndo;
    std::optional<JournalEntry> nextRedo;
};

/// The open file as the window sees it: work is handed to one worker thread with one connection,
/// and answers come back as futures that carry value, progress, cancellation and exception.
///
///     whenDone(this,
///              workspace.query([](OpenFile& file, Progress&) { return
///              file.stores().contacts.count(); }), [this](QFuture<qint64> count) {
///              show(count.result()); });
class Workspace : public QObject {
    Q_OBJECT
public:
    explicit Workspace(Clock clock, StateFolder folder, QObject* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// As of the last opened() or changed().
    [[nodiscard]] const FileState& state() const { return m_state; }

    /// Closes what is open and opens another file. The future throws Failure if it is refused; then
    /// nothing is open.
    QFuture<void> open(const QString& path, OpenMode mode);
    QFuture<void> create(const QString& path, const NewFile& content);
    void close();

    /// Reads: `read(OpenFile&, Progress&)` on the worker.
    template <class Read>
    auto query(Read read) {
        return post([read = std::move(read)](OpenFile& file, Progress& progress) mutable {
            return read(file, progress);
        });
    }
    /// Writes: `work(OpenFile&, Progress&)` as one act on the worker; changed() follows.
    template <class Work>
    auto perform(Action action, const QString& subject, Work work) {
        return post(
            [action, subject, work = std::move(work)](OpenFile& file, Progress& progress) mutable {
                return file.perform(action, subject, progress, work);
            });
    }
    /// Writes what is no act: `work(OpenFile&, Progress&)` as in OpenFile::note.
    template <class Work>
    auto note(Work work) {
        return post([work = std::move(work)](OpenFile& file, Progress& progress) mutable {
            return file.note(progress, work);
        });
    }
    QFuture<bool> undo();
    QFuture<bool> redo();

Q_SIGNALS:
    void opened();
    /// Before the file is closed: work that is handed over now is still done on it.
    void closing();
    void closed();
    void changed(const waymark::Changes& changes);
    /// From the work under way, at most every 50 ms; total 0: unknown.
    void progressed(waymark::Progress::Step step, qint64 done, qint64 total);

private:
    template <class Work>
    auto post(Work work) {
        using Result = std::invoke_result_t<Work, OpenFile&, Progress&>;
        auto promise = std::make_shared<QPromise<Result>>();
        QFuture<Result> future = promise->future();
        promise->start();
        onWorker([this, promise, work = std::move(work)]() mutable {
            if (!promise->isCanceled()) {
                Progress progress([this](Progress::Step step, qint64 done,
                                         qint64 total) { Q_EMIT progressed(step, done, total); },
                                  [promise] { return promise->isCanceled(); });
                try {
                    if (!m_file)
                        throw Failure(Failure::Kind::WrongUse, QStringLiteral("no file is open"));
                    if constexpr (std::is_void_v<Result>)
                        work(*m_file, progress);
                    else
                        promise->addResult(work(*m_file, progress));
                } catch (const Cancelled&) {
                    promise->future().cancel();
                } catch (...) {
                    promise->setException(std::current_exception());
                }
                tellChanges();
            }
            answer([promise] { promise->finish(); });
        });
        return future;
    }
    /// Finishes a future on the window's thread, where continuations are attached: Qt 6.4 runs one
    /// twice if it is attached while another thread finishes the future.
    void answer(std::function<void()> finish);
    void onWorker(std::function<void()> work);
    QFuture<void> adopt(std::function<OpenedFile()> opener,
                        std::function<void(OpenFile&)> furnisher);
    void tellChanges();                   // on the worker
    [[nodiscard]] FileState readState();  // on the worker

    Clock m_clock;
    StateFolder m_folder;
    QThread m_thread;
    std::unique_ptr<QObject> m_worker;  // lives on m_thread
    std::unique_ptr<OpenFile> m_file;   // touched on the worker only
    FileState m_state;                  // touched on the GUI thread only
    bool m_open = false;
};

}  // namespace waymark
