// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/rowdecision.h"

#include "core/domain/wordlist.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr WordList<RowDecision::Kind, 4> Kinds{{{{RowDecision::Kind::Merge, u"merge"},
                                                 {RowDecision::Kind::KeepBoth, u"keep_both"},
                                                 {RowDecision::Kind::Skip, u"skip"},
                                                 {RowDecision::Kind::Later, u"later"}}}};

}  // namespace

QString toJson(const PlanDecisions& decisions) {
    QJsonArray rows;
    for (const auto& [row, decision] : decisions) {
        QJsonObject json{{u"row"_s, row}, {u"decision"_s, Kinds.word(decision.kind)}};
        if (decision.into) json.insert(u"into"_s, decision.into.value());
        if (decision.earlierRow >= 0) json.insert(u"earlier_row"_s, decision.earlierRow);
        if (decision.choices != MergeChoices()) json.insert(u"choices"_s, toJson(decision.choices));
        rows.append(json);
    }
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

std::optional<PlanDecisions> planDecisionsFromJson(const QString& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray()) return {};
    PlanDecisions decisions;
    for (const QJsonValue& each : document.array()) {
        const QJsonObject json = each.toObject();
        const auto kind = Kinds.maybe(json.value(u"decision"_s).toString());
        const qint64 row = json.value(u"row"_s).toInteger(-1);
        if (!kind || row < 0) return {};
        RowDecision& decision = decisions[row];
        decision.kind = *kind;
        decision.into = ContactId(json.value(u"into"_s).toInteger());
        decision.earlierRow = json.value(u"earlier_row"_s).toInteger(-1);
        if (!json.contains(u"choices"_s)) continue;
        auto choices = mergeChoicesFromJson(json.value(u"choices"_s).toObject());
        if (!choices) return {};
        decision.choices = std::move(*choices);
    }
    return decisions;
}

}  // namespace waymark
