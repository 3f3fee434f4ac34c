#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDate>
#include <QDateTime>

#include <optional>

namespace waymark {

/// The only reader of the system's time. Made in main and passed; tests and `--on` fix the day.
class Clock {
public:
    Clock() = default;
    explicit Clock(QDate fixedToday) : m_fixedToday(fixedToday) {}

    /// The local calendar day.
    [[nodiscard]] QDate today() const {
        return m_fixedToday ? *m_fixedToday : QDate::currentDate();
    }
    /// Milliseconds since 1970-01-01 UTC; noon of the fixed day if one is set.
    [[nodiscard]] qint64 nowUtc() const {
        return m_fixedToday ? QDateTime(*m_fixedToday, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch()
                            : QDateTime::currentMSecsSinceEpoch();
    }

private:
    std::optional<QDate> m_fixedToday;
};

}  // namespace waymark
