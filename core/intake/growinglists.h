#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <vector>

namespace waymark {

/// What `added` says and `here` does not is appended; what both say stays where it is and takes
/// over what it lacked. E-mails are one by key, phones by E.164 (else as written) and extension,
/// links by key, tags folded, addresses if one holds all of the other.
void growEmails(std::vector<EmailEntry>& here, const std::vector<EmailEntry>& added);
void growPhones(std::vector<PhoneEntry>& here, const std::vector<PhoneEntry>& added);
void growAddresses(std::vector<PostalAddress>& here, const std::vector<PostalAddress>& added);
void growLinks(std::vector<Link>& here, const std::vector<Link>& added);
void growTags(std::vector<QString>& here, const std::vector<QString>& added);
/// REV says when the other program last wrote the card: the new one replaces ours.
void growProperties(std::vector<QString>& here, const std::vector<QString>& added);

/// The paragraphs of `added` that `here` does not contain, behind it.
[[nodiscard]] QString mergedNote(const QString& here, const QString& added);

/// Whether two birthdays are the same day, one of them without its year.
[[nodiscard]] bool areOneDay(const QString& a, const QString& b);
/// "1970-03-10" says more than "--03-10".
[[nodiscard]] QString fullerBirthday(const QString& a, const QString& b);

}  // namespace waymark
