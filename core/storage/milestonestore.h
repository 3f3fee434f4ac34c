#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/milestone.h"
#include "core/storage/database.h"

#include <functional>
#include <vector>

namespace waymark {

class MilestoneStore {
public:
    explicit MilestoneStore(Database& database) : m_database(database) {}

    MilestoneId insert(const Milestone& milestone);
    /// Of one contact, oldest first; without a day first of all.
    [[nodiscard]] std::vector<Milestone> of(ContactId contact);
    /// True if the contact has this stage on this day already (re-import).
    [[nodiscard]] bool has(ContactId contact, StageId stage, QDate on);

private:
    Database& m_database;
};

}  // namespace waymark
