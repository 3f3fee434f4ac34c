// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signaturefill.h"

#include "core/base/text.h"
#include "core/intake/signatureparser.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr double SureEnough = 0.5;

double sureness(const ReadSignature& read, SignatureField field) {
    double least = 1.0;
    for (const SignaturePart& part : read.parts)
        if (part.field == field) least = std::min(least, part.confidence);
    return least;
}

void addEmails(Contact& to, const Contact& from) {
    for (const EmailEntry& email : from.emails)
        if (std::ranges::none_of(
                to.emails, [&](const EmailEntry& known) { return known.address == email.address; }))
            to.emails.push_back(email);
}

void addPhones(Contact& to, const Contact& from) {
    for (const PhoneEntry& phone : from.phones) {
        const auto known = std::ranges::find(to.phones, phone.e164, &PhoneEntry::e164);
        if (known == to.phones.end()) {
            to.phones.push_back(phone);
            continue;
        }
        if (known->kind == PhoneKind::Other) known->kind = phone.kind;
        if (known->extension.isEmpty()) known->extension = phone.extension;
    }
}

void addLinks(Contact& to, const Contact& from) {
    for (const Link& link : from.links)
        if (std::ranges::none_of(to.links,
                                 [&](const Link& known) { return known.key() == link.key(); }))
            to.links.push_back(link);
}

}  // namespace

QString fillFromSignature(Contact& contact, const QString& signature, const QString& country) {
    SignatureHints hints;
    hints.senderName = contact.name.isEmpty() ? QString() : contact.name.full();
    if (!contact.emails.empty()) hints.senderEmail = contact.emails.front().address.text();
    hints.country = country;
    const ReadSignature read = readSignature(signature, hints);
    const Contact& found = read.contact;
    QStringList rest;
    const auto fill = [&](QString& field, const QString& value, SignatureField what) {
        if (value.isEmpty()) return;
        const bool sure = sureness(read, what) >= SureEnough;
        if (field.isEmpty() && sure) {
            field = value;
            return;
        }
        // What the firm is called by its domain stands nowhere in the text.
        const bool written = std::ranges::any_of(read.parts, [&](const SignaturePart& part) {
            return part.field == what && part.to > part.from;
        });
        if (written && text::matchKey(field) != text::matchKey(value)) rest.append(value);
    };
    fill(contact.jobTitle, found.jobTitle, SignatureField::Title);
    fill(contact.organisationName, found.organisationName, SignatureField::Organisation);
    if (contact.name.isEmpty() && contact.name.display.isEmpty() &&
        sureness(read, SignatureField::Name) >= SureEnough)
        contact.name = found.name;
    addEmails(contact, found);
    addPhones(contact, found);
    addLinks(contact, found);
    if (contact.addresses.empty()) contact.addresses = found.addresses;
    if (!read.rest.isEmpty()) rest.append(read.rest);
    return rest.join(u'\n');
}

}  // namespace waymark
