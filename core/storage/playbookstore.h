#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/playbook.h"
#include "core/storage/database.h"

#include <optional>
#include <vector>

namespace waymark {

class PlaybookStore {
public:
    explicit PlaybookStore(Database& database) : m_database(database) {}

    /// Writes a draft with its phases and stages. Stage::phase refers to Phase::id of `playbook`;
    /// returned with the ids of the file.
    Playbook insertDraft(const Playbook& playbook);
    /// Freezes the draft and retires the version before (A2).
    void publish(PlaybookId id, QDate on);

    [[nodiscard]] std::vector<Playbook> all();  ///< by version
    [[nodiscard]] Playbook current();           ///< published, newest; Failure{WrongUse} if none
    [[nodiscard]] std::optional<Playbook> find(PlaybookId id);

private:
    Playbook read(PlaybookId id);
    Database& m_database;
};

}  // namespace waymark
