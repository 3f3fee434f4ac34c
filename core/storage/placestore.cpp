// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/placestore.h"

#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

Place placeOfRow(const Statement& row) {
    return {row.id<PlaceTag>(0), placeKind(row.text(1)), row.text(2), row.text(3), row.date(4)};
}

}  // namespace

PlaceId PlaceStore::insert(const Place& place) {
    Statement& insert = m_database.prepared(
        u"INSERT INTO place (position, kind, name, note, emptied_on) "
        "VALUES ((SELECT coalesce(max(position), 0) + 1 FROM place), ?, ?, ?, ?)"_s);
    insert.bind(word(place.kind), place.name, place.note, place.emptiedOn).run();
    return PlaceId(insert.insertedId());
}

void PlaceStore::update(const Place& place) {
    m_database
        .prepared(u"UPDATE place SET kind = ?, name = ?, note = ?, emptied_on = ? WHERE id = ?"_s)
        .bind(word(place.kind), place.name, place.note, place.emptiedOn, place.id)
        .run();
}

void PlaceStore::remove(PlaceId id) {
    m_database.prepared(u"UPDATE import SET place_id = NULL WHERE place_id = ?"_s).bind(id).run();
    m_database.prepared(u"DELETE FROM place WHERE id = ?"_s).bind(id).run();
}

std::vector<Place> PlaceStore::all() {
    return m_database
        .prepared(u"SELECT id, kind, name, note, emptied_on FROM place ORDER BY position, id"_s)
        .all<Place>(placeOfRow);
}

std::vector<PlaceStatus> PlaceStore::status() {
    return m_database
        .prepared(
            u"SELECT p.id, p.kind, p.name, p.note, p.emptied_on, count(i.id), "
            "coalesce(sum(i.created), 0), coalesce(max(i.made_at), 0) "
            "FROM place p LEFT JOIN import i ON i.place_id = p.id "
            "GROUP BY p.id ORDER BY p.position, p.id"_s)
        .all<PlaceStatus>([](const Statement& row) {
            return PlaceStatus{placeOfRow(row), int(row.integer(5)), row.integer(6),
                               row.integer(7)};
        });
}

void PlaceStore::setPlaceOf(ImportId import, PlaceId place) {
    m_database.prepared(u"UPDATE import SET place_id = ? WHERE id = ?"_s).bind(place, import).run();
}

PlaceId PlaceStore::placeOf(ImportId import) {
    return m_database.prepared(u"SELECT place_id FROM import WHERE id = ?"_s)
        .bind(import)
        .maybe<PlaceId>([](const Statement& row) { return row.id<PlaceTag>(0); })
        .value_or(PlaceId());
}

}  // namespace waymark
