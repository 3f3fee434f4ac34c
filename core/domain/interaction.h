#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>

namespace waymark {

enum class Channel { Call, Email, Letter, Meeting, Visit, Social, Message, Note };
enum class Direction { None, In, Out };

/// What happened between the business and a contact (C2), with what it felt like (B1).
struct Interaction {
    InteractionId id;
    ContactId contact;
    Channel channel = Channel::Note;
    Direction direction = Direction::None;
    QDate happenedOn;
    QString note;
    std::optional<int> feeling;  ///< 1 upset … 5 delighted; none recorded is not neutral
    StaffId staff;
    ImportId madeBy;
    bool operator==(const Interaction&) const = default;
};

[[nodiscard]] QString word(Channel channel);
[[nodiscard]] QString word(Direction direction);
[[nodiscard]] std::optional<Channel> channel(QStringView word);  ///< nothing for an unknown word
[[nodiscard]] Direction direction(QStringView word);

}  // namespace waymark
