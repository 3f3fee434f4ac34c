#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include <QStringList>

namespace waymark {

/// The indexes of tables that are about to be filled, made once all rows are there: sorting them is
/// much cheaper than searching a place for each. Does nothing unless all the tables are empty. Use
/// it within one transaction; until make(), nothing may look for rows by these indexes.
class LateIndexes {
public:
    LateIndexes(Database& database, const QStringList& tables);
    void make();

private:
    Database& m_database;
    QStringList m_made;  ///< as SQL, in the order of the schema
};

}  // namespace waymark
