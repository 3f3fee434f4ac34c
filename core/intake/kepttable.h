#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/completetable.h"
#include "core/intake/candidatesource.h"
#include "core/intake/completecells.h"

namespace waymark {

/// A table of a complete export that is no list of people or events: settings, the playbook,
/// places, organisations, aliases, who was told apart, consents. Its rows are not matched: they are
/// brought back by the letter (bringBack). As candidates they only say whom they are about.
class KeptTable : public CandidateSource {
public:
    /// Throws what readTable() throws.
    KeptTable(const QString& path, CompleteTable which, Progress& progress);

    [[nodiscard]] CompleteTable which() const { return m_which; }
    [[nodiscard]] const CompleteCells& read() const { return m_cells; }

    [[nodiscard]] const SourceInfo& info() const override { return m_info; }
    [[nodiscard]] QStringList headings() const override { return m_table.headers(); }
    [[nodiscard]] qsizetype rowCount() const override { return m_table.rowCount(); }
    [[nodiscard]] Candidate candidate(qsizetype row) const override;
    [[nodiscard]] QStringList cells(qsizetype row) const override;
    [[nodiscard]] qint64 line(qsizetype row) const override { return m_table.line(row); }

private:
    CompleteTable m_which;
    SourceTable m_table;
    CompleteCells m_cells;
    SourceInfo m_info;
};

}  // namespace waymark
