// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

namespace waymark {

Workspace::Workspace(Clock clock, StateFolder folder, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_folder(std::move(folder)),
      m_worker(std::make_unique<QObject>()) {
    m_thread.setObjectName(QStringLiteral("waymark-file"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

Workspace::~Workspace() {
    onWorker([this] { m_file.reset(); });
    m_thread.quit();
    m_thread.wait();
}

void Workspace::onWorker(std::function<void()> work) {
    QMetaObject::invokeMethod(m_worker.get(), std::move(work), Qt::QueuedConnection);
}

void Workspace::answer(std::function<void()> finish) {
    QMetaObject::invokeMethod(this, std::move(finish), Qt::QueuedConnection);
}

FileState Workspace::readState() {
    Stores& stores = m_file->stores();
    FileState state;
    state.path = m_file->path();
    state.settings = stores.settings.read();
    state.readOnly = m_file->isReadOnly();
    state.whoHasIt = m_file->whoHasIt();
    state.contacts = stores.contacts.count();
    state.playbookVersion = stores.playbooks.current().version;
    state.nextUndo = m_file->nextUndo();
    state.nextRedo = m_file->nextRedo();
    return state;
}

void Workspace::tellChanges() {
    if (!m_file) return;
    const Changes changes = m_file->takeChanges();
    if (changes.isEmpty()) return;
    QMetaObject::invokeMethod(
        this,
        [this, changes, state = readState()] {
            m_state = state;
            Q_EMIT changed(changes);
        },
        Qt::QueuedConnection);
}

QFuture<void> Workspace::adopt(std::function<OpenedFile()> opener,
                               std::function<void(OpenFile&)> furnisher) {
    close();
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    onWorker([this, promise, opener = std::move(opener), furnisher = std::move(furnisher)] {
        try {
            m_file = std::make_unique<OpenFile>(opener(), m_clock);
            if (furnisher) furnisher(*m_file);
            QMetaObject::invokeMethod(
                this,
                [this, promise, state = readState()] {
                    m_state = state;
                    m_open = true;
                    Q_EMIT opened();
                    promise->finish();
                },
                Qt::QueuedConnection);
        } catch (...) {
            m_file.reset();
            promise->setException(std::current_exception());
            answer([promise] { promise->finish(); });
        }
    });
    return promise->future();
}

QFuture<void> Workspace::open(const QString& path, OpenMode mode) {
    return adopt([this, path, mode] { return openFile(path, mode, m_folder, m_clock); }, {});
}

QFuture<void> Workspace::create(const QString& path, const NewFile& content) {
    return adopt([this, path] { return createFile(path, m_folder, m_clock); },
                 [content](OpenFile& file) { furnish(file, content); });
}

void Workspace::close() {
    if (!m_open) return;
    Q_EMIT closing();
    m_open = false;
    m_state = {};
    onWorker([this] { m_file.reset(); });
    Q_EMIT closed();
}

QFuture<bool> Workspace::undo() {
    return post([](OpenFile& file, Progress& progress) { return file.undo(progress); });
}

QFuture<bool> Workspace::redo() {
    return post([](OpenFile& file, Progress& progress) { return file.redo(progress); });
}

}  // namespace waymark
