#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/intake/importkind.h"

#include <vector>

namespace waymark {

enum class ContactPart {
    Name,
    Organisation,
    JobTitle,
    Birthday,
    Language,
    MetOn,
    Source,
    Note,
    Emails,
    Phones,
    Addresses,
    Links,
    Tags,
    Properties,
};

/// A contact after a row has met it, and what of it is different now (in the order above).
struct MergedContact {
    Contact contact;
    std::vector<ContactPart> changed;
};

/// What a contact becomes when a file says more of the same person.
///
/// Lists grow: e-mails by key, phones by E.164 (else as written), links by key, tags folded,
/// properties by line, addresses unless one holds all of the other. Single values: Merge takes the
/// file's unless it is empty, Fill keeps what is there. Always: the earlier first contact, the
/// source of the first touch, a note as a further paragraph unless it is contained, the
/// better-written spelling of a name, firm or title, and no name gives way to a poorer one. Any
/// other mode leaves `here` as it is. Ids of `here` stay; merging the same file again changes
/// nothing.
[[nodiscard]] MergedContact merged(const Contact& here, const Contact& file, MatchMode mode);

}  // namespace waymark
