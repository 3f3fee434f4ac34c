// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/takeback.h"

#include "core/base/failure.h"
#include "core/storage/statement.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// Lists of a contact that are written anew as a whole when one entry changes.
bool isList(const QString& table) {
    static const QStringList lists{u"contact_email"_s, u"contact_phone"_s, u"contact_address"_s,
                                   u"contact_link"_s,  u"contact_tag"_s,   u"contact_property"_s};
    return lists.contains(table);
}

/// What belongs to an order and changes with it.
bool isOrder(const QString& table) { return table == u"sales_order" || table == u"order_line"; }

QString orderOf(const QString& table) { return table == u"order_line" ? u"order_id"_s : u"id"_s; }

/// A name is one value, however many columns it takes.
bool isOfName(const QString& column) {
    static const QStringList columns{u"honorific"_s, u"given"_s,   u"family"_s,   u"suffix"_s,
                                     u"nickname"_s,  u"display"_s, u"sort_key"_s, u"name_key"_s};
    return columns.contains(column);
}

bool areSame(const StoredValue& one, const StoredValue& other) {
    if (one.index() != other.index()) return false;
    if (const auto* number = std::get_if<qint64>(&one)) return *number == std::get<qint64>(other);
    if (const auto* text = std::get_if<QString>(&one)) return *text == std::get<QString>(other);
    return true;
}

/// Rows of `t` that the act (first placeholder) has added. An id that was free again may have gone
/// to a row of a later act.
const QString Added =
    u"EXISTS (SELECT 1 FROM main.journal_change j WHERE j.act_id = ? AND j.table_name = '%1' "
    "AND j.last_id IS NOT NULL AND t.id BETWEEN j.row_id AND j.last_id) "
    "AND NOT EXISTS (SELECT 1 FROM temp.later_range n WHERE n.table_name = '%1' "
    "AND t.id BETWEEN n.first AND n.last)"_s;

}  // namespace

struct TakeBack::Former {
    QString table;
    qint64 row = 0;
    bool wasThere = false;
    QString was;
    ContactId contact;
};

TakeBack::TakeBack(Database& database, const std::vector<JournalTable>& tables, ActId act,
                   ActId current)
    : m_database(database), m_tables(tables), m_act(act), m_current(current) {}

TakenBack TakeBack::run(Progress& progress) {
    m_database.execute(u"PRAGMA defer_foreign_keys = ON"_s);
    listLater();
    keepContacts();
    // The order of Journal::replay(), for the same reasons.
    for (const JournalTable& table : m_tables)
        if (!table.contacts.isEmpty() && !table.takesOthersAlong) removeAdded(table);
    restoreFormer(progress);
    for (const JournalTable& table : m_tables)
        if (!table.contacts.isEmpty() && table.takesOthersAlong && table.name != u"contact")
            removeAdded(table);
    for (const JournalTable& table : m_tables)
        if (table.name == u"contact") removeAdded(table);
    for (const JournalTable& table : m_tables)
        if (table.contacts.isEmpty() && table.name != u"import") removeUnused(table);
    for (const JournalTable& table : m_tables)
        if (table.name == u"import") removeUnused(table);
    recountImports();
    return m_result;
}

/// Notes what acts after this one have changed or added.
void TakeBack::listLater() {
    for (const auto& table : {u"later_act"_s, u"later_change"_s, u"later_range"_s, u"later_list"_s,
                              u"later_order"_s, u"kept_contact"_s})
        m_database.execute(u"DROP TABLE IF EXISTS temp."_s + table);
    m_database.execute(u"CREATE TEMP TABLE later_act (id INTEGER PRIMARY KEY)"_s);
    m_database
        .prepared(
            u"INSERT INTO temp.later_act SELECT id FROM main.journal_act "
            "WHERE id > ? AND id <> ? AND state = 'done'"_s)
        .bind(m_act, m_current)
        .run();
    m_database.execute(
        u"CREATE TEMP TABLE later_change (table_name TEXT, row_id INTEGER, first INTEGER, "
        "PRIMARY KEY (table_name, row_id))"_s);
    m_database.execute(
        u"INSERT INTO temp.later_change SELECT table_name, row_id, min(id) "
        "FROM main.journal_change WHERE last_id IS NULL "
        "AND act_id IN (SELECT id FROM temp.later_act) GROUP BY table_name, row_id"_s);
    m_database.execute(
        u"CREATE TEMP TABLE later_range (table_name TEXT, first INTEGER, last INTEGER)"_s);
    m_database.execute(
        u"INSERT INTO temp.later_range SELECT table_name, row_id, last_id "
        "FROM main.journal_change WHERE last_id IS NOT NULL "
        "AND act_id IN (SELECT id FROM temp.later_act)"_s);
    m_database.execute(
        u"CREATE TEMP TABLE later_list (table_name TEXT, contact_id INTEGER, "
        "PRIMARY KEY (table_name, contact_id))"_s);
    m_database.execute(
        u"INSERT OR IGNORE INTO temp.later_list SELECT table_name, contact_id "
        "FROM main.journal_change WHERE last_id IS NULL AND contact_id IS NOT NULL "
        "AND act_id IN (SELECT id FROM temp.later_act)"_s);
    m_database.execute(u"CREATE TEMP TABLE later_order (id INTEGER PRIMARY KEY)"_s);
    for (const auto& table : {u"sales_order"_s, u"order_line"_s})
        m_database.execute(
            u"INSERT OR IGNORE INTO temp.later_order SELECT t.%2 FROM main.journal_change j "
            "JOIN main.%1 t ON t.id BETWEEN j.row_id AND coalesce(j.last_id, j.row_id) "
            "WHERE j.table_name = '%1' AND j.act_id IN (SELECT id FROM temp.later_act)"_s.arg(
                table, orderOf(table)));
}

void TakeBack::keepContacts() {
    m_database.execute(u"CREATE TEMP TABLE kept_contact (id INTEGER PRIMARY KEY)"_s);
    m_database
        .prepared(
            u"INSERT OR IGNORE INTO temp.kept_contact SELECT t.id FROM main.contact t "
            "WHERE t.id IN (SELECT contact_id FROM temp.later_list) AND "_s +
            Added.arg(u"contact"_s))
        .bind(m_act)
        .run();
    for (const JournalTable& table : m_tables)
        if (!table.contacts.isEmpty()) keepContactsIn(table);
    m_result.contactsKept =
        m_database
            .prepared(
                u"SELECT t.id FROM main.contact t JOIN temp.kept_contact k ON k.id = t.id "
                "WHERE t.binned_at IS NULL ORDER BY t.id"_s)
            .all<ContactId>([](const Statement& row) { return row.id<ContactTag>(0); });
}

/// Whoever a row that came or changed later belongs to has been worked on.
void TakeBack::keepContactsIn(const JournalTable& table) {
    for (const QString& contact : table.contacts) {
        const QString whose = QString(contact).replace(u"%1"_s, u"r"_s);
        Statement(m_database,
                  u"INSERT OR IGNORE INTO temp.kept_contact SELECT t.id FROM main.journal_change l "
                  "JOIN main.%1 r ON r.id BETWEEN l.row_id AND coalesce(l.last_id, l.row_id) "
                  "JOIN main.contact t ON t.id = %2 WHERE l.table_name = '%1' "
                  "AND l.act_id IN (SELECT id FROM temp.later_act) AND "_s.arg(table.name, whose) +
                      Added.arg(u"contact"_s))
            .bind(m_act)
            .run();
    }
}

/// Rows of people: they go unless they belong to somebody who stays or were changed since.
void TakeBack::removeAdded(const JournalTable& table) {
    QString stays;
    for (const QString& contact : table.contacts)
        stays += u" AND NOT EXISTS (SELECT 1 FROM temp.kept_contact k WHERE k.id = %1)"_s.arg(
            QString(contact).replace(u"%1"_s, u"t"_s));
    if (isList(table.name))
        stays +=
            u" AND NOT EXISTS (SELECT 1 FROM temp.later_list l WHERE l.table_name = '%1' "
            "AND l.contact_id = t.contact_id)"_s.arg(table.name);
    else if (isOrder(table.name))
        stays += u" AND t.%1 NOT IN (SELECT id FROM temp.later_order)"_s.arg(orderOf(table.name));
    else
        stays +=
            u" AND NOT EXISTS (SELECT 1 FROM temp.later_change l WHERE l.table_name = '%1' "
            "AND l.row_id = t.id)"_s.arg(table.name);
    Statement(m_database,
              u"DELETE FROM main.%1 AS t WHERE "_s.arg(table.name) + Added.arg(table.name) + stays)
        .bind(m_act)
        .run();
}

/// Rows that many share: they go when nothing refers to them and nobody has changed them.
void TakeBack::removeUnused(const JournalTable& table) {
    QString unused =
        u" AND NOT EXISTS (SELECT 1 FROM temp.later_change l WHERE l.table_name = '%1' "
        "AND l.row_id = t.id)"_s.arg(table.name);
    for (const JournalTable& other : m_tables) {
        Statement keys(m_database, u"PRAGMA main.foreign_key_list(%1)"_s.arg(other.name));
        while (keys.next())
            if (keys.text(2) == table.name)
                unused += u" AND NOT EXISTS (SELECT 1 FROM main.%1 o WHERE o.%2 = t.id)"_s.arg(
                    other.name, keys.text(3));
    }
    Statement(m_database,
              u"DELETE FROM main.%1 AS t WHERE "_s.arg(table.name) + Added.arg(table.name) + unused)
        .bind(m_act)
        .run();
}

void TakeBack::restoreFormer(Progress& progress) {
    // The first entry of a row says what it was before the act.
    const auto formers =
        m_database
            .prepared(
                u"SELECT table_name, row_id, was IS NOT NULL, was, contact_id, min(id) AS first "
                "FROM main.journal_change WHERE act_id = ? AND last_id IS NULL "
                "GROUP BY table_name, row_id ORDER BY first DESC"_s)
            .bind(m_act)
            .all<Former>([](const Statement& row) {
                return Former{row.text(0), row.integer(1), row.integer(2) != 0, row.text(3),
                              row.id<ContactTag>(4)};
            });
    qint64 done = 0;
    for (const Former& former : formers) {
        restore(former);
        progress.at(Progress::Step::Writing, ++done, qint64(formers.size()));
    }
}

void TakeBack::restore(const Former& former) {
    const auto table = std::ranges::find(m_tables, former.table, &JournalTable::name);
    if (table == m_tables.end())
        throw Failure(Failure::Kind::Damaged, u"the journal names a table that is not there"_s,
                      m_database.path());
    const auto has = [&](const QString& sql, auto... values) {
        return m_database.prepared(sql).bind(values...).template maybe<bool>(
            [](const Statement&) { return true; });
    };
    const bool listChanged =
        isList(former.table) &&
        has(u"SELECT 1 FROM temp.later_list WHERE table_name = ? AND contact_id = ?"_s,
            former.table, former.contact);
    const bool changed =
        has(u"SELECT 1 FROM temp.later_change WHERE table_name = ? AND row_id = ?"_s, former.table,
            former.row)
            .has_value();
    if (listChanged || (changed && former.table != u"contact")) {
        ++m_result.valuesKept;
        return;
    }
    if (changed) {
        restoreColumns(former, *table);
        return;
    }
    const bool reused =
        has(u"SELECT 1 FROM temp.later_range WHERE table_name = ? AND ? BETWEEN first AND last"_s,
            former.table, former.row)
            .has_value();
    if (reused && (!former.wasThere || table->takesOthersAlong)) return;
    if (former.wasThere) {
        auto row = cells(former.was, *table);
        // Nothing refers to such a row by its id.
        if (reused) row.front() = m_database.lastId(u"main."_s + former.table) + 1;
        put(*table, row);
    } else {
        Statement(m_database, u"DELETE FROM main.%1 WHERE id = ?"_s.arg(table->name))
            .bind(former.row)
            .run();
    }
}

/// Of a contact that was changed again, what the act wrote and nobody has touched goes back.
void TakeBack::restoreColumns(const Former& former, const JournalTable& table) {
    if (!former.wasThere || !isThere(table, former.row)) return;
    const QString afterwards =
        m_database
            .prepared(
                u"SELECT j.was FROM temp.later_change l JOIN main.journal_change j "
                "ON j.id = l.first WHERE l.table_name = ? AND l.row_id = ?"_s)
            .bind(former.table, former.row)
            .one<QString>([](const Statement& row) { return row.text(0); });
    const auto before = cells(former.was, table);
    const auto after = cells(afterwards, table);
    auto now = cellsNow(table, former.row);
    const auto touched = [&](qsizetype column) {
        return !areSame(now[size_t(column)], after[size_t(column)]);
    };
    bool nameTouched = false;
    for (qsizetype column = 0; column < table.columns.size(); ++column)
        nameTouched = nameTouched || (isOfName(table.columns[column]) && touched(column));
    if (nameTouched) ++m_result.valuesKept;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        const auto at = size_t(column);
        if (areSame(before[at], after[at])) continue;
        if (isOfName(table.columns[column])) {
            if (!nameTouched) now[at] = before[at];
        } else if (touched(column)) {
            ++m_result.valuesKept;
        } else {
            now[at] = before[at];
        }
    }
    put(table, now);
}

bool TakeBack::isThere(const JournalTable& table, qint64 row) {
    return m_database.prepared(u"SELECT 1 FROM main.%1 WHERE id = ?"_s.arg(table.name))
        .bind(row)
        .maybe<bool>([](const Statement&) { return true; })
        .has_value();
}

std::vector<StoredValue> TakeBack::cellsNow(const JournalTable& table, qint64 row) {
    return cells(m_database
                     .prepared(u"SELECT %1 FROM main.%2 t WHERE id = ?"_s.arg(
                         table.asLiterals(u"t"_s), table.name))
                     .bind(row)
                     .one<QString>([](const Statement& found) { return found.text(0); }),
                 table);
}

std::vector<StoredValue> TakeBack::cells(const QString& was, const JournalTable& table) {
    auto read = cellsOf(was);
    if (!read || qsizetype(read->size()) != table.columns.size())
        throw Failure(Failure::Kind::Damaged, u"the journal holds a row that cannot be read"_s,
                      m_database.path());
    return *std::move(read);
}

/// What a row refers to may have been taken back before it: then the reference is lost, and with it
/// a row that cannot be without.
bool TakeBack::dropLost(const JournalTable& table, std::vector<StoredValue>& cells) {
    Statement keys(m_database, u"PRAGMA main.foreign_key_list(%1)"_s.arg(table.name));
    while (keys.next()) {
        StoredValue& cell = cells[size_t(table.columns.indexOf(keys.text(3)))];
        const auto* id = std::get_if<qint64>(&cell);
        if (!id) continue;
        const bool found =
            m_database.prepared(u"SELECT 1 FROM main.%1 WHERE id = ?"_s.arg(keys.text(2)))
                .bind(*id)
                .maybe<bool>([](const Statement&) { return true; })
                .has_value();
        if (found) continue;
        const bool needed =
            m_database
                .prepared(
                    u"SELECT \"notnull\" FROM pragma_table_info(?) "
                    "WHERE name = ?"_s)
                .bind(table.name, keys.text(3))
                .one<bool>([](const Statement& row) { return row.integer(0) != 0; });
        if (needed) return false;
        cell = std::nullopt;
    }
    return true;
}

void TakeBack::put(const JournalTable& table, std::vector<StoredValue> cells) {
    if (!dropLost(table, cells)) {
        ++m_result.valuesKept;
        return;
    }
    // Where something of now has the place (the same tag, another referrer), now wins.
    const bool there = isThere(table, std::get<qint64>(cells.front()));
    QStringList sets;
    for (const QString& column : table.columns) sets.append(u"\"%1\" = ?"_s.arg(column));
    const QString sql = there ? u"UPDATE OR IGNORE main.%1 SET %2 WHERE id = ?"_s.arg(
                                    table.name, sets.join(u", "_s))
                              : u"INSERT OR IGNORE INTO main.%1 (\"%2\") VALUES (%3)"_s.arg(
                                    table.name, table.columns.join(u"\", \""_s),
                                    QStringList(table.columns.size(), u"?"_s).join(u", "_s));
    Statement& write = m_database.prepared(sql);
    int position = 0;
    for (const StoredValue& cell : cells)
        std::visit([&](const auto& value) { write.bindAt(position++, value); }, cell);
    if (there) std::visit([&](const auto& value) { write.bindAt(position, value); }, cells.front());
    write.run();
    if (write.changedRows() == 0) ++m_result.valuesKept;
}

/// An import whose people were kept in part goes on with the rows that are left.
void TakeBack::recountImports() {
    const auto count = [](const QString& outcome) {
        return u"(SELECT count(*) FROM main.import_row r WHERE r.import_id = t.id%1)"_s.arg(
            outcome.isEmpty() ? QString() : u" AND r.outcome = '%1'"_s.arg(outcome));
    };
    QStringList sets{u"row_count = "_s + count({})};
    for (const auto& outcome :
         {u"created"_s, u"updated"_s, u"merged"_s, u"skipped"_s, u"review"_s, u"rejected"_s})
        sets.append(outcome + u" = "_s + count(outcome));
    Statement(m_database, u"UPDATE main.import AS t SET "_s + sets.join(u", "_s) + u" WHERE "_s +
                              Added.arg(u"import"_s))
        .bind(m_act)
        .run();
}

}  // namespace waymark
