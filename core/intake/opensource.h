#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/intake/candidatesource.h"
#include "core/intake/mapcolumns.h"
#include "core/intake/tablereader.h"

#include <QByteArrayView>
#include <QStringList>

#include <memory>

namespace waymark {

/// What a file of contacts can be.
enum class SourceFormat { Table, VCard, Mail };

/// What a file that begins with these bytes is, whatever its name says. What is nothing else is a
/// table. 4 KB are enough.
[[nodiscard]] SourceFormat sourceFormat(QByteArrayView beginning);

/// Reads a file as whatever it is. `options` and `assignments` ("Column=field") are for tables.
/// Throws Failure{CannotRead} if the file cannot be opened, Failure{SourceRefused} for what is no
/// source of contacts, Failure{WrongUse} for an assignment or a kind that this source cannot
/// follow, and Cancelled.
[[nodiscard]] std::unique_ptr<CandidateSource> openSource(const QString& path,
                                                          const ReadOptions& options,
                                                          const MappingContext& context,
                                                          const QStringList& assignments,
                                                          Progress& progress);

}  // namespace waymark
