#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidate.h"
#include "core/intake/mapcolumns.h"
#include "core/intake/normaliser.h"
#include "core/intake/tablereader.h"

#include <QStringList>

namespace waymark::test {

inline const QDate Today(2026, 11, 12);

[[nodiscard]] MappingContext british();
[[nodiscard]] SourceTable sample(const char* name);
[[nodiscard]] SourceTable tableOf(const QByteArray& csv);
[[nodiscard]] std::vector<Candidate> candidatesOf(const SourceTable& table,
                                                  const ColumnMapping& mapping);
[[nodiscard]] Candidate firstOf(const QByteArray& csv);

/// A contact in a few readable lines, empty fields left out.
[[nodiscard]] QString textOf(const Contact& contact);
/// The same with the event, the issues and whether the row is set aside.
[[nodiscard]] QString textOf(const Candidate& candidate);

}  // namespace waymark::test
