#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDate>
#include <QString>

namespace waymark {

/// What a person says once about all the consents in a file. Without the wording and a day nothing
/// is recorded: nobody can show later what was agreed to.
struct ConsentTerms {
    enum class Day {
        NotSaid,
        OfTheRow,  ///< the day on which the row's person was met, or signed up
        One        ///< `on`, for all rows
    };
    QString wording;   ///< what people agreed to, as it was put to them
    QString evidence;  ///< where it can be seen: "paper form 118, scanned"; may be empty
    Day day = Day::NotSaid;
    QDate on;  ///< for One

    /// Whether there is anything to record by; a row may still lack its day.
    [[nodiscard]] bool areSaid() const {
        return !wording.trimmed().isEmpty() &&
               (day == Day::OfTheRow || (day == Day::One && on.isValid()));
    }
    bool operator==(const ConsentTerms&) const = default;
};

}  // namespace waymark
