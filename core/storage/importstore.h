#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/storage/database.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace waymark {

/// What became of a row (schema, command line and screens use the same words).
enum class RowOutcome { Created, Updated, Merged, Skipped, Review, Rejected };

[[nodiscard]] QString word(RowOutcome outcome);
[[nodiscard]] RowOutcome rowOutcome(QStringView word);

/// One import as the file keeps it.
struct ImportRecord {
    ImportId id;
    qint64 madeAt = 0;
    QString fileName;
    QString sha256;
    QString kind;  ///< contacts, orders, milestones, interactions, referrals
    QString profile;
    QString encoding;
    QString mapping;  ///< JSON
    QString mode;     ///< merge, fill, skip, create, review
    /// JSON array: the headings that the cells of the rows stand under; empty in files of before.
    QString headings;
    qint64 rows = 0;
    qint64 created = 0, updated = 0, merged = 0, skipped = 0, review = 0, rejected = 0;
    bool operator==(const ImportRecord&) const = default;
};

/// One data row of an import, with its cells as they were read.
struct ImportRowRecord {
    ImportId import;
    qint64 row = 0;   ///< data rows from 1
    qint64 line = 0;  ///< physical line in the file, from 1
    RowOutcome outcome = RowOutcome::Created;
    ContactId contact;
    QString cells;   ///< JSON array
    QString issues;  ///< JSON array of {"field","what"}, or empty
    bool operator==(const ImportRowRecord&) const = default;
};

/// A matching of columns that was used before.
struct SavedMapping {
    QString fingerprint;  ///< of the headings it was made for
    QString name;
    QString mapping;  ///< JSON
    qint64 usedAt = 0;
    bool operator==(const SavedMapping&) const = default;
};

class ImportStore {
public:
    explicit ImportStore(Database& database) : m_database(database) {}

    ImportId insert(const ImportRecord& record);
    /// Many at once; each names its import.
    void insertRows(const std::vector<ImportRowRecord>& rows);
    void updateCounts(const ImportRecord& record);
    [[nodiscard]] std::vector<ImportRecord> all();  ///< newest first
    [[nodiscard]] std::optional<ImportRecord> find(ImportId id);
    [[nodiscard]] std::vector<ImportRowRecord> rows(ImportId id);
    /// What became of each row and whom it was about, without the cells. Rows count from 1.
    void eachOutcome(ImportId id,
                     const std::function<void(qint64 row, RowOutcome, ContactId)>& take);
    /// The rows that wait for a look, newest import first. Of a file that was imported more than
    /// once only the rows of the last time.
    [[nodiscard]] std::vector<ImportRowRecord> waitingRows();
    [[nodiscard]] qint64 waitingCount();
    /// What became of a row that waited, in every import of the same bytes in which it waits; their
    /// counts follow.
    void settleRow(const ImportRowRecord& settled);
    /// The rows that spoke of a contact, newest import first.
    [[nodiscard]] std::vector<ImportRowRecord> rowsOf(ContactId contact);

    [[nodiscard]] std::optional<QString> savedMapping(const QString& fingerprint);
    void saveMapping(const QString& fingerprint, const QString& name, const QString& mapping,
                     qint64 nowUtc);
    [[nodiscard]] std::vector<SavedMapping> savedMappings();  ///< last used first
    void forgetMapping(const QString& fingerprint);

private:
    Database& m_database;
};

}  // namespace waymark
