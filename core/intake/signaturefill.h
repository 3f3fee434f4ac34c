#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <QString>

namespace waymark {

/// Completes a contact read from the columns of a row with the signature in that row: what the
/// columns say stays, what they leave out is filled, numbers, addresses and links are added. What
/// is not understood, or not sure enough to be filled in unseen, is returned for the note.
/// `country`: ISO code in which numbers and addresses are read that do not say.
[[nodiscard]] QString fillFromSignature(Contact& contact, const QString& signature,
                                        const QString& country);

}  // namespace waymark
