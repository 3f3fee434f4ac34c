#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <QStringList>

#include <cstddef>

namespace waymark {

/// The table of contacts of a complete export: single fields, then as many numbered groups as the
/// longest list needs. measure() every contact first.
class CompleteContacts {
public:
    void measure(const Contact& contact);
    /// Behind headings(CompleteTable::Contacts).
    [[nodiscard]] QStringList furtherHeadings() const;
    [[nodiscard]] QStringList cells(const Contact& contact) const;

private:
    size_t m_emails = 0, m_phones = 0, m_addresses = 0, m_links = 0, m_tags = 0, m_properties = 0;
};

}  // namespace waymark
