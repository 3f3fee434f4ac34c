#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturecore.h"
#include "core/intake/signaturename.h"

namespace waymark {

/// How much a piece looks like the name of the one who signs.
struct NameScore {
    double score = -100;
    signaturecore::Core core;
};
/// `position`: rows with words above the piece. `signedBy`: the given name below a closing formula.
[[nodiscard]] NameScore nameScore(QStringView piece, const SignaturePiece& place, int position,
                                  const SignerClues& clues, const QString& signedBy);

/// How well folded words agree with the sender of the message: 0, or 4 … 7.
[[nodiscard]] int senderAgreement(const QStringList& keys, const PersonName& sender);
/// "given.family" as a name.
[[nodiscard]] PersonName nameOfLocal(const QString& local);

}  // namespace waymark
