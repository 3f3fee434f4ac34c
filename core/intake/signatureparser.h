#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <QString>

#include <vector>

namespace waymark {

enum class SignatureField {
    Name,
    Title,
    Organisation,
    Phone,
    Email,
    Website,
    Social,
    Street,
    Postcode,
    City,
    Region,
    Country,
};
/// The word of the command line: "name", "title", "organisation", "phones" …
[[nodiscard]] QString word(SignatureField field);

/// One value found in a block, and where it stands there.
struct SignaturePart {
    SignatureField field = SignatureField::Name;
    QString value;            ///< tidied; a phone as E.164, a country as ISO code where known
    qsizetype from = 0;       ///< UTF-16 offsets in the text as given; from == to where the value
    qsizetype to = 0;         ///< is inferred (the company from the mail domain)
    double confidence = 0.0;  ///< 0..1
    PhoneKind phoneKind = PhoneKind::Other;  ///< of a phone
    QString extension;                       ///< of a phone

    bool operator==(const SignaturePart&) const = default;
};

/// What is known about the block from elsewhere: the message it was in, the row of a table.
struct SignatureHints {
    QString senderName;
    QString senderEmail;
    QString country;  ///< ISO 3166-1 alpha-2: where numbers and addresses lie that do not say
};

struct ReadSignature {
    std::vector<SignaturePart> parts;  ///< in the order of SignatureField, then of the text
    Contact contact;  ///< name split; phones with kind and extension; at most one address
    QString rest;     ///< lines not understood; what is understood as noise is dropped

    bool operator==(const ReadSignature&) const = default;
};

/// Reads the block that people put under an e-mail, or the text of a business card. Only the first
/// 64 Ki characters are looked at; what follows them goes to `rest`. Time is linear.
[[nodiscard]] ReadSignature readSignature(const QString& block, const SignatureHints& hints);

}  // namespace waymark
