#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

namespace waymark {

/// BEGIN IMMEDIATE … COMMIT; rolled back when it ends otherwise.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

}  // namespace waymark
