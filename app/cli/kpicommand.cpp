// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/filteroptions.h"

#include "core/analytics/facts.h"
#include "core/analytics/kpijson.h"
#include "ui/support/formatting.h"

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

QString shown(const Rate& rate, const ui::Formatting& format) {
    if (!rate.hasData()) return u"no data"_s;
    if (!rate.showsPercent()) return u"%1 of %2"_s.arg(rate.k).arg(rate.n);
    return u"%1 (%2), n %3"_s
        .arg(format.percent(rate.k, rate.n), format.percentRange(rate.low, rate.high))
        .arg(rate.n);
}

void sayFunnel(const Invocation& call, const Dashboard& board, const Facts& facts,
               const ui::Formatting& format) {
    call.say(u"\n%1 %2 %3 %4 %5  %6"_s.arg(u"Stage conversion"_s, -22)
                 .arg(u"reached"_s, 8)
                 .arg(u"waiting"_s, 8)
                 .arg(u"lapsed"_s, 8)
                 .arg(u"left"_s, 8)
                 .arg(u"of the stage before"_s));
    for (const FunnelRow& row : board.funnel.rows)
        call.say(
            u"%1 %2 %3 %4 %5  %6"_s.arg(facts.road[size_t(row.stage)].name, -22)
                .arg(row.reached.size(), 8)
                .arg(row.waiting.size(), 8)
                .arg(row.lapsed.size(), 8)
                .arg(row.lost.size(), 8)
                .arg(&row == &board.funnel.rows.front() ? QString() : shown(row.rate, format)));
    if (!board.funnel.tooRecent.empty())
        call.say(u"too recent: %1"_s.arg(board.funnel.tooRecent.size()));
    if (!board.funnel.leftOutNoDate.empty())
        call.say(u"left out, no day known: %1"_s.arg(board.funnel.leftOutNoDate.size()));
}

void sayStanding(const Invocation& call, const Dashboard& board, const Facts& facts) {
    call.say(u"\nWhere contacts stand"_s);
    for (size_t i = 0; i < facts.road.size(); ++i)
        call.say(u"%1 %2"_s.arg(facts.road[i].name, -22).arg(board.stock.byStage[i].size(), 8));
    if (!board.stock.nowhere.empty())
        call.say(u"%1 %2"_s.arg(u"no stage yet"_s, -22).arg(board.stock.nowhere.size(), 8));
}

}  // namespace

int kpi(Invocation& call) {
    call.parse(
        u"Works out the figures. Every count in the JSON names, under \"behind\", the list that `contacts --segment` gives for it."_s,
        {u"FILE"_s}, filterOptions() << QCommandLineOption(u"json"_s, u"One JSON value."_s));
    const auto file = call.open(OpenMode::ReadOnlyIfInUse);
    const auto facts = file->facts(call.progress());
    const Filter filter = filterOf(call, *file);
    const Dashboard board = dashboard(*facts, filter);
    if (call.isSet(u"json"_s)) {
        call.prettyJson(toJson(board, *facts));
        return Done;
    }
    const ui::Formatting format;
    const QString from =
        filter.period.from.isKnown() ? format.date(filter.period.from.date()) : u"the beginning"_s;
    const QString to =
        filter.period.to.isKnown() ? format.date(filter.period.to.date().addDays(-1)) : u"now"_s;
    call.say(
        u"First met from %1 to %2, seen on %3"_s.arg(from, to, format.date(filter.asOf.date())));
    sayFunnel(call, board, *facts, format);
    sayStanding(call, board, *facts);
    call.say(u"\nBought in both periods  %1"_s.arg(shown(board.retention.rate, format)));
    call.say(u"Bought again            %1"_s.arg(shown(board.repeat.rate, format)));
    call.say(u"Lapsed now              %1"_s.arg(board.lapse.stock.size()));
    return Done;
}

}  // namespace waymark::cli
