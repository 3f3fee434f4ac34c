#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"
#include "ui/support/formatting.h"

#include <QStringList>

#include <vector>

namespace waymark::ui {

/// What of a row is shown before it is imported, by what the rows speak of.
enum class PreviewField {
    Name,
    Organisation,
    Email,
    Phone,
    Postcode,
    MetOn,
    Source,
    Tags,
    ConsentEmail,
    ConsentPhone,
    ConsentLetter,
    ConsentMessage,
    Note,
    OrderNumber,
    OrderedOn,
    Product,
    Quantity,
    Amount,
    OrderState,
    Stage,
    ReachedOn,
    Channel,
    HappenedOn,
    Feeling,
    EventNote,
    Referred,
    ReferredEmail,
    ReferredOn,
};
[[nodiscard]] QString previewHeading(PreviewField field);

/// The fields that the mapping fills, at most seven.
[[nodiscard]] std::vector<PreviewField> previewFields(const ColumnMapping& mapping);
/// The same for a file without columns: whatever its rows may speak of.
[[nodiscard]] std::vector<PreviewField> previewFields(ImportKind kind);

/// One row as it will look, in words.
struct RowPreview {
    qsizetype row = 0;           ///< data rows from 0
    qint64 line = 0;             ///< physical line, from 1
    QString who;                 ///< the person, as the list of contacts would call them
    QStringList texts;           ///< one a field, "–" where there is nothing
    std::vector<char> problems;  ///< one a field: not 0 where an issue lies
    std::vector<Issue> issues;
    QStringList cells;  ///< as they stand in the file
    bool rejected = false;
};
[[nodiscard]] RowPreview previewOf(const CandidateSource& source, const Candidate& candidate,
                                   const std::vector<PreviewField>& fields,
                                   const Formatting& formatting);

/// The field that an issue speaks of.
[[nodiscard]] bool speaksOf(const Issue& issue, PreviewField field);

}  // namespace waymark::ui
