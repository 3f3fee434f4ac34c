// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal.h"

#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

JournalEntry entryOf(const Statement& row) {
    return {row.id<ActTag>(0), row.text(1), row.text(2), row.integer(3), row.text(4) == u"undone"};
}

/// One row as it was before an act.
struct FormerRow {
    qint64 change = 0;
    QString table;
    qint64 row = 0;
    bool wasThere = false;
    QString was;
};

struct AddedRange {
    QString table;
    qint64 first = 0;
    qint64 last = 0;
};

}  // namespace

Journal::Journal(Database& database) : m_database(database), m_tables(journalTables(database)) {
    if (database.access() == Database::Access::ReadWrite) makeTriggers();
}

void Journal::makeTriggers() {
    // While an act is open, `first` is the largest id its table had before: rows above it were
    // added by the act and need no entry each. Without an act the comparison is NULL.
    m_database.execute(
        u"CREATE TEMP TABLE IF NOT EXISTS journal_open (table_number INTEGER "
        "PRIMARY KEY, first INTEGER NOT NULL, act INTEGER NOT NULL)"_s);
    for (size_t number = 0; number < m_tables.size(); ++number) {
        const JournalTable& table = m_tables[number];
        const auto makeTrigger = [&](const QString& event, const QString& row, const QString& was) {
            const QString entry =
                u"INSERT INTO journal_change (act_id, table_name, row_id, contact_id, was) VALUES "
                "((SELECT act FROM journal_open WHERE table_number = "_s +
                QString::number(number) + u"), '"_s + table.name + u"', "_s + row + u".id, "_s;
            // An entry a contact: restoring a row twice does no harm.
            QString body;
            for (const QString& contact :
                 table.contacts.isEmpty() ? QStringList{u"NULL"_s} : table.contacts)
                body += entry + QString(contact).replace(u"%1"_s, row) + u", "_s + was + u"); "_s;
            m_database.execute(u"CREATE TEMP TRIGGER IF NOT EXISTS journal_"_s + table.name + u'_' +
                               event + u" AFTER "_s + event + u" ON main."_s + table.name +
                               u" WHEN "_s + row +
                               u".id <= (SELECT first FROM journal_open WHERE table_number = "_s +
                               QString::number(number) + u") BEGIN "_s + body + u"END"_s);
        };
        makeTrigger(u"UPDATE"_s, u"OLD"_s, table.asLiterals(u"OLD"_s));
        makeTrigger(u"DELETE"_s, u"OLD"_s, table.asLiterals(u"OLD"_s));
        // Only an id that an earlier row had and lost; the rest is covered by the range of the act.
        makeTrigger(u"INSERT"_s, u"NEW"_s, u"NULL"_s);
    }
}

void Journal::open(ActId act) {
    m_act = act;
    m_database.execute(u"DELETE FROM temp.journal_open"_s);
    for (size_t number = 0; number < m_tables.size(); ++number)
        m_database
            .prepared(
                u"INSERT INTO temp.journal_open (table_number, first, act) "
                "VALUES (?, ?, ?)"_s)
            .bind(qint64(number), m_database.lastId(m_tables[number].name), act)
            .run();
}

Changes Journal::close() {
    Changes changes;
    for (size_t number = 0; number < m_tables.size(); ++number) {
        const JournalTable& table = m_tables[number];
        const qint64 first =
            m_database.prepared(u"SELECT first FROM temp.journal_open WHERE table_number = ?"_s)
                .bind(qint64(number))
                .one<qint64>([](const Statement& row) { return row.integer(0); });
        const qint64 last = m_database.lastId(table.name);
        if (last <= first) continue;
        m_database
            .prepared(
                u"INSERT INTO main.journal_change (act_id, table_name, row_id, last_id) "
                "VALUES (?, ?, ?, ?)"_s)
            .bind(m_act, table.name, first + 1, last)
            .run();
        if (!table.contacts.isEmpty() && last - first > Changes::Many) changes.manyContacts = true;
    }
    m_database.execute(u"DELETE FROM temp.journal_open"_s);
    QStringList touched;
    Statement& tables = m_database.prepared(
        u"SELECT DISTINCT table_name FROM main.journal_change WHERE act_id = ?"_s);
    tables.bind(m_act);
    while (tables.next()) touched.append(tables.text(0));
    for (const QString& table : touched) Changes::addTable(changes, table);
    addContacts(changes, touched);
    m_act = {};
    return changes;
}

void Journal::addContacts(Changes& changes, const QStringList& touched) {
    const auto take = [&](Statement& ids) {
        while (ids.next()) changes.contacts.push_back(ids.id<ContactTag>(0));
        changes.add(Changes());  // sorted, each once
        if (qsizetype(changes.contacts.size()) > Changes::Many) changes.manyContacts = true;
    };
    const qint64 limit = Changes::Many + 1;
    if (!changes.manyContacts) {
        Statement& former = m_database.prepared(
            u"SELECT DISTINCT contact_id FROM main.journal_change "
            "WHERE act_id = ? AND contact_id IS NOT NULL LIMIT ?"_s);
        take(former.bind(m_act, limit));
    }
    // Whose the rows are now: a row can have gone from one contact to another.
    for (const JournalTable& table : m_tables) {
        if (!touched.contains(table.name)) continue;
        for (const QString& contact : table.contacts) {
            if (changes.manyContacts) break;
            Statement now(
                m_database,
                u"SELECT DISTINCT %2 AS contact FROM main.journal_change j JOIN main.%1 r "
                "ON r.id BETWEEN j.row_id AND coalesce(j.last_id, j.row_id) "
                "WHERE j.act_id = ? AND j.table_name = ? AND contact IS NOT NULL LIMIT ?"_s.arg(
                    table.name, QString(contact).replace(u"%1"_s, u"r"_s)));
            take(now.bind(m_act, table.name, limit));
        }
    }
    if (changes.manyContacts) changes.contacts.clear();
}

void Journal::begin(const QString& name, const QString& subject, qint64 nowUtc) {
    Statement& insert = m_database.prepared(
        u"INSERT INTO main.journal_act (name, subject, made_at) VALUES (?, ?, ?)"_s);
    insert.bind(name, subject, nowUtc).run();
    open(ActId(insert.insertedId()));
}

Changes Journal::finish() {
    if (!m_act) throw Failure(Failure::Kind::WrongUse, u"no act is open"_s);
    const ActId act = m_act;
    Changes changes = close();
    if (changes.isEmpty()) {
        m_database.prepared(u"DELETE FROM main.journal_act WHERE id = ?"_s).bind(act).run();
        return changes;
    }
    m_database.execute(u"DELETE FROM main.journal_act WHERE state = 'undone'"_s);
    forgetOld();
    return changes;
}

void Journal::forgetOld() {
    m_database
        .prepared(
            u"DELETE FROM main.journal_act WHERE id <= "
            "(SELECT id FROM main.journal_act ORDER BY id DESC LIMIT 1 OFFSET ?)"_s)
        .bind(KeptActs)
        .run();
}

void Journal::mark(ActId act, const QString& state) {
    m_database.prepared(u"UPDATE main.journal_act SET state = ? WHERE id = ?"_s)
        .bind(state, act)
        .run();
}

const JournalTable& Journal::table(const QString& name) const {
    const auto found = std::ranges::find(m_tables, name, &JournalTable::name);
    if (found == m_tables.end())
        throw Failure(Failure::Kind::Damaged, u"the journal names a table that is not there"_s,
                      m_database.path());
    return *found;
}

void Journal::removeAdded(ActId act, qint64 newest, Takes takes) {
    const auto ranges =
        m_database
            .prepared(
                u"SELECT table_name, row_id, last_id FROM main.journal_change "
                "WHERE act_id = ? AND id <= ? AND last_id IS NOT NULL ORDER BY id"_s)
            .bind(act, newest)
            .all<AddedRange>([](const Statement& row) {
                return AddedRange{row.text(0), row.integer(1), row.integer(2)};
            });
    for (const AddedRange& range : ranges) {
        const JournalTable& from = table(range.table);
        if (from.takesOthersAlong != (takes == Takes::Others)) continue;
        m_database.prepared(u"DELETE FROM main.%1 WHERE id BETWEEN ? AND ?"_s.arg(from.name))
            .bind(range.first, range.last)
            .run();
    }
}

void Journal::restore(const QString& tableName, const QString& was) {
    const JournalTable& into = table(tableName);
    const auto cells = cellsOf(was);
    if (!cells || qsizetype(cells->size()) != into.columns.size())
        throw Failure(Failure::Kind::Damaged, u"the journal holds a row that cannot be read"_s,
                      m_database.path());
    Statement& insert = m_database.prepared(into.restoring());
    for (int position = 0; const StoredValue& cell : *cells) {
        std::visit([&](const auto& value) { insert.bindAt(position, value); }, cell);
        ++position;
    }
    insert.run();
}

void Journal::restoreFormer(ActId act, qint64 newest, Progress& progress) {
    const qint64 total =
        m_database
            .prepared(u"SELECT count(*) FROM main.journal_change WHERE act_id = ? AND id <= ?"_s)
            .bind(act, newest)
            .one<qint64>([](const Statement& row) { return row.integer(0); });
    // Read in slices: replaying writes the same table that is being read.
    qint64 done = 0;
    for (qint64 before = newest + 1;;) {
        const auto slice = m_database
                               .prepared(
                                   u"SELECT id, table_name, row_id, was IS NOT NULL, was "
                                   "FROM main.journal_change WHERE act_id = ? AND last_id IS NULL "
                                   "AND id < ? ORDER BY id DESC LIMIT 500"_s)
                               .bind(act, before)
                               .all<FormerRow>([](const Statement& row) {
                                   return FormerRow{row.integer(0), row.text(1), row.integer(2),
                                                    row.integer(3) != 0, row.text(4)};
                               });
        if (slice.empty()) return;
        for (const FormerRow& former : slice) {
            if (former.wasThere)
                restore(former.table, former.was);
            else
                m_database
                    .prepared(u"DELETE FROM main.%1 WHERE id = ?"_s.arg(table(former.table).name))
                    .bind(former.row)
                    .run();
        }
        before = slice.back().change;
        progress.at(Progress::Step::Writing, done += qint64(slice.size()), total);
    }
}

Changes Journal::replay(ActId act, Progress& progress) {
    m_database.execute(u"PRAGMA defer_foreign_keys = ON"_s);
    mark(act, u"replaying"_s);
    const qint64 newest = m_database.lastId(u"main.journal_change"_s);
    open(act);
    // Added rows go first, so that no unique value of theirs stands in the way of a former row;
    // but those that would take others along go last, when the former rows no longer hang on them.
    // (No table that takes others along has a unique column; a test holds that.)
    removeAdded(act, newest, Takes::Nothing);
    restoreFormer(act, newest, progress);
    removeAdded(act, newest, Takes::Others);
    m_database.prepared(u"DELETE FROM main.journal_change WHERE act_id = ? AND id <= ?"_s)
        .bind(act, newest)
        .run();
    return close();
}

Changes Journal::undo(Progress& progress) {
    const std::optional<JournalEntry> entry = nextUndo();
    if (!entry) return {};
    Changes changes = replay(entry->id, progress);
    mark(entry->id, u"undone"_s);
    return changes;
}

Changes Journal::redo(Progress& progress) {
    const std::optional<JournalEntry> entry = nextRedo();
    if (!entry) return {};
    Changes changes = replay(entry->id, progress);
    mark(entry->id, u"done"_s);
    return changes;
}

TakenBack Journal::takeBack(ActId act, Progress& progress) {
    if (!m_act) throw Failure(Failure::Kind::WrongUse, u"no act is open"_s);
    const auto stands =
        m_database.prepared(u"SELECT 1 FROM main.journal_act WHERE id = ? AND state = 'done'"_s)
            .bind(act)
            .maybe<bool>([](const Statement&) { return true; });
    if (!stands || act == m_act)
        throw Failure(Failure::Kind::WrongUse, u"there is no such act to take back"_s);
    return TakeBack(m_database, m_tables, act, m_act).run(progress);
}

ActId Journal::actThatAdded(const QString& table, qint64 row) {
    return m_database
        .prepared(
            u"SELECT j.act_id FROM main.journal_change j JOIN main.journal_act a ON a.id = "
            u"j.act_id "
            "WHERE a.state = 'done' AND j.table_name = ? AND j.last_id IS NOT NULL "
            "AND ? BETWEEN j.row_id AND j.last_id ORDER BY j.act_id DESC LIMIT 1"_s)
        .bind(table, row)
        .maybe<ActId>([](const Statement& found) { return found.id<ActTag>(0); })
        .value_or(ActId());
}

std::optional<JournalEntry> Journal::nextUndo() {
    return m_database
        .prepared(
            u"SELECT id, name, subject, made_at, state FROM main.journal_act "
            "WHERE state = 'done' ORDER BY id DESC LIMIT 1"_s)
        .maybe<JournalEntry>(entryOf);
}

std::optional<JournalEntry> Journal::nextRedo() {
    return m_database
        .prepared(
            u"SELECT id, name, subject, made_at, state FROM main.journal_act "
            "WHERE state = 'undone' ORDER BY id LIMIT 1"_s)
        .maybe<JournalEntry>(entryOf);
}

std::vector<JournalEntry> Journal::history(int limit) {
    return m_database
        .prepared(
            u"SELECT id, name, subject, made_at, state FROM main.journal_act "
            "ORDER BY id DESC LIMIT ?"_s)
        .bind(limit)
        .all<JournalEntry>(entryOf);
}

QByteArray canonicalDump(Database& database) {
    QByteArray dump;
    for (const JournalTable& table : journalTables(database)) {
        Statement rows(database, u"SELECT %1 FROM main.%2 t ORDER BY id"_s.arg(
                                     table.asLiterals(u"t"_s), table.name));
        while (rows.next()) dump += table.name.toUtf8() + ' ' + rows.text(0).toUtf8() + '\n';
    }
    return dump;
}

}  // namespace waymark
