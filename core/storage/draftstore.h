#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include <QString>

#include <vector>

namespace waymark {

/// An import that was begun and not finished.
struct DraftRecord {
    qint64 madeAt = 0;
    QString path;
    QString sha256;  ///< of the file when the draft was made
    QString step;
    QString content;  ///< JSON
    bool operator==(const DraftRecord&) const = default;
};

/// Imports that wait, at most one for each file. They are notes, no acts: nobody undoes them.
class DraftStore {
public:
    explicit DraftStore(Database& database) : m_database(database) {}

    /// Takes the place of an earlier draft of the same path.
    void keep(const DraftRecord& draft);
    /// False if there was none.
    bool forget(const QString& path);
    [[nodiscard]] std::vector<DraftRecord> all();  ///< newest first

private:
    Database& m_database;
};

}  // namespace waymark
