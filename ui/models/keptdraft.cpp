// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/keptdraft.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

QJsonObject jsonOf(const ReadOptions& options) {
    QJsonObject json;
    if (options.encoding) json.insert(u"encoding"_s, QString::fromLatin1(*options.encoding));
    if (options.delimiter) json.insert(u"delimiter"_s, QString::fromUtf8(*options.delimiter));
    if (options.headerRow) json.insert(u"header_row"_s, qint64(*options.headerRow));
    return json;
}

ReadOptions optionsOf(const QJsonObject& json) {
    ReadOptions options;
    if (json.contains(u"encoding"_s))
        options.encoding = json.value(u"encoding"_s).toString().toLatin1();
    if (const QByteArray delimiter = json.value(u"delimiter"_s).toString().toUtf8();
        !delimiter.isEmpty())
        options.delimiter = delimiter;
    if (json.contains(u"header_row"_s))
        options.headerRow = qsizetype(json.value(u"header_row"_s).toInteger());
    return options;
}

QString contentOf(const KeptDraft& draft) {
    QJsonArray dates, leftOut;
    for (const auto& [column, order] : draft.dates)
        dates.append(QJsonObject{{u"column"_s, column}, {u"order"_s, word(order)}});
    std::vector<qsizetype> rows(draft.leftOut.begin(), draft.leftOut.end());
    std::ranges::sort(rows);
    for (const qsizetype row : rows) leftOut.append(qint64(row));
    const QJsonObject json{{u"rows"_s, draft.rows},
                           {u"behind"_s, QJsonArray::fromStringList(draft.behind)},
                           {u"options"_s, jsonOf(draft.options)},
                           {u"mapping"_s, toJson(draft.mapping)},
                           {u"dates"_s, dates},
                           {u"left_out"_s, leftOut},
                           {u"mode"_s, word(draft.mode)},
                           {u"decisions"_s, toJson(draft.decisions)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<KeptDraft> draftOf(const DraftRecord& record) {
    const QJsonObject json = QJsonDocument::fromJson(record.content.toUtf8()).object();
    const auto mapping = mappingFromJson(json.value(u"mapping"_s).toString());
    if (!mapping) return {};
    KeptDraft draft;
    draft.path = record.path;
    draft.sha256 = record.sha256;
    draft.step = record.step;
    draft.madeAt = record.madeAt;
    draft.rows = json.value(u"rows"_s).toInteger();
    for (const QJsonValue& path : json.value(u"behind"_s).toArray())
        draft.behind.append(path.toString());
    draft.options = optionsOf(json.value(u"options"_s).toObject());
    draft.mapping = *mapping;
    for (const QJsonValue& value : json.value(u"dates"_s).toArray())
        if (const auto order = dateOrder(value.toObject().value(u"order"_s).toString()))
            draft.dates[value.toObject().value(u"column"_s).toInt()] = *order;
    for (const QJsonValue& row : json.value(u"left_out"_s).toArray())
        draft.leftOut.insert(qsizetype(row.toInteger()));
    draft.mode = matchMode(json.value(u"mode"_s).toString()).value_or(MatchMode::Merge);
    draft.decisions =
        planDecisionsFromJson(json.value(u"decisions"_s).toString()).value_or(PlanDecisions());
    draft.isThere = QFileInfo::exists(draft.path);
    return draft;
}

}  // namespace

void keep(OpenFile& file, const KeptDraft& draft) {
    file.stores().drafts.keep({.madeAt = file.clock().nowUtc(),
                               .path = draft.path,
                               .sha256 = draft.sha256,
                               .step = draft.step,
                               .content = contentOf(draft)});
}

void forgetDraft(OpenFile& file, const QString& path) { (void)file.stores().drafts.forget(path); }

std::vector<KeptDraft> keptDrafts(OpenFile& file) {
    std::vector<KeptDraft> drafts;
    for (const DraftRecord& record : file.stores().drafts.all())
        if (auto draft = draftOf(record)) drafts.push_back(std::move(*draft));
    return drafts;
}

}  // namespace waymark::ui
