#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores.h"

#include <QString>

namespace waymark {

/// The tables of a complete export that are about no contact: settings.csv, playbook.csv with every
/// version, places.csv and organisations.csv. Returns the number of organisations.
qint64 writeFileTables(Stores& stores, const QString& folder);

}  // namespace waymark
