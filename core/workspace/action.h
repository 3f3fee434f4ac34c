#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

#include <optional>

namespace waymark {

/// What a user does to the file: the name of an act in the journal and in "Undo …".
enum class Action {
    AddContact,
    EditContact,
    BinContact,
    RecordMilestone,
    LogContact,
    RecordOrder,
    RecordReferral,
    Import,
    MergeContacts,
    KeepApart,
    DecideRow,
    ChangeSettings,
    TakeBack,
};

[[nodiscard]] QString word(Action action);
[[nodiscard]] std::optional<Action> action(QStringView word);

}  // namespace waymark
