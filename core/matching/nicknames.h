#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringView>

#include <array>
#include <cstdint>

namespace waymark {

/// Names that one person goes by are of one group: "robert", "bob", "rob". A short form may stand
/// for several names ("alex"), so that there are up to three groups, filled up with 0.
using NameGroups = std::array<std::uint16_t, 3>;

/// The groups of a folded given name.
[[nodiscard]] NameGroups nameGroups(QStringView foldedName);

[[nodiscard]] inline bool shareGroup(const NameGroups& a, const NameGroups& b) {
    for (const std::uint16_t one : a)
        for (const std::uint16_t other : b)
            if (one != 0 && one == other) return true;
    return false;
}

}  // namespace waymark
