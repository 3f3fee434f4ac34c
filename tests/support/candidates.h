#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"
#include "core/intake/importer.h"
#include "core/intake/planner.h"
#include "tests/support/builders.h"

#include <vector>

namespace waymark {

/// Candidates without a file: the seam between reading and importing.
class CandidateList : public CandidateSource {
public:
    explicit CandidateList(ImportKind kind = ImportKind::Contacts, QStringView sha256 = u"");

    /// The row becomes the next one; cells are its name, firm and first address.
    CandidateList& add(Candidate row);
    CandidateList& add(const Contact& contact);

    [[nodiscard]] const SourceInfo& info() const override { return m_info; }
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] qsizetype rowCount() const override { return qsizetype(m_rows.size()); }
    [[nodiscard]] Candidate candidate(qsizetype row) const override { return m_rows[size_t(row)]; }
    [[nodiscard]] QStringList cells(qsizetype row) const override;
    [[nodiscard]] qint64 line(qsizetype row) const override { return row + 2; }

private:
    SourceInfo m_info;
    std::vector<Candidate> m_rows;
};

[[nodiscard]] Candidate anOrder(const Contact& of, QStringView number, QDate on,
                                QStringView product, qint64 amountMinor,
                                OrderState state = OrderState::Confirmed);
[[nodiscard]] Candidate aMilestone(const Contact& of, QStringView stage, QDate on);
[[nodiscard]] Candidate aCall(const Contact& of, QDate on, QStringView note);
[[nodiscard]] Candidate aReferral(const Contact& by, const Contact& of, QDate on);

/// Plans and carries out in one act. Requires that the preview was the result and that every row
/// is counted once.
ImportSummary importInto(TestFile& file, const CandidateSource& source,
                         MatchMode mode = MatchMode::Merge);

/// "created 2, merged 1": the outcomes that are not 0.
[[nodiscard]] QString outcomes(const ImportSummary& summary);

/// Every contact as one line of text, sorted: "Jane Roe | Acme | jane@x.example | +447700900123".
[[nodiscard]] QStringList people(Stores& stores);

}  // namespace waymark
