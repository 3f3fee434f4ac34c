#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/storage/database.h"

#include <utility>
#include <vector>

namespace waymark {

/// Pairs of which somebody said that they are not the same person: nothing joins or shows them as
/// possible duplicates again.
class NotSameStore {
public:
    explicit NotSameStore(Database& database) : m_database(database) {}

    /// Nothing happens if it is known already or both are one contact.
    void remember(ContactId one, ContactId other, qint64 nowUtc);
    /// When they turn out to be one after all.
    void forget(ContactId one, ContactId other);
    [[nodiscard]] bool areNotSame(ContactId one, ContactId other);
    /// Of live contacts, the lower id first, sorted.
    [[nodiscard]] std::vector<std::pair<ContactId, ContactId>> all();

private:
    Database& m_database;
};

}  // namespace waymark
