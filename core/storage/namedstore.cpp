// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/namedstore.h"

#include "core/base/text.h"
#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// The id of the name in a table with (name, match_key), made if it is not there; 0 for no name.
qint64 findOrMake(Database& database, const QString& table, const QString& name) {
    const QString key = text::folded(name);
    if (key.isEmpty()) return 0;
    const std::optional<qint64> there =
        database.prepared(u"SELECT id FROM %1 WHERE match_key = ?"_s.arg(table))
            .bind(key)
            .maybe<qint64>([](const Statement& row) { return row.integer(0); });
    if (there) return *there;
    Statement& insert =
        database.prepared(u"INSERT INTO %1 (name, match_key) VALUES (?, ?)"_s.arg(table));
    insert.bind(text::tidied(name), key).run();
    return insert.insertedId();
}

template <class Tag>
std::vector<std::pair<Id<Tag>, QString>> namesOf(Database& database, const QString& table,
                                                 const QString& order) {
    return database.prepared(u"SELECT id, name FROM %1 ORDER BY %2, id"_s.arg(table, order))
        .all<std::pair<Id<Tag>, QString>>(
            [](const Statement& row) { return std::pair(row.id<Tag>(0), row.text(1)); });
}

}  // namespace

SourceId NamedStore::source(const QString& name) {
    return SourceId(findOrMake(m_database, u"source"_s, name));
}

TagId NamedStore::tag(const QString& name) { return TagId(findOrMake(m_database, u"tag"_s, name)); }

ProductId NamedStore::product(const QString& name, const QString& category) {
    const ProductId id(findOrMake(m_database, u"product"_s, name));
    if (id && !category.isEmpty())
        m_database.prepared(u"UPDATE product SET category = ? WHERE id = ? AND category = ''"_s)
            .bind(category, id)
            .run();
    return id;
}

StaffId NamedStore::staff(const QString& name) {
    const QString key = text::folded(name);
    if (key.isEmpty()) return {};
    for (const auto& [id, known] : staff())
        if (text::folded(known) == key) return id;
    Statement& insert = m_database.prepared(u"INSERT INTO staff (name) VALUES (?)"_s);
    insert.bind(text::tidied(name)).run();
    return StaffId(insert.insertedId());
}

std::vector<std::pair<SourceId, QString>> NamedStore::sources() {
    return namesOf<SourceTag>(m_database, u"source"_s, u"match_key"_s);
}

std::vector<std::pair<TagId, QString>> NamedStore::tags() {
    return namesOf<TagTag>(m_database, u"tag"_s, u"match_key"_s);
}

std::vector<std::pair<ProductId, QString>> NamedStore::products() {
    return namesOf<ProductTag>(m_database, u"product"_s, u"match_key"_s);
}

std::vector<std::pair<StaffId, QString>> NamedStore::staff() {
    return namesOf<StaffTag>(m_database, u"staff"_s, u"name"_s);
}

}  // namespace waymark
