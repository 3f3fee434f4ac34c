#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturename.h"

namespace waymark {

struct FoundJob {
    struct Value {
        QString text;
        qsizetype from = 0, to = 0;
        double confidence = 0.0;
    };
    std::vector<Value> titles;  ///< in the order of the text
    Value organisation;
};

/// What the signer does and where, from the pieces the name has left. `addressRow` is the row
/// (SignaturePiece::row) behind which the address stands; -1 without one.
[[nodiscard]] FoundJob findJob(QStringView text, std::vector<SignaturePiece>& pieces,
                               const FoundName& name, const SignerClues& clues, int addressLine);

}  // namespace waymark
