// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signatureparser.h"

#include "core/intake/signatureblock.h"

namespace waymark {
using namespace Qt::StringLiterals;

QString word(SignatureField field) {
    switch (field) {
        case SignatureField::Name:
            return u"name"_s;
        case SignatureField::Title:
            return u"title"_s;
        case SignatureField::Organisation:
            return u"organisation"_s;
        case SignatureField::Phone:
            return u"phones"_s;
        case SignatureField::Email:
            return u"emails"_s;
        case SignatureField::Website:
            return u"websites"_s;
        case SignatureField::Social:
            return u"social"_s;
        case SignatureField::Street:
            return u"street"_s;
        case SignatureField::Postcode:
            return u"postcode"_s;
        case SignatureField::City:
            return u"city"_s;
        case SignatureField::Region:
            return u"region"_s;
        case SignatureField::Country:
            return u"country"_s;
    }
    return {};
}

ReadSignature readSignature(const QString& block, const SignatureHints& hints) {
    constexpr qsizetype Longest = 64 * 1024;
    if (block.size() <= Longest) return SignatureBlock(block, hints).read();
    // Not between the two halves of one character.
    const qsizetype end = block[Longest].isLowSurrogate() ? Longest - 1 : Longest;
    ReadSignature read = SignatureBlock(QStringView(block).first(end), hints).read();
    if (!read.rest.isEmpty()) read.rest += u'\n';
    read.rest += QStringView(block).sliced(end);
    return read;
}

}  // namespace waymark
