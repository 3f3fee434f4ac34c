// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/savedmatching.h"

#include "core/base/text.h"
#include "core/intake/columngroups.h"
#include "core/intake/sourcetable.h"
#include "core/storage/importstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;

QString savedText(const ColumnMapping& mapping, const QStringList& headings) {
    QJsonObject json = QJsonDocument::fromJson(toJson(mapping).toUtf8()).object();
    json.insert(u"headings"_s, QJsonArray::fromStringList(headings));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<SavedMatching> savedMatching(const SavedMapping& saved) {
    const auto mapping = mappingFromJson(saved.mapping);
    if (!mapping) return {};
    SavedMatching matching{saved.fingerprint, saved.name, saved.usedAt, {}, *mapping};
    const QJsonArray headings =
        QJsonDocument::fromJson(saved.mapping.toUtf8()).object().value(u"headings"_s).toArray();
    for (const QJsonValue& heading : headings) matching.headings.append(heading.toString());
    if (size_t(matching.headings.size()) != mapping->columns.size()) matching.headings.clear();
    return matching;
}

std::optional<ColumnMapping> fitted(const SavedMatching& saved, const SourceTable& table,
                                    const ColumnMapping& guessed) {
    if (saved.fingerprint == headerFingerprint(table) &&
        qsizetype(saved.mapping.columns.size()) == table.columnCount())
        return saved.mapping;
    QStringList open;
    for (const QString& heading : saved.headings) open.append(text::folded(heading));
    ColumnMapping mapping = guessed;
    mapping.kind = saved.mapping.kind;
    mapping.consent = saved.mapping.consent;
    bool any = false;
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        const QString heading = text::folded(table.header(column));
        const qsizetype place = heading.isEmpty() ? -1 : open.indexOf(heading);
        if (place < 0) continue;
        open[place] = u"\n"_s;  // of two columns with one heading each has its own place
        mapping.columns[size_t(column)] = saved.mapping.columns[size_t(place)];
        any = true;
    }
    if (!any) return {};
    groupColumns(mapping.columns, table);
    return mapping;
}

}  // namespace waymark
