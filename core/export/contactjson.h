#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <QJsonObject>

namespace waymark {

/// A contact in the field names of the command line's contract; single address parts are those of
/// the first address.
[[nodiscard]] QJsonObject toJson(const Contact& contact);

}  // namespace waymark
