#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <QString>

namespace waymark {

/// The line under which Waymark knows the contact in every file, "UID:waymark-…": the one that it
/// has, or one made from what the contact is, the same whenever it is asked for. Address books may
/// know the contact under others beside it.
[[nodiscard]] QString uidLine(const Contact& contact);

/// A UID for comparison: "urn:uuid:…" and the bare number name one contact.
[[nodiscard]] QString normalisedUid(const QString& written);
/// The same of a line of properties; empty if it is no UID.
[[nodiscard]] QString uidKey(const QString& line);
/// True for the key of a UID that Waymark made: two of them are two contacts.
[[nodiscard]] bool isMadeUid(const QString& key);

}  // namespace waymark
