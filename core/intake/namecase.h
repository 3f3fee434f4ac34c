#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

namespace waymark {

/// Re-cases the parts of a name that is wholly in capitals or in small letters, or whose surname
/// alone is in capitals ("Jane ROE"). Mixed case is somebody's decision and stays.
void tidyCapitals(PersonName& name);

}  // namespace waymark
