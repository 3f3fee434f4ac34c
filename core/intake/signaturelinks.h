#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signatureparser.h"
#include "core/intake/signaturetext.h"

#include <vector>

namespace waymark {

/// Something in a signature that its shape alone gives away; places in SignatureText::text().
struct SignatureToken {
    SignatureField field = SignatureField::Email;
    QString value;
    qsizetype from = 0, to = 0;
    qsizetype labelFrom = 0;  ///< where its label begins; `from` without one
    qsizetype labelTo = 0;    ///< behind a label that follows; `to` without one
    double confidence = 0.0;
    PhoneKind kind = PhoneKind::Other;
    QString extension;
    bool isFact = true;  ///< false: understood, but nothing for an address book
};

/// E-mail addresses (also spelt out), websites, profiles and handles of a line.
[[nodiscard]] std::vector<SignatureToken> linksOfLine(QStringView text, qsizetype from,
                                                      qsizetype to);

}  // namespace waymark
