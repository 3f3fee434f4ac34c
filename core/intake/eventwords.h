#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/domain/interaction.h"
#include "core/domain/order.h"

#include <QStringView>

#include <optional>

namespace waymark {

/// What other programs and people write for the words of the domain, in English, German, French,
/// Spanish, Italian, Dutch and Portuguese. Nothing for a word nobody knows.
[[nodiscard]] std::optional<OrderState> writtenOrderState(QStringView written);
[[nodiscard]] std::optional<Channel> writtenChannel(QStringView written);
[[nodiscard]] std::optional<Direction> writtenDirection(QStringView written);
/// 1 upset … 5 delighted, from a number, "4/5", stars, a word or a face.
[[nodiscard]] std::optional<int> writtenFeeling(QStringView written);
/// The kind that the label of a telephone number names: "Mob.", "w", "Fax geschäftlich".
[[nodiscard]] std::optional<PhoneKind> writtenPhoneKind(QStringView label);

}  // namespace waymark
