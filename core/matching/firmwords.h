#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

namespace waymark {

/// The written name of a contact is that of a firm rather than of a person: it has a word of trade
/// ("Grill", "Hotel", "& Sons"), a number, or "of the". Never with a personal e-mail address, a
/// birthday or an honorific.
[[nodiscard]] bool soundsLikeFirm(const Contact& contact);

/// Restaurant, services, group …: words that many firms of a kind share, and that are left out as
/// often as not.
[[nodiscard]] bool isTradeWord(QStringView foldedWord);

}  // namespace waymark
