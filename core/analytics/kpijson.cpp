// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/kpijson.h"

#include "core/analytics/facts.h"

#include <QJsonArray>

#include <cmath>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QJsonValue isoOf(Day day) {
    return day.isKnown() ? QJsonValue(day.date().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject jsonOf(const Period& period) {
    return {{u"from"_s, isoOf(period.from)}, {u"to"_s, isoOf(period.to)}};
}

template <class Number>
QJsonValue orNull(const std::optional<Number>& number) {
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue minorOrNull(const std::optional<double>& amount) {
    return amount ? QJsonValue(qint64(std::llround(*amount))) : QJsonValue();
}

qint64 count(const People& people) { return qint64(people.size()); }

/// A rate with the keys of its numerator and denominator.
QJsonObject jsonOf(const Rate& rate, const QString& behind, const QString& behindAll) {
    QJsonObject json = toJson(rate);
    json[u"behind"_s] = behind;
    json[u"behind_n"_s] = behindAll;
    return json;
}

QJsonArray funnelJson(const Funnel& funnel, const Facts& facts) {
    QJsonArray rows;
    const auto key = [&](size_t step, QLatin1String list) {
        return u"funnel/%1/%2"_s.arg(facts.road[size_t(funnel.rows[step].stage)].key, list);
    };
    for (size_t step = 0; step < funnel.rows.size(); ++step) {
        const FunnelRow& row = funnel.rows[step];
        const RoadStage& stage = facts.road[size_t(row.stage)];
        const QString reached = key(step, "reached"_L1);
        QJsonObject behind;
        for (const auto list : {"reached"_L1, "lost"_L1, "waiting"_L1, "lapsed"_L1})
            behind[list] = key(step, list);
        behind["went_on"_L1] = key(step, "went-on"_L1);
        const QJsonObject rate =
            step == 0 ? jsonOf(row.rate, reached, reached)
                      : jsonOf(row.rate, key(step - 1, "went-on"_L1), key(step - 1, "reached"_L1));
        rows.append(
            QJsonObject{{u"stage"_s, stage.key},
                        {u"name"_s, stage.name},
                        {u"reached"_s, count(row.reached)},
                        {u"rate"_s, rate},
                        {u"cumulative"_s, jsonOf(row.cumulative, reached, key(0, "reached"_L1))},
                        {u"lost"_s, count(row.lost)},
                        {u"waiting"_s, count(row.waiting)},
                        {u"lapsed"_s, count(row.lapsed)},
                        {u"went_on"_s, count(row.wentOn)},
                        {u"behind"_s, behind}});
    }
    return rows;
}

QJsonArray sideStagesJson(const Funnel& funnel, const Facts& facts) {
    QJsonArray sides;
    for (const SideStage& side : funnel.sideStages) {
        const QString& key = facts.road[size_t(side.stage)].key;
        sides.append(QJsonObject{{u"stage"_s, key},
                                 {u"reached"_s, count(side.reached)},
                                 {u"rate"_s, toJson(side.rate)},
                                 {u"behind"_s, u"funnel/%1/reached"_s.arg(key)}});
    }
    return sides;
}

QJsonArray standingJson(const Stock& stock, const Facts& facts) {
    QJsonArray stages;
    for (size_t stage = 0; stage < stock.byStage.size(); ++stage) {
        const QString& key = facts.road[stage].key;
        stages.append(QJsonObject{{u"stage"_s, key},
                                  {u"name"_s, facts.road[stage].name},
                                  {u"count"_s, count(stock.byStage[stage])},
                                  {u"stuck"_s, count(stock.stuck[stage])},
                                  {u"behind"_s, u"standing/"_s + key}});
    }
    if (!stock.nowhere.empty())
        stages.append(QJsonObject{{u"stage"_s, QJsonValue()},
                                  {u"count"_s, count(stock.nowhere)},
                                  {u"behind"_s, u"standing/none"_s}});
    return stages;
}

QJsonArray stageTimeJson(const std::vector<StageTime>& times, const Facts& facts) {
    QJsonArray stages;
    for (const StageTime& time : times) {
        const QString& key = facts.road[size_t(time.stage)].key;
        stages.append(
            QJsonObject{{u"stage"_s, key},
                        {u"n"_s, count(time.visitors)},
                        {u"median_days"_s, orNull(time.medianDays)},
                        {u"finished_n"_s, count(time.finishers)},
                        {u"finished_median_days"_s,
                         time.finished ? QJsonValue(time.finished->median) : QJsonValue()},
                        {u"behind"_s, u"stage-time/%1/visitors"_s.arg(key)}});
    }
    return stages;
}

QJsonArray cohortJson(const CohortGrid& grid) {
    QJsonArray rows;
    for (const CohortRow& row : grid.rows) {
        QJsonArray cells;
        for (size_t later = 0; later < row.cells.size(); ++later)
            cells.append(QJsonObject{{u"k"_s, row.cells[later].inPeriod},
                                     {u"n"_s, row.size},
                                     {u"finished"_s, row.cells[later].finished},
                                     {u"then_or_later"_s, row.cells[later].thenOrLater},
                                     {u"behind"_s, u"cohort/%1/%2"_s.arg(row.name).arg(later)}});
        rows.append(QJsonObject{{u"cohort"_s, row.name},
                                {u"size"_s, row.size},
                                {u"cells"_s, cells},
                                {u"behind"_s, u"cohort/"_s + row.name}});
    }
    return rows;
}

QJsonObject repeatJson(const RepeatPurchase& repeat) {
    QJsonArray within;
    for (const RepeatWithin& window : repeat.within)
        within.append(
            QJsonObject{{u"days"_s, window.days},
                        {u"rate"_s, jsonOf(window.rate, u"repeat/within/%1"_s.arg(window.days),
                                           u"repeat/mature/%1"_s.arg(window.days))}});
    return {{u"all"_s, jsonOf(repeat.rate, u"repeat/again"_s, u"repeat/bought"_s)},
            {u"within"_s, within}};
}

QJsonObject secondPurchaseJson(const RepeatPurchase& repeat) {
    QJsonArray returned;
    for (const ReturnedShare& each : repeat.returned)
        returned.append(QJsonObject{{u"days"_s, each.days}, {u"share"_s, orNull(each.share)}});
    return {{u"median_days"_s, orNull(repeat.medianDays)},
            {u"returned"_s, returned},
            {u"n"_s, count(repeat.firstBought)},
            {u"finished_n"_s, count(repeat.secondBought)},
            {u"behind"_s, u"second-purchase/first"_s}};
}

QJsonObject referralJson(const Referring& referring) {
    return {{u"referred_share"_s,
             jsonOf(referring.referredShare, u"referral/new-referred"_s, u"referral/new"_s)},
            {u"referring_customers"_s,
             jsonOf(referring.referringCustomers, u"referral/referrers"_s, u"referral/active"_s)},
            {u"conversion_referred"_s,
             jsonOf(referring.conversionReferred, u"referral/referred-bought"_s,
                    u"referral/referred-entered"_s)},
            {u"conversion_other"_s, jsonOf(referring.conversionOther, u"referral/other-bought"_s,
                                           u"referral/other-entered"_s)}};
}

QJsonObject valueJson(const CustomerValue& value, const QString& currency) {
    return {{u"total"_s, value.totalMinor},
            {u"mean"_s, minorOrNull(value.meanMinor)},
            {u"median"_s, minorOrNull(value.medianMinor)},
            {u"top_fifth_share"_s, orNull(value.topFifthShare)},
            {u"customers"_s, count(value.customers)},
            {u"currency"_s, currency},
            {u"behind"_s, u"value/customers"_s}};
}

QJsonArray sourcesJson(const std::vector<SourceFigure>& sources) {
    QJsonArray all;
    for (const SourceFigure& each : sources) {
        const QString key = u"source/%1/"_s.arg(each.source.value());
        all.append(QJsonObject{{u"source"_s, each.source ? QJsonValue(each.name) : QJsonValue()},
                               {u"id"_s, each.source.value()},
                               {u"met"_s, count(each.met)},
                               {u"bought"_s, count(each.bought)},
                               {u"rate"_s, jsonOf(each.rate, key + u"bought"_s, key + u"met"_s)},
                               {u"behind"_s, key + u"met"_s}});
    }
    return all;
}

QJsonObject lapseJson(const Lapse& lapse) {
    return {{u"stock"_s, count(lapse.stock)},
            {u"newly"_s, count(lapse.newly)},
            {u"rate"_s, jsonOf(lapse.rate, u"lapsed/of-those"_s, u"lapsed/not-lapsed"_s)},
            {u"behind"_s,
             QJsonObject{{u"stock"_s, u"lapsed/stock"_s}, {u"newly"_s, u"lapsed/newly"_s}}}};
}

QJsonObject retentionJson(const Retention& retention) {
    return {{u"periods"_s, QJsonArray{jsonOf(retention.before), jsonOf(retention.now)}},
            {u"finished"_s, retention.finished},
            {u"rate"_s, jsonOf(retention.rate, u"retention/kept"_s, u"retention/active"_s)}};
}

}  // namespace

QJsonObject toJson(const Rate& rate) {
    return {{u"k"_s, rate.k},
            {u"n"_s, rate.n},
            {u"rate"_s, orNull(rate.rate)},
            {u"low"_s, rate.low},
            {u"high"_s, rate.high}};
}

QJsonObject toJson(const Dashboard& dashboard, const Facts& facts) {
    const Filter& filter = dashboard.filter;
    return {
        {u"as_of"_s, isoOf(filter.asOf)},
        {u"period"_s, jsonOf(filter.period)},
        {u"window_days"_s, orNull(filter.windowDays)},
        {u"lapse_days"_s, filter.lapseDays},
        {u"order_rule"_s, word(filter.orderRule)},
        {u"contacts"_s, dashboard.contacts},
        {u"entered"_s, count(dashboard.funnel.entered)},
        {u"funnel"_s, funnelJson(dashboard.funnel, facts)},
        {u"optional_stages"_s, sideStagesJson(dashboard.funnel, facts)},
        {u"standing"_s, standingJson(dashboard.stock, facts)},
        {u"in_journey"_s, count(dashboard.stock.inJourney)},
        {u"customers"_s, count(dashboard.stock.customers)},
        {u"stage_time"_s, stageTimeJson(dashboard.stageTimes, facts)},
        {u"retention"_s, retentionJson(dashboard.retention)},
        {u"churn"_s, jsonOf(dashboard.retention.churn, u"retention/gone"_s, u"retention/active"_s)},
        {u"lapsed"_s, lapseJson(dashboard.lapse)},
        {u"cohorts"_s, cohortJson(dashboard.cohorts)},
        {u"repeat"_s, repeatJson(dashboard.repeat)},
        {u"second_purchase"_s, secondPurchaseJson(dashboard.repeat)},
        {u"referral"_s, referralJson(dashboard.referring)},
        {u"value"_s, valueJson(dashboard.value, facts.currency)},
        {u"sources"_s, sourcesJson(dashboard.sources)},
        {u"too_recent"_s, count(dashboard.funnel.tooRecent)},
        {u"left_out_no_date"_s, count(dashboard.funnel.leftOutNoDate)},
        {u"currency"_s, facts.currency},
        {u"behind"_s, QJsonObject{{u"contacts"_s, u"everyone"_s},
                                  {u"entered"_s, u"entered"_s},
                                  {u"in_journey"_s, u"journey"_s},
                                  {u"customers"_s, u"customers"_s},
                                  {u"too_recent"_s, u"too-recent"_s},
                                  {u"left_out_no_date"_s, u"left-out"_s}}}};
}

}  // namespace waymark
