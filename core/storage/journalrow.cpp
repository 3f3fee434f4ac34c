// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journalrow.h"

#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QStringList columnsOf(Database& database, const QString& table) {
    Statement info(database, u"PRAGMA main.table_info(%1)"_s.arg(table));
    QStringList columns;
    while (info.next()) columns.append(info.text(1));
    return columns;
}

/// The columns of a table that refer to a contact.
QStringList contactsOf(Database& database, const QString& table) {
    if (table == u"contact") return {u"%1.id"_s};
    if (table == u"order_line")
        return {u"(SELECT o.contact_id FROM sales_order o WHERE o.id = %1.order_id)"_s};
    QStringList columns;
    Statement keys(database, u"PRAGMA main.foreign_key_list(%1)"_s.arg(table));
    while (keys.next())
        if (keys.text(2) == u"contact") columns.append(u"%1."_s + keys.text(3));
    return columns;
}

/// The tables that others refer to with ON DELETE CASCADE or SET NULL.
QStringList tablesThatTakeOthers(Database& database, const QStringList& tables) {
    QStringList found;
    for (const QString& table : tables) {
        Statement keys(database, u"PRAGMA main.foreign_key_list(%1)"_s.arg(table));
        while (keys.next())
            if (keys.text(6) != u"NO ACTION") found.append(keys.text(2));
    }
    return found;
}

}  // namespace

QString JournalTable::asLiterals(const QString& row) const {
    QStringList parts;
    for (const QString& column : columns) parts.append(u"quote(%1.\"%2\")"_s.arg(row, column));
    return parts.join(u"||','||"_s);
}

QString JournalTable::restoring() const {
    QStringList names, sets;
    for (const QString& column : columns) {
        names.append(u'"' + column + u'"');
        if (column != u"id") sets.append(u"\"%1\" = excluded.\"%1\""_s.arg(column));
    }
    return u"INSERT INTO main.%1 (%2) VALUES (%3) ON CONFLICT (id) DO UPDATE SET %4"_s.arg(
        name, names.join(u", "_s), QStringList(columns.size(), u"?"_s).join(u", "_s),
        sets.join(u", "_s));
}

std::vector<JournalTable> journalTables(Database& database) {
    Statement rows(database,
                   u"SELECT name FROM main.sqlite_schema WHERE type = 'table' "
                   "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                   "AND name NOT LIKE 'journal\\_%' ESCAPE '\\' ORDER BY rowid"_s);
    QStringList names;
    while (rows.next()) names.append(rows.text(0));
    const QStringList takers = tablesThatTakeOthers(database, names);
    std::vector<JournalTable> tables;
    for (const QString& name : names)
        tables.push_back({.name = name,
                          .columns = columnsOf(database, name),
                          .contacts = contactsOf(database, name),
                          .takesOthersAlong = takers.contains(name)});
    return tables;
}

std::optional<std::vector<StoredValue>> cellsOf(QStringView literals) {
    std::vector<StoredValue> cells;
    qsizetype at = 0;
    for (;;) {
        if (at >= literals.size()) return {};
        if (literals[at] == u'\'') {
            QString text;
            for (++at;; ++at) {
                if (at >= literals.size()) return {};
                if (literals[at] == u'\'') {
                    ++at;
                    if (at >= literals.size() || literals[at] != u'\'') break;
                }
                text.append(literals[at]);
            }
            cells.emplace_back(std::move(text));
        } else {
            const qsizetype comma = literals.indexOf(u',', at);
            const QStringView word =
                comma < 0 ? literals.sliced(at) : literals.sliced(at, comma - at);
            bool isNumber = false;
            const qint64 number = word.toLongLong(&isNumber);
            if (isNumber)
                cells.emplace_back(number);
            else if (word == u"NULL")
                cells.emplace_back(std::nullopt);
            else
                return {};
            at += word.size();
        }
        if (at == literals.size()) return cells;
        if (literals[at++] != u',') return {};
    }
}

}  // namespace waymark
