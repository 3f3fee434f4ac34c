#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QDate>
#include <QString>

namespace waymark {

/// How a milestone came to be known.
enum class MilestoneOrigin { Hand, Rule, Import };

/// "Reached stage X on day D" (A4). Append-only; the stage belongs to the playbook version in
/// force.
struct Milestone {
    MilestoneId id;
    ContactId contact;
    StageId stage;
    int life = 1;     ///< numbered lives (B8)
    QDate reachedOn;  ///< invalid if the day is not known (G6)
    MilestoneOrigin origin = MilestoneOrigin::Hand;
    StaffId staff;
    QString note;
    MilestoneId corrects;  ///< the milestone this one corrects, or null
    ImportId madeBy;
    bool operator==(const Milestone&) const = default;
};

[[nodiscard]] QString word(MilestoneOrigin origin);
[[nodiscard]] MilestoneOrigin milestoneOrigin(QStringView word);

}  // namespace waymark
