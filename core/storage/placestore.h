#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/place.h"
#include "core/storage/database.h"

#include <vector>

namespace waymark {

/// The inventory of places (C1), in the order of their position.
class PlaceStore {
public:
    explicit PlaceStore(Database& database) : m_database(database) {}

    /// Goes to the end of the list.
    PlaceId insert(const Place& place);
    void update(const Place& place);
    /// Imports from it stay, and name no place any more.
    void remove(PlaceId id);
    [[nodiscard]] std::vector<Place> all();
    [[nodiscard]] std::vector<PlaceStatus> status();

    /// Notes that an import emptied a place; a null id: none.
    void setPlaceOf(ImportId import, PlaceId place);
    [[nodiscard]] PlaceId placeOf(ImportId import);

private:
    Database& m_database;
};

}  // namespace waymark
