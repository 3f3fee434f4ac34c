#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidate.h"
#include "core/intake/columnmapping.h"
#include "core/intake/completecells.h"

#include <QString>

#include <vector>

namespace waymark {

/// The rows of a table that `export --everything` wrote, by the letter: nothing is tidied, split or
/// guessed. A column that somebody left out of the matching is left out.
class CompleteRows {
public:
    /// True if the table was recognised as one of a complete export.
    [[nodiscard]] static bool canRead(const ColumnMapping& mapping);

    /// `table` must outlive this.
    CompleteRows(const SourceTable& table, const ColumnMapping& mapping);
    [[nodiscard]] Candidate candidate(qsizetype row) const;

private:
    /// Columns of one entry of a list, in the order of its patterns; -1: not there.
    using Entry = std::vector<qsizetype>;
    [[nodiscard]] std::vector<Entry> entries(std::initializer_list<QStringView> patterns) const;

    [[nodiscard]] QString text(qsizetype row, qsizetype column) const {
        return m_cells.text(row, column);
    }
    [[nodiscard]] QString text(qsizetype row, const QString& heading) const {
        return m_cells.text(row, heading);
    }
    [[nodiscard]] QDate day(qsizetype row, const QString& heading, Candidate& candidate) const;

    [[nodiscard]] Contact person(qsizetype row, const QString& prefix) const;
    void readContact(qsizetype row, Contact& contact) const;
    void readOrder(qsizetype row, Candidate& candidate) const;
    void readMilestone(qsizetype row, Candidate& candidate) const;
    void readInteraction(qsizetype row, Candidate& candidate) const;
    void readReferral(qsizetype row, Candidate& candidate) const;

    const SourceTable& m_table;
    CompleteCells m_cells;
    ImportKind m_kind;
    std::vector<Entry> m_emails, m_phones, m_addresses, m_links, m_tags, m_properties, m_lines;
};

}  // namespace waymark
