// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/samplebusiness.h"

#include "core/analytics/behind.h"
#include "core/analytics/dashboard.h"
#include "core/analytics/facts.h"
#include "core/base/text.h"
#include "core/workspace/importing.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<OpenFile> emptySample() {
    OpenedFile opened;
    opened.database = Database::inMemory();
    auto file = std::make_unique<OpenFile>(std::move(opened), Clock(sampleToday()));
    furnish(*file, sampleBusiness());
    return file;
}

ImportSummary bringIn(OpenFile& file, const QString& path) {
    Progress progress;
    const TableSource source(path, {}, mappingContext(file), {}, progress);
    return performImport(file, source, MatchMode::Merge, progress);
}

QString sorted(QStringList list) {
    list.sort();
    list.removeDuplicates();
    return list.join(u" + "_s);
}

/// Everything that the file knows of a person, without ids and without the order in which it came.
QString portrait(OpenFile& file, const Contact& contact) {
    QStringList emails, phones, links, addresses, events, tags;
    for (const auto& email : contact.emails) emails.append(email.address.key());
    for (const auto& phone : contact.phones)
        phones.append((phone.e164.isEmpty() ? phone.raw : phone.e164) + u'x' + phone.extension);
    for (const auto& link : contact.links) links.append(link.key());
    for (const auto& address : contact.addresses)
        addresses.append(address.street + u'/' + address.postcode + u'/' + address.city + u'/' +
                         address.formatted);
    Stores& stores = file.stores();
    for (const Milestone& milestone : stores.milestones.of(contact.id))
        events.append(u"m%1 %2"_s.arg(milestone.stage.value())
                          .arg(milestone.reachedOn.toString(Qt::ISODate)));
    for (const Order& order : stores.orders.of(contact.id))
        events.append(
            u"o%1 %2 %3 %4"_s
                .arg(order.number, order.orderedOn.toString(Qt::ISODate), word(order.state))
                .arg(order.total().minor));
    for (const Interaction& interaction : stores.interactions.of(contact.id))
        events.append(u"i%1 %2 %3 %4"_s
                          .arg(interaction.happenedOn.toString(Qt::ISODate),
                               word(interaction.channel), interaction.note)
                          .arg(interaction.feeling.value_or(0)));
    for (const Referral& referral : stores.referrals.madeBy(contact.id))
        events.append(u"r%1"_s.arg(stores.contacts.get(referral.referred).title()));
    // Of spellings that fold to one tag, the first stays: that is the same tag.
    for (const QString& tag : contact.tags) tags.append(text::folded(tag));
    return QStringList{contact.name.given,
                       contact.name.family,
                       contact.organisationName,
                       contact.jobTitle,
                       contact.birthday,
                       contact.metOn.toString(Qt::ISODate),
                       contact.sourceName,
                       sorted(emails),
                       sorted(phones),
                       sorted(links),
                       sorted(addresses),
                       sorted(tags),
                       sorted(contact.note.split(u'\n')),
                       sorted(events)}
        .join(u" | "_s);
}

QStringList portraits(OpenFile& file) {
    QStringList all;
    for (const Contact& contact : file.stores().contacts.getAll(file.stores().contacts.idsByName()))
        all.append(portrait(file, contact));
    all.sort();
    return all;
}

}  // namespace

SCENARIO("The sample's files give the same people in any order", "[workspace][sample]") {
    const auto usual = emptySample();
    for (const QString& path : sampleFiles()) {
        const ImportSummary summary = bringIn(*usual, path);
        INFO(path.toStdString());
        CHECK(summary.rows == summary.created + summary.updated + summary.merged + summary.skipped +
                                  summary.review + summary.rejected);
    }
    const QStringList expected = portraits(*usual);
    REQUIRE(expected.size() > 1300);
    QStringList files = sampleFiles();
    std::mt19937 random(20261112);
    for (int round = 0; round < 4; ++round) {
        if (round == 0)
            std::ranges::reverse(files);
        else
            std::ranges::shuffle(files, random);
        INFO(files.join(u", "_s).toStdString());
        const auto other = emptySample();
        for (const QString& path : files) (void)bringIn(*other, path);
        const QStringList found = portraits(*other);
        CHECK(found.size() == expected.size());
        for (const QString& person : expected)
            if (!found.contains(person)) {
                const QString name = person.section(u" | "_s, 0, 1);
                for (const QString& like : found)
                    if (like.startsWith(name))
                        UNSCOPED_INFO("here instead: " << like.toStdString());
                FAIL_CHECK("not there: " << person.toStdString());
                break;
            }
    }
}

SCENARIO("Undoing the sample gives the empty file, redoing gives it back", "[workspace][sample]") {
    const auto file = emptySample();
    Progress progress;
    const QByteArray before = canonicalDump(file->stores().database);
    importSample(*file, progress);
    const QByteArray after = canonicalDump(file->stores().database);
    REQUIRE(before != after);
    WHEN("all of it is undone") {
        while (file->undo(progress)) {
        }
        THEN("the file is as before") { CHECK(canonicalDump(file->stores().database) == before); }
        AND_WHEN("all of it is redone") {
            while (file->redo(progress)) {
            }
            THEN("the file is as after") { CHECK(canonicalDump(file->stores().database) == after); }
        }
    }
    WHEN("the same files come again") {
        for (const ImportSummary& summary : importSample(*file, progress)) {
            INFO(summary.fileName.toStdString());
            CHECK(summary.created + summary.updated + summary.merged == 0);
        }
        THEN("nothing has changed") { CHECK(canonicalDump(file->stores().database) == after); }
    }
}

TEST_CASE("Every figure of the sample is as long as the list behind it", "[workspace][sample]") {
    const auto file = emptySample();
    Progress progress;
    importSample(*file, progress);
    const auto facts = file->facts(progress);
    Filter filter;
    filter.asOf = Day::of(sampleToday());
    filter.period = lastTwelveFullMonths(sampleToday());
    filter.lapseDays = sampleBusiness().settings.lapseDays;
    const Dashboard board = dashboard(*facts, filter);
    const auto behind = [&](const QString& key) {
        return peopleBehind(*facts, filter, key).value().size();
    };
    for (const FunnelRow& row : board.funnel.rows) {
        const QString key = u"funnel/"_s + facts->road[size_t(row.stage)].key;
        INFO(key.toStdString());
        CHECK(behind(key + u"/reached"_s) == row.reached.size());
        CHECK(behind(key + u"/waiting"_s) == row.waiting.size());
        CHECK(row.wentOn.size() + row.waiting.size() + row.lost.size() + row.lapsed.size() ==
              row.reached.size());
        CHECK(!row.reached.empty());
    }
    size_t standing = board.stock.nowhere.size();
    for (size_t stage = 0; stage < facts->road.size(); ++stage) {
        CHECK(behind(u"standing/"_s + facts->road[stage].key) == board.stock.byStage[stage].size());
        standing += board.stock.byStage[stage].size();
    }
    CHECK(standing == size_t(file->stores().contacts.count()));
}
