#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include <QString>

namespace waymark {

/// What the owner has decided about this file.
struct FileSettings {
    QString businessName;
    QString country =
        QStringLiteral("GB");  ///< ISO 3166-1 alpha-2: phones and dates are read as there
    QString currency = QStringLiteral("GBP");  ///< ISO 4217
    int lapseDays =
        180;  ///< a customer lapses after more than so many days without a purchase (K7)
    bool operator==(const FileSettings&) const = default;
};

class SettingStore {
public:
    explicit SettingStore(Database& database) : m_database(database) {}

    [[nodiscard]] FileSettings read();
    void write(const FileSettings& settings);

private:
    Database& m_database;
};

}  // namespace waymark
