#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/storage/stores.h"

#include <QString>

namespace waymark {

/// How many rows each table has. contacts is the number of all contacts: an export is complete.
struct CompleteExport {
    qint64 contacts = 0, organisations = 0, consents = 0, orders = 0, milestones = 0,
           interactions = 0, referrals = 0;
};

/// The whole file as tables in `folder` (made if it is not there), one a CompleteTable; brought
/// back in that order they make an equal file. UTF-8 with BOM, RFC 4180, formula-like cells
/// neutralised; every list in numbered columns, each row about a contact with its `uid`. Files of
/// these names are replaced, each at once. Not in it: the records of imports with their rows,
/// remembered matchings, an import that waits, the journal of undo, what is in the bin, and the
/// instants at which something was recorded. Throws Failure{CannotWrite}, Cancelled.
[[nodiscard]] CompleteExport exportEverything(Stores& stores, const QString& folder,
                                              Progress& progress);

/// The amount with the digits that its currency has: "19.90".
[[nodiscard]] QString writtenAmount(qint64 minor, const QString& currency);

}  // namespace waymark
