#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturename.h"

#include <QStringList>

namespace waymark {

/// The words of a piece, as written and folded.
struct PieceWords {
    QStringList texts, keys;
};
[[nodiscard]] PieceWords wordsOf(QStringView piece);

/// What the words of a piece say by themselves, wherever it stands.
struct JobEvidence {
    double title = 0, firm = 0;
    bool legal = false, domain = false, department = false, plausible = true;
};
/// `family`: the folded surname of the signer, which may be in the name of the firm.
[[nodiscard]] JobEvidence evidenceOf(QStringView piece, const SignerClues& clues,
                                     const QString& family);

/// "Sundial Roofing" agrees with sundialroofing.example, "TLG" with tlg.example.
[[nodiscard]] bool agreesWithDomain(const PieceWords& words, const std::vector<QString>& firms);
/// "acme.example" and nothing else.
[[nodiscard]] bool isAddressHost(QStringView piece);

}  // namespace waymark
