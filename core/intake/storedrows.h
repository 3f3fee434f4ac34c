#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/tablecandidates.h"
#include "core/storage/importstore.h"

#include <memory>
#include <vector>

namespace waymark {

/// Rows of a past import, read again from what the file keeps of them: headings, cells and mapping.
class StoredRows : public CandidateSource {
public:
    /// Nothing if the rows cannot be read again: they were no table (cards, mails), or were kept
    /// before headings were. Such rows have to be imported again from their file.
    [[nodiscard]] static std::unique_ptr<StoredRows> of(const ImportRecord& import,
                                                        std::vector<ImportRowRecord> rows,
                                                        NormaliserContext context);
    ~StoredRows() override;

    [[nodiscard]] const SourceInfo& info() const override { return m_candidates->info(); }
    [[nodiscard]] QStringList headings() const override { return m_candidates->headings(); }
    [[nodiscard]] qsizetype rowCount() const override { return qsizetype(m_rows.size()); }
    [[nodiscard]] Candidate candidate(qsizetype row) const override {
        return m_candidates->candidate(row);
    }
    [[nodiscard]] QStringList cells(qsizetype row) const override;
    [[nodiscard]] qint64 line(qsizetype row) const override { return m_rows[size_t(row)].line; }
    [[nodiscard]] const ImportRowRecord& record(qsizetype row) const { return m_rows[size_t(row)]; }

private:
    StoredRows(const ImportRecord& import, ColumnMapping mapping, const QStringList& headings,
               std::vector<ImportRowRecord> rows, NormaliserContext context);

    std::vector<ImportRowRecord> m_rows;
    std::unique_ptr<SourceTable> m_table;
    std::unique_ptr<TableCandidates> m_candidates;  ///< of m_table
};

/// The texts of a JSON array; nothing if it is none.
[[nodiscard]] QStringList textsOfJson(const QString& json);

}  // namespace waymark
