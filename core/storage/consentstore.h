#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consent.h"
#include "core/storage/database.h"

#include <vector>

namespace waymark {

/// What people agreed to and took back. Entries are added, never changed: a withdrawal is one more.
class ConsentStore {
public:
    explicit ConsentStore(Database& database) : m_database(database) {}

    ConsentId insert(const Consent& consent);
    /// In the order in which they were recorded, as standingConsent() reads them.
    [[nodiscard]] std::vector<Consent> of(ContactId contact);

private:
    Database& m_database;
};

}  // namespace waymark
