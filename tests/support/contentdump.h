#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores.h"

#include <QString>

namespace waymark {

/// Everything that a contact says, one line a fact; without ids.
[[nodiscard]] QString contactText(const Contact& contact);

/// Everything that a user can see about people, firms and what happened, sorted by content. Ids,
/// records of imports and instants are left out: equal texts are equal files to the owner.
[[nodiscard]] QString contentDump(Stores& stores);

}  // namespace waymark
