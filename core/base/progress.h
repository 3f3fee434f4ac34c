#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <functional>

namespace waymark {

/// How far a long piece of work has come, and whether it should go on. Reports at most every 50 ms.
class Progress {
public:
    enum class Step { Reading, Understanding, Matching, Writing, Indexing, Computing, Painting };
    using Report = std::function<void(Step step, qint64 done, qint64 total)>;

    using Stop = std::function<bool()>;

    Progress() = default;
    explicit Progress(Report report, Stop stop = {})
        : m_report(std::move(report)), m_stop(std::move(stop)) {}

    /// Says that `done` of `total` are done (total 0: unknown). Throws Cancelled if asked to stop.
    void at(Step step, qint64 done, qint64 total);
    /// Throws Cancelled if asked to stop; cheap enough for an inner loop.
    void check() const;
    /// Callable from any thread.
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const {
        return m_cancelled.load(std::memory_order_relaxed) || (m_stop && m_stop());
    }

private:
    Report m_report;
    Stop m_stop;
    std::atomic<bool> m_cancelled = false;
    std::chrono::steady_clock::time_point m_lastReport{};
    Step m_lastStep = Step::Reading;
};

}  // namespace waymark
