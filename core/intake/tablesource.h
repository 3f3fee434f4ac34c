#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mapcolumns.h"
#include "core/intake/tablecandidates.h"
#include "core/intake/tablereader.h"

#include <QStringList>

#include <memory>

namespace waymark {

/// A file read as a table, with the matching of its columns: the rows of an import. Changing the
/// mapping costs nothing; candidates are made when asked for.
class TableSource : public CandidateSource {
public:
    /// Reads the file and guesses the mapping; then does the assignments ("Column=field"). Throws
    /// what readTable() throws, and Failure{WrongUse} for an assignment that names no column or no
    /// field.
    TableSource(const QString& path, const ReadOptions& options, const MappingContext& context,
                const QStringList& assignments, Progress& progress);
    ~TableSource() override;

    [[nodiscard]] const SourceTable& table() const { return m_table; }
    [[nodiscard]] const ColumnMapping& mapping() const { return info().mapping; }
    void setMapping(ColumnMapping mapping);

    [[nodiscard]] const SourceInfo& info() const override { return m_rows->info(); }
    [[nodiscard]] QStringList headings() const override { return m_rows->headings(); }
    [[nodiscard]] qsizetype rowCount() const override { return m_rows->rowCount(); }
    [[nodiscard]] Candidate candidate(qsizetype row) const override {
        return m_rows->candidate(row);
    }
    [[nodiscard]] QStringList cells(qsizetype row) const override { return m_rows->cells(row); }
    [[nodiscard]] qint64 line(qsizetype row) const override { return m_rows->line(row); }

private:
    SourceTable m_table;
    MappingContext m_context;
    std::unique_ptr<TableCandidates> m_rows;  ///< of m_table, by the mapping of the moment
};

}  // namespace waymark
