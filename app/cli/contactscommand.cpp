// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/filteroptions.h"

#include "core/analytics/behind.h"
#include "core/analytics/facts.h"
#include "core/analytics/standing.h"
#include "core/export/contactjson.h"
#include "core/search/textindex.h"

#include <algorithm>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

/// In name order: those that contain the words and are among the people asked for.
std::vector<ContactId> wanted(const Invocation& call, OpenFile& file, const Facts& facts,
                              const Filter& filter, Progress& progress) {
    std::vector<ContactId> ids = file.text(progress).find(call.value(u"search"_s));
    if (!call.isSet(u"segment"_s)) return ids;
    const auto people = peopleBehind(facts, filter, call.value(u"segment"_s));
    if (!people)
        throw UsageError(u"there is no segment “%1”; kpi --json names them under \"behind\""_s.arg(
            call.value(u"segment"_s)));
    std::erase_if(ids, [&](ContactId id) { return !std::ranges::binary_search(*people, id); });
    return ids;
}

}  // namespace

int contacts(Invocation& call) {
    call.parse(
        u"Lists contacts in name order. A segment is a word such as customers or standing/enquiry, or the people behind a figure (see kpi --json)."_s,
        {u"FILE"_s},
        filterOptions() << QCommandLineOption(
                               u"search"_s, u"Only contacts with all these words, in any field."_s,
                               u"text"_s)
                        << QCommandLineOption(u"segment"_s, u"Only these people."_s, u"name"_s)
                        << QCommandLineOption(
                               u"limit"_s,
                               u"At most so many; the last line says how many there are."_s, u"n"_s)
                        << QCommandLineOption(u"json-lines"_s, u"One JSON object a line."_s));
    const auto file = call.open(OpenMode::ReadOnlyIfInUse);
    Progress& progress = call.progress();
    const auto facts = file->facts(progress);
    const Filter filter = filterOf(call, *file);
    std::vector<ContactId> ids = wanted(call, *file, *facts, filter, progress);
    const size_t total = ids.size();
    if (const auto limit = call.number(u"limit"_s); limit && size_t(*limit) < ids.size())
        ids.resize(size_t(*limit));
    constexpr size_t Chunk = 500;
    for (size_t from = 0; from < ids.size(); from += Chunk) {
        progress.check();
        const std::vector<ContactId> slice(
            ids.begin() + ptrdiff_t(from),
            ids.begin() + ptrdiff_t(std::min(ids.size(), from + Chunk)));
        for (const Contact& contact : file->stores().contacts.getAll(slice)) {
            const Standing standing =
                standingOf(*facts, facts->indexOf(contact.id), filter.asOf, filter.lapseDays);
            const RoadStage* stage =
                standing.stage < 0 ? nullptr : &facts->road[size_t(standing.stage)];
            if (call.isSet(u"json-lines"_s)) {
                QJsonObject json = toJson(contact);
                json.insert(u"stage"_s, stage ? QJsonValue(stage->key) : QJsonValue());
                if (standing.since.isKnown())
                    json.insert(u"stage_since"_s, standing.since.date().toString(Qt::ISODate));
                call.json(json);
            } else {
                call.say(u"%1  %2  %3  %4"_s.arg(contact.id.value(), 6)
                             .arg(contact.title(), -32)
                             .arg(stage ? stage->name : QString(), -16)
                             .arg(contact.emails.empty() ? QString()
                                                         : contact.emails.front().address.text()));
            }
        }
    }
    if (call.isSet(u"json-lines"_s))
        call.json({{u"total"_s, qint64(total)}, {u"shown"_s, qint64(ids.size())}});
    else
        call.say(u"%1 of %2 shown"_s.arg(ids.size()).arg(total));
    return Done;
}

}  // namespace waymark::cli
