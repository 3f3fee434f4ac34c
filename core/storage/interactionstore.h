#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/interaction.h"
#include "core/storage/database.h"

#include <vector>

namespace waymark {

class InteractionStore {
public:
    explicit InteractionStore(Database& database) : m_database(database) {}

    InteractionId insert(const Interaction& interaction);
    [[nodiscard]] std::vector<Interaction> of(ContactId contact);  ///< newest first
    /// An entry equal in contact, day, channel and note (re-import).
    [[nodiscard]] bool has(const Interaction& interaction);

private:
    Database& m_database;
};

}  // namespace waymark
