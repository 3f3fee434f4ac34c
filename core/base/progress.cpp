// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"

#include "core/base/failure.h"

namespace waymark {

void Progress::check() const {
    if (isCancelled()) throw Cancelled();
}

void Progress::at(Step step, qint64 done, qint64 total) {
    check();
    if (!m_report) return;
    const auto now = std::chrono::steady_clock::now();
    const bool last = total > 0 && done >= total;
    if (!last && step == m_lastStep && now - m_lastReport < std::chrono::milliseconds(50)) return;
    m_lastReport = now;
    m_lastStep = step;
    m_report(step, done, total);
}

}  // namespace waymark
