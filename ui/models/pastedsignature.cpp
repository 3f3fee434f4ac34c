// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pastedsignature.h"

#include "core/domain/organisation.h"
#include "core/intake/contactmerge.h"
#include "core/intake/countries.h"
#include "ui/models/drafts.h"
#include "ui/models/fieldtext.h"
#include "ui/support/formatting.h"

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

/// How sure the parser is of the part with this value; of several the most doubtful.
std::optional<double> confidenceOf(const ReadSignature& read, SignatureField field,
                                   const QString& value = {}) {
    std::optional<double> least;
    for (const SignaturePart& part : read.parts)
        if (part.field == field && (value.isEmpty() || part.value == value))
            least = std::min(least.value_or(1.0), part.confidence);
    return least;
}

QString shown(const PhoneEntry& phone) {
    const QString number = phone.e164.isEmpty() ? phone.raw : Formatting::phone(phone.e164);
    return phone.extension.isEmpty() ? number : number + u" ext. "_s + phone.extension;
}

}  // namespace

FindingTone toneOf(SignatureField field) {
    switch (field) {
        case SignatureField::Name:
            return FindingTone::Name;
        case SignatureField::Title:
            return FindingTone::Role;
        case SignatureField::Organisation:
            return FindingTone::Company;
        case SignatureField::Phone:
            return FindingTone::Phone;
        case SignatureField::Email:
            return FindingTone::Email;
        case SignatureField::Website:
        case SignatureField::Social:
            return FindingTone::Web;
        case SignatureField::Street:
        case SignatureField::Postcode:
        case SignatureField::City:
        case SignatureField::Region:
        case SignatureField::Country:
            return FindingTone::Address;
    }
    return FindingTone::Address;
}

std::vector<PastedRow> rowsOf(const ReadSignature& read) {
    std::vector<PastedRow> rows;
    const Contact& contact = read.contact;
    const auto add = [&](PastedField field, const QString& value,
                         std::optional<double> confidence) {
        rows.push_back(
            {field, PhoneKind::Other, value, value.isEmpty() ? std::nullopt : confidence});
    };
    const auto name = confidenceOf(read, SignatureField::Name);
    add(PastedField::Honorific, contact.name.honorific, name);
    add(PastedField::Given, contact.name.given, name);
    add(PastedField::Family, contact.name.family, name);
    add(PastedField::JobTitle, contact.jobTitle, confidenceOf(read, SignatureField::Title));
    add(PastedField::Organisation, contact.organisationName,
        confidenceOf(read, SignatureField::Organisation));
    for (const PhoneEntry& phone : contact.phones)
        rows.push_back({PastedField::Phone, phone.kind, shown(phone),
                        confidenceOf(read, SignatureField::Phone, phone.e164)});
    if (contact.phones.empty()) rows.push_back({PastedField::Phone, PhoneKind::Work, {}, {}});
    for (const EmailEntry& email : contact.emails)
        add(PastedField::Email, email.address.text(),
            confidenceOf(read, SignatureField::Email, email.address.text()));
    if (contact.emails.empty()) add(PastedField::Email, {}, {});
    for (const Link& link : contact.links)
        add(PastedField::Link, link.url,
            confidenceOf(read, link.kind == LinkKind::Social ? SignatureField::Social
                                                             : SignatureField::Website));
    const PostalAddress address =
        contact.addresses.empty() ? PostalAddress() : contact.addresses.front();
    const bool whole = address.street.isEmpty() && address.city.isEmpty();
    add(PastedField::Street,
        QString(whole ? address.formatted : address.street).replace(u'\n', u", "_s),
        confidenceOf(read, SignatureField::Street).value_or(0.5));
    add(PastedField::City, address.city, confidenceOf(read, SignatureField::City));
    add(PastedField::Postcode, address.postcode, confidenceOf(read, SignatureField::Postcode));
    if (!address.country.isEmpty())
        add(PastedField::Country, countryText(address.country),
            confidenceOf(read, SignatureField::Country));
    add(PastedField::Note, QString(read.rest).replace(u'\n', u' ').trimmed(), 1.0);
    return rows;
}

PastedContact contactOf(const std::vector<PastedRow>& rows, const ReadSignature& read,
                        const QString& country) {
    const std::vector<PastedRow> found = rowsOf(read);
    PastedContact pasted;
    Contact& contact = pasted.contact;
    contact.name = read.contact.name;
    PostalAddress address =
        read.contact.addresses.empty() ? PostalAddress() : read.contact.addresses.front();
    QString street;
    for (size_t at = 0; at < rows.size(); ++at) {
        const PastedRow& row = rows[at];
        const QString value = row.value.trimmed();
        const bool edited = at >= found.size() || found[at].value != row.value;
        switch (row.field) {
            case PastedField::Honorific:
                contact.name.honorific = value;
                break;
            case PastedField::Given:
                contact.name.given = value;
                break;
            case PastedField::Family:
                contact.name.family = value;
                break;
            case PastedField::JobTitle:
                contact.jobTitle = value;
                break;
            case PastedField::Organisation:
                pasted.organisation = contact.organisationName = value;
                break;
            case PastedField::Phone: {
                if (value.isEmpty()) break;
                const auto known = std::ranges::find_if(
                    read.contact.phones,
                    [&](const PhoneEntry& phone) { return !edited && shown(phone) == row.value; });
                contact.phones.push_back(known != read.contact.phones.end()
                                             ? *known
                                             : phoneOf(value, row.phoneKind, country));
                break;
            }
            case PastedField::Email:
                if (const auto email = EmailAddress::parse(value))
                    contact.emails.push_back({*email, {}});
                else if (!value.isEmpty())
                    contact.note = value;
                break;
            case PastedField::Link: {
                if (value.isEmpty()) break;
                const auto known = std::ranges::find(read.contact.links, value, &Link::url);
                contact.links.push_back(known != read.contact.links.end()
                                            ? *known
                                            : Link{LinkKind::Website, value, {}});
                break;
            }
            case PastedField::Street:
                if (edited) address.formatted.clear();
                if (edited || !address.street.isEmpty())
                    address.street = edited ? value : address.street;
                break;
            case PastedField::City:
                address.city = value;
                break;
            case PastedField::Postcode:
                address.postcode = value;
                break;
            case PastedField::Country:
                if (!edited) break;
                address.country = countryCode(value);
                if (address.country.isEmpty()) address.country = value;
                break;
            case PastedField::Note:
                contact.note += (contact.note.isEmpty() || value.isEmpty() ? u""_s : u"\n"_s) +
                                (edited ? value : read.rest.trimmed());
                break;
        }
    }
    if (contact.name.full() != read.contact.name.full()) contact.name.display.clear();
    if (!address.isEmpty()) contact.addresses.push_back(address);
    return pasted;
}

PastedNeighbours neighboursOf(OpenFile& file, const Contact& contact) {
    PastedNeighbours here;
    Stores& stores = file.stores();
    for (const EmailEntry& email : contact.emails) {
        const std::vector<ContactId> with = stores.contacts.withEmail(email.address);
        if (!with.empty()) {
            here.same = stores.contacts.find(with.front());
            break;
        }
    }
    const auto firm = stores.organisations.withKey(organisationKey(contact.organisationName));
    if (!firm || organisationKey(contact.organisationName).isEmpty()) return here;
    here.firm = firm->name;
    std::vector<ContactId> colleagues;
    stores.contacts.eachName([&](ContactId id, const QString&, OrganisationId of) {
        if (of == firm->id) colleagues.push_back(id);
    });
    here.firmContacts = int(colleagues.size());
    if (!colleagues.empty()) here.firmContact = stores.contacts.get(colleagues.front());
    return here;
}

ContactId save(OpenFile& file, const PastedContact& pasted, const QString& source,
               ContactId existing) {
    ContactDraft draft{pasted.contact, pasted.organisation, source};
    draft.contact.metOn = file.clock().today();
    if (existing) {
        const Contact here = file.stores().contacts.get(existing);
        Contact said = draft.contact;
        said.sourceName = source;
        draft.contact = merged(here, said, MatchMode::Merge).contact;
        draft.organisation = draft.contact.organisationName;
        draft.source = draft.contact.sourceName;
    }
    return save(file, draft);
}

}  // namespace waymark::ui
