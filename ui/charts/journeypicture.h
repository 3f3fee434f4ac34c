#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contactfile.h"

#include <optional>
#include <vector>

namespace waymark::ui {

/// One contact's way as the stage strip shows it: the stages of the road in order, and where the
/// contact stands if that is off the road.
struct StagePicture {
    struct Step {
        enum class State { Reached, Here, NotYet };
        QString name;
        PhaseTone tone = PhaseTone::OffRoad;
        State state = State::NotYet;
        QString day;      ///< "11 Mar 2024", "day not known", or empty
        QString lasting;  ///< "7 days", "133 days"
        QString beside;   ///< "target 21", "in all", "so far"
        bool late = false;
    };
    std::vector<Step> steps;
};

/// One contact's way as the timeline shows it, in days and words.
struct JourneyPicture {
    struct Stay {
        QString name;
        PhaseTone tone = PhaseTone::OffRoad;
        QDate from;
        QDate to;  ///< the day after; today for the last one
        int days = 0;
    };
    struct Mark {
        QDate on;
        QString words;
        PhaseTone tone = PhaseTone::OffRoad;
    };
    struct Bought {
        QDate on;
        QString amount;
        QString what;
    };
    struct Touch {
        QDate on;
        IconName icon = IconName::Note;
        QString words;
    };
    struct Felt {
        QDate on;
        int feeling = 3;
        QString words;
    };
    QDate from;
    QDate today;
    std::vector<Stay> stays;
    std::vector<Mark> marks;
    std::vector<Bought> bought;
    std::vector<Touch> touches;
    std::vector<Felt> felt;
    QString sentence;  ///< "March 2024 to today: New contact, Enquiry, Advocate"
};

[[nodiscard]] StagePicture stagePictureOf(const ContactFile& file, const Formatting& formatting);
[[nodiscard]] JourneyPicture journeyPictureOf(const ContactFile& file,
                                              const Formatting& formatting);

}  // namespace waymark::ui
