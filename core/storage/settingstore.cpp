// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/settingstore.h"

#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;

FileSettings SettingStore::read() {
    FileSettings settings;
    Statement& rows = m_database.prepared(u"SELECT key, value FROM setting"_s);
    while (rows.next()) {
        const QString key = rows.text(0), value = rows.text(1);
        if (key == u"business_name") settings.businessName = value;
        if (key == u"country") settings.country = value;
        if (key == u"currency") settings.currency = value;
        if (key == u"lapse_days") settings.lapseDays = value.toInt();
    }
    return settings;
}

void SettingStore::write(const FileSettings& settings) {
    const std::pair<QString, QString> values[] = {
        {u"business_name"_s, settings.businessName},
        {u"country"_s, settings.country},
        {u"currency"_s, settings.currency},
        {u"lapse_days"_s, QString::number(settings.lapseDays)}};
    for (const auto& [key, value] : values)
        m_database
            .prepared(
                u"INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) "
                "DO UPDATE SET value = excluded.value WHERE value <> excluded.value"_s)
            .bind(key, value)
            .run();
}

}  // namespace waymark
