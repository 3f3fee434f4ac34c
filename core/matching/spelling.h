#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringView>

namespace waymark {

/// How many letters must be inserted, deleted, replaced or swapped with their neighbour to turn
/// one word into the other (optimal string alignment); `atMost` + 1 if it is more. Words are
/// compared by their first 40 letters.
[[nodiscard]] int slips(QStringView a, QStringView b, int atMost);

/// 0..1: 1 - slips / longer length where so many slips of the pen are likely in a word of this
/// length (one in five letters or fewer, three in more than eight), or where a scanner takes one
/// for the other ("rn" for "m"); else 0.
[[nodiscard]] float spelledAlike(QStringView a, QStringView b);

}  // namespace waymark
