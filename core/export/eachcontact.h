#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/storage/stores.h"

#include <functional>

namespace waymark {

/// Calls take() for every contact in name order, reading some hundred at a time. Returns how many
/// there are. Throws Cancelled.
qint64 eachContact(Stores& stores, Progress& progress, Progress::Step step,
                   const std::function<void(const Contact&)>& take);

}  // namespace waymark
