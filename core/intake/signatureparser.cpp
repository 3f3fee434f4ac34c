// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signatureparser.h"

#include "core/base/text.h"
#include "core/intake/namesplitter.h"

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
    ReadSignature read;
    qsizetype at = 0;
    QStringList rest;
    for (const QString& line : block.split(u'\n')) {
        const QString tidy = text::tidied(line);
        const qsizetype from = at;
        at += line.size() + 1;
        if (tidy.isEmpty()) continue;
        if (const auto address = EmailAddress::parse(tidy)) {
            read.contact.emails.push_back({*address, {}});
            read.parts.push_back(
                {SignatureField::Email, address->text(), from, from + line.size(), 0.9, {}, {}});
        } else if (read.contact.name.display.isEmpty() && nameKind(tidy) == NameKind::Person) {
            read.contact.name = splitName(tidy);
            read.parts.push_back(
                {SignatureField::Name, tidy, from, from + line.size(), 0.5, {}, {}});
        } else {
            rest.append(tidy);
        }
    }
    if (read.contact.emails.empty())
        if (const auto address = EmailAddress::parse(hints.senderEmail))
            read.contact.emails.push_back({*address, {}});
    read.rest = rest.join(u'\n');
    return read;
}

}  // namespace waymark
