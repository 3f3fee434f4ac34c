#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/organisation.h"
#include "core/storage/database.h"

#include <functional>
#include <optional>

namespace waymark {

class OrganisationStore {
public:
    explicit OrganisationStore(Database& database) : m_database(database) {}

    OrganisationId insert(const Organisation& organisation, ImportId madeBy);
    void update(const Organisation& organisation);
    [[nodiscard]] std::optional<Organisation> find(OrganisationId id);
    /// The organisation with this organisationKey(); the oldest if there are several.
    [[nodiscard]] std::optional<Organisation> withKey(const QString& key);
    /// The one of that name, made if it is not there yet.
    OrganisationId findOrInsert(const QString& name, ImportId madeBy);
    void eachKey(
        const std::function<void(OrganisationId, const QString& key, const QString& name)>& take);

private:
    Database& m_database;
};

}  // namespace waymark
