#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace waymark::ui {

/// Calls `done(QFuture<T>)` on the thread of `context` when the future has finished, failed or was
/// cancelled; never after `context` is gone. QFuture::then() with a context is not used: up to
/// Qt 6.4 a continuation that is set while the other thread finishes may find its promise moved
/// away, and one whose context is gone is not safe.
template <class T, class Done>
void whenDone(QObject* context, const QFuture<T>& future, Done done) {
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done)]() mutable {
                         watcher->deleteLater();
                         done(watcher->future());
                     });
    watcher->setFuture(future);
}

}  // namespace waymark::ui
