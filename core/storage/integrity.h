#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

namespace waymark {

enum class Depth { Quick, Full };

/// Reads the whole file and throws Failure{Damaged} with SQLite's first finding as detail if it is
/// not in order. Full also compares indexes with tables and follows every reference.
void checkIntegrity(Database& database, Depth depth);

/// Writes a compact copy of the open file to `path`, which must be empty or not there.
void copyInto(Database& database, const QString& path);

}  // namespace waymark
