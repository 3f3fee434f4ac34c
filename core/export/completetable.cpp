// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/completetable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>
#include <vector>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr qint64 LongestHeading = 4096;

QStringList words(QStringView text) { return text.toString().split(u' '); }

}  // namespace

QString fileName(CompleteTable table) {
    switch (table) {
        case CompleteTable::Settings:
            return u"settings.csv"_s;
        case CompleteTable::Playbook:
            return u"playbook.csv"_s;
        case CompleteTable::Places:
            return u"places.csv"_s;
        case CompleteTable::Organisations:
            return u"organisations.csv"_s;
        case CompleteTable::Contacts:
            return u"contacts.csv"_s;
        case CompleteTable::Aliases:
            return u"aliases.csv"_s;
        case CompleteTable::ToldApart:
            return u"told-apart.csv"_s;
        case CompleteTable::Consents:
            return u"consents.csv"_s;
        case CompleteTable::Orders:
            return u"orders.csv"_s;
        case CompleteTable::Milestones:
            return u"milestones.csv"_s;
        case CompleteTable::Interactions:
            return u"interactions.csv"_s;
        case CompleteTable::Referrals:
            return u"referrals.csv"_s;
    }
    return {};
}

QStringList headings(CompleteTable table) {
    switch (table) {
        case CompleteTable::Settings:
            return words(u"setting value");
        case CompleteTable::Playbook:
            return words(
                u"version state published_on why phase phase_name phase_position stage stage_name "
                "position off_road starts_when optional target_days gives_up_days needs");
        case CompleteTable::Places:
            return words(u"place kind note emptied_on");
        case CompleteTable::Organisations:
            return words(u"organisation email_domain website note");
        case CompleteTable::Contacts:
            return words(
                u"uid honorific given family suffix nickname display organisation title birthday "
                "language met_on source note");
        case CompleteTable::Aliases:
            return personHeadings() + words(u"alias_kind alias_key alias_organisation");
        case CompleteTable::ToldApart:
            return personHeadings() + personHeadings(u"other_"_s);
        case CompleteTable::Consents:
            return personHeadings() +
                   words(u"purpose channel state decided_on basis wording evidence");
        case CompleteTable::Orders:
            return personHeadings() + words(u"order_number ordered_on state currency");
        case CompleteTable::Milestones:
            return personHeadings() +
                   words(u"stage reached_on how staff note life number corrects");
        case CompleteTable::Interactions:
            return personHeadings() + words(u"channel direction happened_on note feeling staff");
        case CompleteTable::Referrals:
            return personHeadings() + personHeadings(u"referred_"_s) + words(u"referred_on note");
    }
    return {};
}

bool isImported(CompleteTable table) {
    switch (table) {
        case CompleteTable::Contacts:
        case CompleteTable::Orders:
        case CompleteTable::Milestones:
        case CompleteTable::Interactions:
        case CompleteTable::Referrals:
            return true;
        case CompleteTable::Settings:
        case CompleteTable::Playbook:
        case CompleteTable::Places:
        case CompleteTable::Organisations:
        case CompleteTable::Aliases:
        case CompleteTable::ToldApart:
        case CompleteTable::Consents:
            return false;
    }
    return true;
}

std::optional<CompleteTable> completeTable(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray line = file.readLine(LongestHeading);
    if (line.startsWith("\xEF\xBB\xBF")) line.remove(0, 3);
    const QString written = QString::fromUtf8(line).trimmed() + u',';
    const auto begins = [&](CompleteTable table) {
        const QString heading = headings(table).join(u',') + u',';
        const bool grows = table == CompleteTable::Contacts || table == CompleteTable::Orders;
        return grows ? written.startsWith(heading) : written == heading;
    };
    const auto found = std::ranges::find_if(CompleteTables, begins);
    return found == CompleteTables.end() ? std::nullopt : std::optional(*found);
}

QStringList inOrder(const QStringList& paths) {
    QStringList files;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        for (const CompleteTable table : CompleteTables)
            if (const QString file = QDir(path).filePath(fileName(table)); QFileInfo::exists(file))
                files.append(file);
    }
    std::vector<std::pair<CompleteTable, QString>> tables;
    std::vector<qsizetype> places;
    for (qsizetype at = 0; at < files.size(); ++at) {
        const auto table = completeTable(files[at]);
        if (!table) continue;
        tables.emplace_back(*table, files[at]);
        places.push_back(at);
    }
    std::ranges::stable_sort(tables, {}, &std::pair<CompleteTable, QString>::first);
    for (size_t at = 0; at < places.size(); ++at) files[places[at]] = tables[at].second;
    return files;
}

QStringList personHeadings(const QString& prefix) {
    QStringList headings;
    for (const QStringView name : {u"uid", u"given", u"family", u"organisation", u"email"})
        headings.append(prefix + name.toString());
    return headings;
}

}  // namespace waymark
