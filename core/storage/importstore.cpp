// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/importstore.h"

#include "core/domain/wordlist.h"
#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr WordList<RowOutcome, 6> OutcomeWords{{{{RowOutcome::Created, u"created"},
                                                 {RowOutcome::Updated, u"updated"},
                                                 {RowOutcome::Merged, u"merged"},
                                                 {RowOutcome::Skipped, u"skipped"},
                                                 {RowOutcome::Review, u"review"},
                                                 {RowOutcome::Rejected, u"rejected"}}}};

/// The rows that wait; of a file that was imported again, those of the last time.
constexpr char16_t WaitingRows[] =
    u"import i JOIN import_row r ON r.import_id = i.id "
    "WHERE i.review > 0 AND r.outcome = 'review' AND NOT EXISTS "
    "(SELECT 1 FROM import j JOIN import_row s ON s.import_id = j.id AND s.row = r.row "
    "WHERE j.id > i.id AND j.sha256 = i.sha256 AND j.kind = i.kind AND i.sha256 <> '')";

ImportRecord recordOf(const Statement& row) {
    ImportRecord record;
    record.id = row.id<ImportTag>(0);
    record.madeAt = row.integer(1);
    record.fileName = row.text(2);
    record.sha256 = row.text(3);
    record.kind = row.text(4);
    record.profile = row.text(5);
    record.encoding = row.text(6);
    record.mapping = row.text(7);
    record.mode = row.text(8);
    record.headings = row.text(9);
    record.rows = row.integer(10);
    record.created = row.integer(11);
    record.updated = row.integer(12);
    record.merged = row.integer(13);
    record.skipped = row.integer(14);
    record.review = row.integer(15);
    record.rejected = row.integer(16);
    return record;
}

ImportRowRecord rowOf(const Statement& row) {
    return {row.id<ImportTag>(0),  row.integer(1), row.integer(2), rowOutcome(row.text(3)),
            row.id<ContactTag>(4), row.text(5),    row.text(6)};
}

}  // namespace

QString word(RowOutcome outcome) { return OutcomeWords.word(outcome); }
RowOutcome rowOutcome(QStringView written) {
    return OutcomeWords.value(written, RowOutcome::Rejected);
}

ImportId ImportStore::insert(const ImportRecord& record) {
    Statement& insert = m_database.prepared(
        u"INSERT INTO import (made_at, file_name, sha256, kind, profile, encoding, mapping, mode, "
        "headings, row_count, created, updated, merged, skipped, review, rejected) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert
        .bind(record.madeAt, record.fileName, record.sha256, record.kind, record.profile,
              record.encoding, record.mapping, record.mode, record.headings, record.rows,
              record.created, record.updated, record.merged, record.skipped, record.review,
              record.rejected)
        .run();
    return ImportId(insert.insertedId());
}

void ImportStore::insertRows(const std::vector<ImportRowRecord>& rows) {
    Inserter inserter(m_database, u"import_row"_s,
                      {u"import_id"_s, u"row"_s, u"line"_s, u"outcome"_s, u"contact_id"_s,
                       u"cells"_s, u"issues"_s});
    for (const ImportRowRecord& row : rows)
        inserter.add(row.import, row.row, row.line, word(row.outcome), row.contact, row.cells,
                     row.issues);
    inserter.flush();
}

void ImportStore::updateCounts(const ImportRecord& record) {
    m_database
        .prepared(
            u"UPDATE import SET row_count = ?, created = ?, updated = ?, merged = ?, "
            "skipped = ?, review = ?, rejected = ? WHERE id = ?"_s)
        .bind(record.rows, record.created, record.updated, record.merged, record.skipped,
              record.review, record.rejected, record.id)
        .run();
}

std::vector<ImportRecord> ImportStore::all() {
    return m_database
        .prepared(
            u"SELECT id, made_at, file_name, sha256, kind, profile, encoding, mapping, mode, "
            "headings, row_count, created, updated, merged, skipped, review, rejected FROM import "
            "ORDER BY id DESC"_s)
        .all<ImportRecord>(recordOf);
}

std::optional<ImportRecord> ImportStore::find(ImportId id) {
    return m_database
        .prepared(
            u"SELECT id, made_at, file_name, sha256, kind, profile, encoding, mapping, mode, "
            "headings, row_count, created, updated, merged, skipped, review, rejected FROM import "
            "WHERE id = ?"_s)
        .bind(id)
        .maybe<ImportRecord>(recordOf);
}

std::vector<ImportRowRecord> ImportStore::rows(ImportId id) {
    return m_database
        .prepared(
            u"SELECT import_id, row, line, outcome, contact_id, cells, issues "
            "FROM import_row WHERE import_id = ? ORDER BY row, id"_s)
        .bind(id)
        .all<ImportRowRecord>(rowOf);
}

void ImportStore::eachOutcome(ImportId id,
                              const std::function<void(qint64, RowOutcome, ContactId)>& take) {
    Statement& rows =
        m_database
            .prepared(
                u"SELECT row, outcome, contact_id FROM import_row WHERE import_id = ? ORDER BY row"_s)
            .bind(id);
    while (rows.next()) take(rows.integer(0), rowOutcome(rows.text(1)), rows.id<ContactTag>(2));
}

std::vector<ImportRowRecord> ImportStore::waitingRows() {
    return m_database
        .prepared(
            u"SELECT r.import_id, r.row, r.line, r.outcome, r.contact_id, r.cells, r.issues "
            "FROM %1 ORDER BY i.id DESC, r.row"_s.arg(QStringView(WaitingRows)))
        .all<ImportRowRecord>(rowOf);
}

qint64 ImportStore::waitingCount() {
    return m_database.prepared(u"SELECT count(*) FROM %1"_s.arg(QStringView(WaitingRows)))
        .one<qint64>([](const Statement& row) { return row.integer(0); });
}

void ImportStore::settleRow(const ImportRowRecord& settled) {
    m_database
        .prepared(
            u"UPDATE import_row SET outcome = ?, contact_id = ?, issues = ? "
            "WHERE row = ? AND outcome = 'review' AND import_id IN (SELECT i.id FROM import i "
            "JOIN import j ON j.id = i.id OR (j.sha256 = i.sha256 AND j.kind = i.kind "
            "AND i.sha256 <> '') WHERE j.id = ?)"_s)
        .bind(word(settled.outcome), settled.contact, settled.issues, settled.row, settled.import)
        .run();
    QStringList counts;
    for (const auto& [outcome, written] : OutcomeWords.entries)
        counts.append(
            u"%1 = (SELECT count(*) FROM import_row r WHERE r.import_id = import.id "
            "AND r.outcome = '%1')"_s.arg(written));
    m_database
        .prepared(
            u"UPDATE import SET %1 WHERE review > 0 AND id IN (SELECT i.id FROM import i "
            "JOIN import j ON j.id = i.id OR (j.sha256 = i.sha256 AND j.kind = i.kind "
            "AND i.sha256 <> '') WHERE j.id = ?)"_s.arg(counts.join(u", "_s)))
        .bind(settled.import)
        .run();
}

std::vector<ImportRowRecord> ImportStore::rowsOf(ContactId contact) {
    return m_database
        .prepared(
            u"SELECT import_id, row, line, outcome, contact_id, cells, issues "
            "FROM import_row WHERE contact_id = ? ORDER BY import_id DESC, row"_s)
        .bind(contact)
        .all<ImportRowRecord>(rowOf);
}

std::optional<QString> ImportStore::savedMapping(const QString& fingerprint) {
    return m_database.prepared(u"SELECT mapping FROM saved_mapping WHERE fingerprint = ?"_s)
        .bind(fingerprint)
        .maybe<QString>([](const Statement& row) { return row.text(0); });
}

void ImportStore::saveMapping(const QString& fingerprint, const QString& name,
                              const QString& mapping, qint64 nowUtc) {
    m_database
        .prepared(
            u"INSERT INTO saved_mapping (fingerprint, name, mapping, used_at) "
            "VALUES (?, ?, ?, ?) ON CONFLICT (fingerprint) DO UPDATE SET "
            "name = excluded.name, mapping = excluded.mapping, used_at = excluded.used_at"_s)
        .bind(fingerprint, name, mapping, nowUtc)
        .run();
}

std::vector<SavedMapping> ImportStore::savedMappings() {
    return m_database
        .prepared(
            u"SELECT fingerprint, name, mapping, used_at FROM saved_mapping "
            "ORDER BY used_at DESC, id DESC"_s)
        .all<SavedMapping>([](const Statement& row) {
            return SavedMapping{row.text(0), row.text(1), row.text(2), row.integer(3)};
        });
}

void ImportStore::forgetMapping(const QString& fingerprint) {
    m_database.prepared(u"DELETE FROM saved_mapping WHERE fingerprint = ?"_s)
        .bind(fingerprint)
        .run();
}

}  // namespace waymark
