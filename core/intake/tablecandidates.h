#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"
#include "core/intake/completerows.h"
#include "core/intake/normaliser.h"

#include <optional>

namespace waymark {

class SourceTable;

/// The rows of a table, read by a mapping. Remembers telephone numbers, so rows asked for twice
/// cost little the second time.
class TableCandidates : public CandidateSource {
public:
    /// `table` must outlive this. `info.mapping` says how the columns are read; encoding, delimiter
    /// and header row are taken from the table. Throws Failure{WrongUse} if the mapping does not
    /// fit the table.
    TableCandidates(const SourceTable& table, SourceInfo info, NormaliserContext context);

    [[nodiscard]] const SourceInfo& info() const override { return m_info; }
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] qsizetype rowCount() const override;
    [[nodiscard]] Candidate candidate(qsizetype row) const override;
    [[nodiscard]] QStringList cells(qsizetype row) const override;
    [[nodiscard]] qint64 line(qsizetype row) const override;

private:
    const SourceTable& m_table;
    SourceInfo m_info;
    Normaliser m_normaliser;
    std::optional<CompleteRows> m_complete;  ///< of a table that Waymark wrote whole
};

}  // namespace waymark
