#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"

#include <QSet>

#include <memory>

namespace waymark::ui {

/// What a person decides about a row.
enum class Choice { Import, LeaveOut };

/// The rows of a file without those that a person leaves out: they are set aside without an
/// issue, so that every row still has an outcome.
class RowSelection : public CandidateSource {
public:
    RowSelection(std::shared_ptr<const CandidateSource> source, QSet<qsizetype> leftOut)
        : m_source(std::move(source)), m_leftOut(std::move(leftOut)) {}

    [[nodiscard]] const SourceInfo& info() const override { return m_source->info(); }
    [[nodiscard]] QStringList headings() const override { return m_source->headings(); }
    [[nodiscard]] qsizetype rowCount() const override { return m_source->rowCount(); }
    [[nodiscard]] Candidate candidate(qsizetype row) const override {
        Candidate candidate = m_source->candidate(row);
        if (m_leftOut.contains(row)) {
            candidate.rejected = true;
            candidate.issues.clear();
        }
        return candidate;
    }
    [[nodiscard]] QStringList cells(qsizetype row) const override { return m_source->cells(row); }
    [[nodiscard]] qint64 line(qsizetype row) const override { return m_source->line(row); }

private:
    std::shared_ptr<const CandidateSource> m_source;
    QSet<qsizetype> m_leftOut;
};

}  // namespace waymark::ui
