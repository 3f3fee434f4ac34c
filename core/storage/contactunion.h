#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contactstore.h"

#include <vector>

namespace waymark {

/// Lets everything that happened with one contact have happened with another. Part of ContactStore.
class ContactUnion {
public:
    ContactUnion(Database& database, ContactId keep, ContactId other)
        : m_database(database), m_keep(keep), m_other(other) {}

    void moveEvents();
    /// The survivor's own links stay; of the other's those that can. Nobody brings himself, nobody
    /// is brought twice, and no chain closes into a circle.
    [[nodiscard]] std::vector<LeftOutReferral> moveReferrals();
    /// A withdrawal stands above what the other side gave later, for it was not given to lift the
    /// withdrawal: such a consent stays in the bin.
    void moveConsents();
    /// What other programs said, and what was decided about duplicates.
    void moveKnowledge();

private:
    [[nodiscard]] bool closesCircle(ContactId referrer, ContactId referred);

    Database& m_database;
    ContactId m_keep;
    ContactId m_other;
};

}  // namespace waymark
