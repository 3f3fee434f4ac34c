#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores.h"

#include <QString>

namespace waymark {

/// Everything that a contact says, one line a fact; without ids.
[[nodiscard]] QString contactText(const Contact& contact);

/// Everything that a file says, sorted by content: people with what happened, what they agreed to
/// and who was merged into them (a stage by its key, which survives versions); who was told apart;
/// firms, places, settings, every version of the playbook. Equal texts are equal files to the
/// owner. Left out is how it came to be: ids and instants, the records of imports with their rows
/// and places, remembered matchings, an import that waits, the journal, and what lies in the bin.
[[nodiscard]] QString contentDump(Stores& stores);

}  // namespace waymark
