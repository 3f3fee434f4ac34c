#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signatureevidence.h"

namespace waymark {

/// The pieces among which title and firm are sought, with what each says by itself; pieces that
/// hold both are cut.
class JobPieces {
protected:
    JobPieces(QStringView text, std::vector<SignaturePiece>& pieces, const FoundName& name,
              const SignerClues& clues);

    [[nodiscard]] QStringView view(size_t i) const { return m_pieces[i].in(m_text); }
    [[nodiscard]] qsizetype wordCount(size_t i) const { return view(i).count(u' ') + 1; }
    /// How far below the name (in rows with words); large above it.
    [[nodiscard]] int below(size_t i) const;
    /// "Head of Sales at Lumen", "Lumen GmbH – Leiterin": the words between tell.
    void splitAtPlace();
    /// "CEO Acme Ltd", "Receptioniste Hotel De Duinrand": an office, and the firm behind it with
    /// its legal form or the word for such a house. Trades are no offices here: "Baker Homes Ltd"
    /// is a firm.
    void splitAtFirm();

    QStringView m_text;
    std::vector<SignaturePiece>& m_pieces;
    const SignerClues& m_clues;
    QString m_family;
    int m_nameRow, m_namePiece;
    std::vector<JobEvidence> m_evidence;

private:
    [[nodiscard]] bool saysFirm(QStringView rest) const;
};

}  // namespace waymark
