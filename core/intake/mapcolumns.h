#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/columnmapping.h"

#include <QDate>
#include <QString>

#include <optional>

namespace waymark {

class SourceTable;

/// What is known about a table besides its cells.
struct MappingContext {
    QString country;                     ///< ISO code of the business, or empty
    QString currency;                    ///< ISO 4217 of the business
    std::optional<ImportKind> kind;      ///< given by a person; else decided from the headings
    QString profile;                     ///< a profile's name, "generic", or empty: look for one
    std::optional<ColumnMapping> saved;  ///< a matching remembered for this headerFingerprint()
    DateOrder dateOrder = DateOrder::Unknown;  ///< given by a person for all columns of dates
    ConsentTerms consent = {};  ///< given by a person; if said, instead of remembered ones
    QDate today;                ///< no birthday and no past event lies after it; may be invalid
};

/// Where each column goes: by the saved matching, else by the profile whose signature headings are
/// all there, else by the alias table, else by what the cells look like. Every column has a target;
/// what nobody knows is kept in the note.
[[nodiscard]] ColumnMapping guessMapping(const SourceTable& table, const MappingContext& context);

/// Gives one column another target and decides anew what hangs on it (groups, dates). Throws
/// Failure{WrongUse} for a column that the table does not have.
void assign(ColumnMapping& mapping, const SourceTable& table, qsizetype column, TargetField field,
            const MappingContext& context);

/// Reads `--map "Column=field"`: the heading is compared folded; "#3" is the third column. False if
/// the table has no such column or there is no such field.
[[nodiscard]] bool assign(ColumnMapping& mapping, const SourceTable& table, QStringView assignment,
                          const MappingContext& context);

/// True for fields whose cells are days: birthday, met_on, ordered_on …
[[nodiscard]] bool isDay(TargetField field);

}  // namespace waymark
