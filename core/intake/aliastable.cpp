// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/aliastable.h"

#include "core/base/failure.h"
#include "core/base/text.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

static void initialiseAliasResources() { Q_INIT_RESOURCE(waymark_profiles); }

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr std::array<ImportKind, 5> Kinds{ImportKind::Contacts, ImportKind::Orders,
                                          ImportKind::Milestones, ImportKind::Interactions,
                                          ImportKind::Referrals};

struct Aliases {
    std::array<QHash<QString, HeadingTarget>, Kinds.size()> byKind;
    std::array<QHash<QString, HeadingTarget>, Kinds.size()> skeletons;
};

HeadingTarget targetOrThrow(const QString& written) {
    const auto target = headingTarget(written);
    if (!target)
        throw Failure(Failure::Kind::WrongUse, u"the alias table names no field %1"_s.arg(written));
    return *target;
}

Aliases readAliases() {
    initialiseAliasResources();
    QFile file(u":/waymark/profiles/aliases.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Failure::Kind::WrongUse, u"the alias table is missing"_s);
    Aliases aliases;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject entry = value.toObject();
        const QJsonObject byKind = entry.value(u"by_kind"_s).toObject();
        for (const ImportKind kind : Kinds) {
            const QString written = byKind.isEmpty() ? entry.value(u"to"_s).toString()
                                                     : byKind.value(word(kind)).toString();
            if (written.isEmpty()) continue;
            const HeadingTarget target = targetOrThrow(written);
            for (const QJsonValue& heading : entry.value(u"words"_s).toArray()) {
                const HeadingKey key = headingKey(heading.toString());
                auto& words = aliases.byKind[size_t(kind)];
                if (!key.key.isEmpty() && !words.contains(key.key)) words.insert(key.key, target);
                auto& skeletons = aliases.skeletons[size_t(kind)];
                if (!key.skeleton.isEmpty() && !skeletons.contains(key.skeleton))
                    skeletons.insert(key.skeleton, target);
            }
        }
    }
    return aliases;
}

std::optional<HeadingTarget> find(const HeadingKey& heading, ImportKind kind) {
    static const Aliases aliases = readAliases();
    const auto& words = aliases.byKind[size_t(kind)];
    if (const auto found = words.constFind(heading.key); found != words.cend()) return *found;
    const auto& skeletons = aliases.skeletons[size_t(kind)];
    if (heading.skeleton.isEmpty()) return {};
    const auto found = skeletons.constFind(heading.skeleton);
    return found == skeletons.cend() ? std::optional<HeadingTarget>() : *found;
}

/// "Person - Email" → "Email"
QStringView withoutObject(QStringView heading) {
    const qsizetype dash = heading.indexOf(u" - "_s);
    if (dash <= 0) return {};
    const QString object = text::matchKey(heading.first(dash));
    for (const QStringView known : {u"person", u"deal", u"organization", u"organisation", u"lead",
                                    u"contact", u"account", u"customer", u"order", u"activity"})
        if (object == known) return heading.sliced(dash + 3);
    return {};
}

QString withoutBrackets(QStringView heading) {
    const qsizetype open = heading.indexOf(u'('), close = heading.lastIndexOf(u')');
    if (open <= 0 || close < open) return {};
    return heading.first(open).toString() + heading.sliced(close + 1).toString();
}

}  // namespace

std::optional<HeadingTarget> aliasTarget(QStringView heading, ImportKind kind) {
    const HeadingKey key = headingKey(heading);
    if (key.key.isEmpty()) return {};
    if (const auto target = find(key, kind)) return target;
    if (const QStringView rest = withoutObject(heading); !rest.isEmpty())
        return aliasTarget(rest, kind);
    if (const QString rest = withoutBrackets(heading); !rest.isEmpty())
        return find(headingKey(rest), kind);
    return {};
}

}  // namespace waymark
