#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace waymark {

/// Whether a stage lies on the road or beside it (A1).
enum class OffRoad { No, Lapsed, NotNow };

/// What makes a contact reach a stage without anyone recording it (C4, B8). Such milestones are
/// derived from the dated facts, never written.
enum class StartsWhen { Recorded, Met, FirstOrder, SecondPurchaseDay, FirstReferral, Lapse };

enum class PlaybookState { Draft, Published, Retired };

/// A fact about a contact that a stage may ask for (A3).
enum class ProfileField {
    Name,
    Organisation,
    Email,
    Phone,
    Address,
    Birthday,
    Source,
    JobTitle,
    Interest,
    Note
};

struct Phase {
    PhaseId id;
    QString key;  ///< survives versions
    QString name;
    int position = 0;  ///< 1… on the road (its number of pips); 0 off the road
    bool operator==(const Phase&) const = default;
};

struct Stage {
    StageId id;
    PlaybookId playbook;
    PhaseId phase;
    QString key;  ///< survives versions; ASCII, "first-purchase"
    QString name;
    int position = 0;  ///< order along the road, off-road stages last
    OffRoad offRoad = OffRoad::No;
    StartsWhen startsWhen = StartsWhen::Recorded;
    bool optional = false;          ///< optional stages are side figures (K1)
    std::optional<int> targetDays;  ///< how long a contact should stay at most
    std::optional<int> givesUpDays;
    std::vector<ProfileField> required;  ///< facts needed at this stage
    bool operator==(const Stage&) const = default;
    [[nodiscard]] bool isOnRoad() const { return offRoad == OffRoad::No; }
};

/// One version of the owner's best practice (A2). Frozen once published.
struct Playbook {
    PlaybookId id;
    int version = 1;
    PlaybookState state = PlaybookState::Draft;
    QDate publishedOn;
    QString why;
    std::vector<Phase> phases;  ///< by position, off the road last
    std::vector<Stage> stages;  ///< by position, off the road last

    [[nodiscard]] const Stage* stage(StageId id) const;
    [[nodiscard]] const Stage* stage(QStringView key) const;
    [[nodiscard]] const Phase* phase(PhaseId id) const;
    bool operator==(const Playbook&) const = default;
};

enum class PlaybookTemplate { Awareness, Acquire };

/// Version 1 of either ready-made journey, unsaved (ids null; phases referred to by position in
/// `stages[i].phase` are filled in by the store).
[[nodiscard]] Playbook templatePlaybook(PlaybookTemplate which);

[[nodiscard]] QString word(OffRoad offRoad);
[[nodiscard]] QString word(StartsWhen startsWhen);
[[nodiscard]] QString word(PlaybookState state);
[[nodiscard]] QString word(ProfileField field);
[[nodiscard]] OffRoad offRoad(QStringView word);
[[nodiscard]] StartsWhen startsWhen(QStringView word);
[[nodiscard]] PlaybookState playbookState(QStringView word);
[[nodiscard]] ProfileField profileField(QStringView word);

}  // namespace waymark
