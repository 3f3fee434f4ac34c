#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/interval.h"

#include <optional>
#include <vector>

namespace waymark {

/// Days until something happened, with those still waiting kept in the count (K5).
class WaitingTimes {
public:
    void finished(int days) { m_finished.push_back(days); }
    /// Seen for `days` days without it happening.
    void stillWaiting(int days) { m_waiting.push_back(days); }

    [[nodiscard]] qint64 count() const { return qint64(m_finished.size() + m_waiting.size()); }
    [[nodiscard]] qint64 finishedCount() const { return qint64(m_finished.size()); }
    /// Kaplan–Meier: the first day by which half have finished; nothing if that is not reached.
    [[nodiscard]] std::optional<int> median() const;
    /// 1 − the Kaplan–Meier survival after `days` days; nothing without data.
    [[nodiscard]] std::optional<double> shareWithin(int days) const;
    /// Of the finished ones alone; stands beside the median and is labelled so.
    [[nodiscard]] std::optional<Middle> finishedMiddle() const { return middleOf(m_finished); }

private:
    std::vector<int> m_finished;
    std::vector<int> m_waiting;
};

}  // namespace waymark
