// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/organisationstore.h"

#include "core/base/text.h"
#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

Organisation organisationOf(const Statement& row) {
    return {row.id<OrganisationTag>(0), row.text(1), row.text(2), row.text(3), row.text(4)};
}

}  // namespace

OrganisationId OrganisationStore::insert(const Organisation& organisation, ImportId madeBy) {
    Statement& insert = m_database.prepared(
        u"INSERT INTO organisation (name, match_key, domain, website, note, import_id) "
        "VALUES (?, ?, ?, ?, ?, ?)"_s);
    insert
        .bind(organisation.name, organisationKey(organisation.name), organisation.domain,
              organisation.website, organisation.note, madeBy)
        .run();
    return OrganisationId(insert.insertedId());
}

void OrganisationStore::update(const Organisation& organisation) {
    const std::optional<Organisation> stored = find(organisation.id);
    if (!stored)
        throw Failure(Failure::Kind::WrongUse, u"organisation %1 is not there"_s.arg(
                                                   QString::number(organisation.id.value())));
    if (*stored == organisation) return;
    m_database
        .prepared(
            u"UPDATE organisation SET name = ?, match_key = ?, domain = ?, website = ?, "
            "note = ? WHERE id = ?"_s)
        .bind(organisation.name, organisationKey(organisation.name), organisation.domain,
              organisation.website, organisation.note, organisation.id)
        .run();
    // A firm's general entry is sorted by the name of the firm.
    if (stored->name != organisation.name)
        m_database
            .prepared(
                u"UPDATE contact SET sort_key = ? WHERE organisation_id = ? "
                "AND given = '' AND family = '' AND display = ''"_s)
            .bind(text::sortKey({}, {}, organisation.name), organisation.id)
            .run();
}

std::optional<Organisation> OrganisationStore::find(OrganisationId id) {
    return m_database
        .prepared(u"SELECT id, name, domain, website, note FROM organisation WHERE id = ?"_s)
        .bind(id)
        .maybe<Organisation>(organisationOf);
}

std::optional<Organisation> OrganisationStore::withKey(const QString& key) {
    return m_database
        .prepared(
            u"SELECT id, name, domain, website, note FROM organisation "
            "WHERE match_key = ? ORDER BY id LIMIT 1"_s)
        .bind(key)
        .maybe<Organisation>(organisationOf);
}

OrganisationId OrganisationStore::findOrInsert(const QString& name, ImportId madeBy) {
    if (text::folded(name).isEmpty()) return {};
    if (const std::optional<Organisation> there = withKey(organisationKey(name))) return there->id;
    Organisation organisation;
    organisation.name = name;
    return insert(organisation, madeBy);
}

void OrganisationStore::eachKey(
    const std::function<void(OrganisationId, const QString& key, const QString& name)>& take) {
    Statement& rows =
        m_database.prepared(u"SELECT id, match_key, name FROM organisation ORDER BY id"_s);
    while (rows.next()) take(rows.id<OrganisationTag>(0), rows.text(1), rows.text(2));
}

}  // namespace waymark
