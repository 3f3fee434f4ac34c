#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signatureparser.h"
#include "core/workspace/openfile.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace waymark::ui {

/// The fields that a pasted signature fills, in the order of the form.
enum class PastedField {
    Honorific,
    Given,
    Family,
    JobTitle,
    Organisation,
    Phone,
    Email,
    Link,
    Street,
    City,
    Postcode,
    Country,
    Note,
};

/// The kinds of finding that the text is coloured by.
enum class FindingTone { Name, Role, Company, Address, Phone, Email, Web };
[[nodiscard]] FindingTone toneOf(SignatureField field);

/// One line of the form.
struct PastedRow {
    PastedField field = PastedField::Given;
    PhoneKind phoneKind = PhoneKind::Other;  ///< of a phone
    QString value;
    std::optional<double> confidence;  ///< 0..1; nothing for a field that was not found
};

/// The lines of the form for what was read. The usual fields have a line even when empty.
[[nodiscard]] std::vector<PastedRow> rowsOf(const ReadSignature& read);

/// What the form says, as a contact to be written. Values that were not edited keep what the parser
/// knows of them (an extension, the name as written).
struct PastedContact {
    Contact contact;
    QString organisation;
};
[[nodiscard]] PastedContact contactOf(const std::vector<PastedRow>& rows, const ReadSignature& read,
                                      const QString& country);

/// What the file already holds about a pasted signature.
struct PastedNeighbours {
    QString firm;                 ///< as the file writes it; empty if it is new
    int firmContacts = 0;         ///< who are there already
    Contact firmContact;          ///< the first of them
    std::optional<Contact> same;  ///< somebody with the same e-mail address
};
[[nodiscard]] PastedNeighbours neighboursOf(OpenFile& file, const Contact& contact);

/// Writes the contact: a new one, or what is new about the one with this id. Work of one act.
ContactId save(OpenFile& file, const PastedContact& pasted, const QString& source,
               ContactId existing);

}  // namespace waymark::ui
