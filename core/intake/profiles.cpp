// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/profiles.h"

#include "core/base/failure.h"
#include "core/intake/sourcetable.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

// Resources of a static library are linked in only where something names them.
static void initialiseProfileResources() { Q_INIT_RESOURCE(waymark_profiles); }

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

[[noreturn]] void unreadable(const QString& file, const QString& why) {
    throw Failure(Failure::Kind::WrongUse, u"the profile %1 cannot be read: %2"_s.arg(file, why));
}

Profile readProfile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) unreadable(path, file.errorString());
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError) unreadable(path, error.errorString());
    Profile profile;
    profile.name = json.value(u"name"_s).toString();
    profile.title = json.value(u"title"_s).toString();
    profile.kind = importKind(json.value(u"kind"_s).toString()).value_or(ImportKind::Contacts);
    for (const QJsonValue& heading : json.value(u"signature"_s).toArray())
        profile.signature.append(heading.toString());
    const QJsonObject columns = json.value(u"columns"_s).toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        const auto target = headingTarget(column.value().toString());
        if (!target) unreadable(path, column.key());
        const qsizetype at = column.key().lastIndexOf(u'@');
        const HeadingKey key =
            headingKey(QStringView(column.key()).first(at > 0 ? at : column.key().size()));
        const QString occurrence = at > 0 ? column.key().mid(at) : QString();
        profile.columns.insert(key.key + occurrence, *target);
        if (!key.skeleton.isEmpty()) profile.skeletons.insert(key.skeleton + occurrence, *target);
    }
    if (profile.name.isEmpty() || profile.signature.isEmpty()) unreadable(path, u"no name"_s);
    return profile;
}

std::vector<Profile> readProfiles() {
    initialiseProfileResources();
    const QDir folder(u":/waymark/profiles"_s);
    std::vector<Profile> all;
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        if (name != u"aliases.json"_s) all.push_back(readProfile(folder.filePath(name)));
    std::ranges::stable_sort(all, [](const Profile& a, const Profile& b) {
        return a.signature.size() > b.signature.size();
    });
    return all;
}

}  // namespace

std::optional<HeadingTarget> Profile::target(const HeadingKey& heading, int occurrence) const {
    if (heading.key.isEmpty()) return {};
    const QString suffix = u'@' + QString::number(occurrence);
    for (const QString& key : {heading.key + suffix, heading.key})
        if (const auto found = columns.constFind(key); found != columns.cend()) return *found;
    if (heading.skeleton.isEmpty()) return {};
    for (const QString& key : {heading.skeleton + suffix, heading.skeleton})
        if (const auto found = skeletons.constFind(key); found != skeletons.cend()) return *found;
    return {};
}

const std::vector<Profile>& profiles() {
    static const std::vector<Profile> all = readProfiles();
    return all;
}

const Profile* profileNamed(QStringView name) {
    const auto found = std::ranges::find(profiles(), name, &Profile::name);
    return found == profiles().end() ? nullptr : &*found;
}

const Profile* recognisedProfile(const SourceTable& table) {
    QSet<QString> headings;
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        const HeadingKey key = headingKey(table.header(column));
        headings.insert(key.key);
        if (!key.skeleton.isEmpty()) headings.insert(key.skeleton);
    }
    for (const Profile& profile : profiles()) {
        const bool all = std::ranges::all_of(profile.signature, [&](const QString& heading) {
            const HeadingKey key = headingKey(heading);
            return headings.contains(key.key) ||
                   (!key.skeleton.isEmpty() && headings.contains(key.skeleton));
        });
        if (all) return &profile;
    }
    return nullptr;
}

}  // namespace waymark
