#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/sourcetable.h"

namespace waymark {

/// Counts a record that is no row, and lists it while the list is short enough.
void leaveOut(SourceTable::Parts& parts, const SourceTable::LeftOut& record);

/// One repair for every line of the text in which one of these offsets (ascending) lies.
void addLines(std::vector<Repair>& repairs, const QByteArray& text,
              const std::vector<qsizetype>& offsets, Repair::Kind kind);

/// Decides for every record whether it is a row, a heading or none of both; finds the number of
/// columns; adds what is to be said about rows that are too short or too long. `damage` is what
/// decoding found.
void classify(SourceTable::Parts& parts, std::vector<Repair> damage, Progress& progress);

}  // namespace waymark
