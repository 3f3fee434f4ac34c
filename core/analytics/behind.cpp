// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/behind.h"

#include "core/analytics/acquisition.h"
#include "core/analytics/asked.h"
#include "core/analytics/calendarunit.h"
#include "core/analytics/cohort.h"
#include "core/analytics/customervalue.h"
#include "core/analytics/funnel.h"
#include "core/analytics/referring.h"
#include "core/analytics/repeatpurchase.h"
#include "core/analytics/retention.h"
#include "core/analytics/stagetime.h"
#include "core/analytics/standing.h"

#include <QList>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// The lists of a figure by the last word of their keys.
template <class Figure>
struct Named {
    QStringView name;
    People Figure::*list;
};

constexpr Named<Funnel> CohortLists[] = {{u"entered", &Funnel::entered},
                                         {u"too-recent", &Funnel::tooRecent},
                                         {u"left-out", &Funnel::leftOutNoDate},
                                         {u"bought", &Funnel::bought}};
constexpr Named<FunnelRow> RowLists[] = {{u"reached", &FunnelRow::reached},
                                         {u"went-on", &FunnelRow::wentOn},
                                         {u"waiting", &FunnelRow::waiting},
                                         {u"lost", &FunnelRow::lost},
                                         {u"lapsed", &FunnelRow::lapsed}};
constexpr Named<Stock> StockLists[] = {{u"journey", &Stock::inJourney},
                                       {u"customers", &Stock::customers}};
constexpr Named<StageTime> TimeLists[] = {{u"visitors", &StageTime::visitors},
                                          {u"finishers", &StageTime::finishers}};
constexpr Named<SourceFigure> SourceLists[] = {{u"met", &SourceFigure::met},
                                               {u"bought", &SourceFigure::bought}};
constexpr Named<Retention> RetentionLists[] = {
    {u"active", &Retention::active}, {u"kept", &Retention::kept}, {u"gone", &Retention::gone}};
constexpr Named<Lapse> LapseLists[] = {{u"stock", &Lapse::stock},
                                       {u"newly", &Lapse::newly},
                                       {u"not-lapsed", &Lapse::notLapsed},
                                       {u"of-those", &Lapse::ofThose},
                                       {u"bought-once", &Lapse::boughtOnce}};
constexpr Named<RepeatPurchase> RepeatLists[] = {{u"bought", &RepeatPurchase::bought},
                                                 {u"again", &RepeatPurchase::again}};
constexpr Named<RepeatWithin> WithinLists[] = {{u"mature", &RepeatWithin::mature},
                                               {u"within", &RepeatWithin::again}};
constexpr Named<RepeatPurchase> SecondLists[] = {{u"first", &RepeatPurchase::firstBought},
                                                 {u"second", &RepeatPurchase::secondBought}};
constexpr Named<Referring> ReferralLists[] = {{u"new", &Referring::newCustomers},
                                              {u"new-referred", &Referring::newReferred},
                                              {u"active", &Referring::activeAtStart},
                                              {u"referrers", &Referring::referrers},
                                              {u"referred-entered", &Referring::referredEntered},
                                              {u"referred-bought", &Referring::referredBought},
                                              {u"other-entered", &Referring::otherEntered},
                                              {u"other-bought", &Referring::otherBought}};

using Found = std::optional<People>;
using Words = QList<QStringView>;

template <class Figure, size_t Count>
Found pick(const Named<Figure> (&lists)[Count], QStringView name, const Figure& figure) {
    for (const auto& [each, list] : lists)
        if (each == name) return figure.*list;
    return std::nullopt;
}

template <class Figure, size_t Count>
bool has(const Named<Figure> (&lists)[Count], QStringView name) {
    for (const auto& each : lists)
        if (each.name == name) return true;
    return false;
}

Found everyone(const Facts& facts, const Filter& filter) {
    People people;
    forEachAsked(facts, filter, [&](size_t i) { people.push_back(facts.contacts[i]); });
    return people;
}

Found funnelPeople(const Facts& facts, const Filter& filter, int stage, QStringView list) {
    const Funnel figure = funnel(facts, filter);
    for (const FunnelRow& row : figure.rows)
        if (row.stage == stage) return pick(RowLists, list, row);
    for (const SideStage& side : figure.sideStages)
        if (side.stage == stage && list == u"reached") return side.reached;
    return std::nullopt;
}

Found cohortKey(const Facts& facts, const Filter& filter, const Words& words) {
    const std::optional<int> unit = unitNamed(words[1], filter.cohort);
    if (!unit) return std::nullopt;
    if (words.size() == 2) return cohortPeople(facts, filter, *unit);
    bool isNumber = false;
    const int later = words[2].toInt(&isNumber);
    const bool orLater = words.size() == 4 && words[3] == u"later";
    if (!isNumber || later < 0 || words.size() > 4 || (words.size() == 4 && !orLater))
        return std::nullopt;
    return cellPeople(facts, filter, *unit, later,
                      orLater ? CohortMode::ThenOrLater : CohortMode::InPeriod);
}

Found withinPeople(const RepeatPurchase& figure, const Words& words) {
    for (const RepeatWithin& window : figure.within)
        if (QString::number(window.days) == words[2]) return pick(WithinLists, words[1], window);
    return std::nullopt;
}

Found sourcePeople(const Facts& facts, const Filter& filter, const Words& words) {
    bool isNumber = false;
    const SourceId id(words[1].toLongLong(&isNumber));
    if (!isNumber || !has(SourceLists, words[2])) return std::nullopt;
    for (const SourceFigure& figure : bySource(facts, filter))
        if (figure.source == id) return pick(SourceLists, words[2], figure);
    return People{};
}

Found stageTimePeople(const Facts& facts, const Filter& filter, int stage, QStringView list) {
    for (const StageTime& figure : stageTimes(facts, filter))
        if (figure.stage == stage) return pick(TimeLists, list, figure);
    return std::nullopt;
}

Found oneWord(const Facts& facts, const Filter& filter, QStringView word) {
    if (word == u"everyone") return everyone(facts, filter);
    if (has(CohortLists, word)) return pick(CohortLists, word, funnel(facts, filter));
    if (has(StockLists, word)) return pick(StockLists, word, stock(facts, filter));
    return std::nullopt;
}

Found twoWords(const Facts& facts, const Filter& filter, const Words& words) {
    const QStringView figure = words[0], list = words[1];
    const int stage = facts.stageOf(list);
    if (figure == u"standing" && list == u"none") return stock(facts, filter).nowhere;
    if (figure == u"standing" && stage >= 0) return stock(facts, filter).byStage[size_t(stage)];
    if (figure == u"stage-target-exceeded" && stage >= 0)
        return stock(facts, filter).stuck[size_t(stage)];
    if (figure == u"retention") return pick(RetentionLists, list, retention(facts, filter));
    if (figure == u"lapsed") return pick(LapseLists, list, lapse(facts, filter));
    if (figure == u"repeat") return pick(RepeatLists, list, repeatPurchase(facts, filter));
    if (figure == u"second-purchase") return pick(SecondLists, list, repeatPurchase(facts, filter));
    if (figure == u"referral") return pick(ReferralLists, list, referring(facts, filter));
    if (figure == u"value" && list == u"customers") return customerValue(facts, filter).customers;
    return std::nullopt;
}

Found threeWords(const Facts& facts, const Filter& filter, const Words& words) {
    if (words[0] == u"funnel")
        return funnelPeople(facts, filter, facts.stageOf(words[1]), words[2]);
    if (words[0] == u"stage-time")
        return stageTimePeople(facts, filter, facts.stageOf(words[1]), words[2]);
    if (words[0] == u"source") return sourcePeople(facts, filter, words);
    if (words[0] == u"repeat") return withinPeople(repeatPurchase(facts, filter), words);
    return std::nullopt;
}

template <class Figure, size_t Count>
void addKeys(std::vector<QString>& keys, const QString& before, const Named<Figure> (&lists)[Count],
             const QString& after = {}) {
    for (const auto& each : lists) keys.push_back(before + each.name.toString() + after);
}

void addStageKeys(std::vector<QString>& keys, const RoadStage& stage) {
    keys.push_back(u"standing/"_s + stage.key);
    keys.push_back(u"stage-target-exceeded/"_s + stage.key);
    if (stage.isStep()) {
        addKeys(keys, u"funnel/%1/"_s.arg(stage.key), RowLists);
        addKeys(keys, u"stage-time/%1/"_s.arg(stage.key), TimeLists);
    } else if (stage.isOnRoad()) {
        keys.push_back(u"funnel/%1/reached"_s.arg(stage.key));
    }
}

void addCohortKeys(std::vector<QString>& keys, const Facts& facts, const Filter& filter) {
    for (const CohortRow& row : cohortGrid(facts, filter).rows) {
        keys.push_back(u"cohort/"_s + row.name);
        for (size_t later = 0; later < row.cells.size(); ++later) {
            const QString cell = u"cohort/%1/%2"_s.arg(row.name).arg(later);
            keys.push_back(cell);
            keys.push_back(cell + u"/later"_s);
        }
    }
}

}  // namespace

std::optional<People> peopleBehind(const Facts& facts, const Filter& filter, QStringView key) {
    const Words words = key.split(u'/');
    if (words[0] == u"cohort" && words.size() > 1) return cohortKey(facts, filter, words);
    switch (words.size()) {
        case 1:
            return oneWord(facts, filter, words[0]);
        case 2:
            return twoWords(facts, filter, words);
        case 3:
            return threeWords(facts, filter, words);
        default:
            return std::nullopt;
    }
}

std::vector<QString> keysBehind(const Facts& facts, const Filter& filter) {
    std::vector<QString> keys{u"everyone"_s};
    addKeys(keys, {}, CohortLists);
    addKeys(keys, {}, StockLists);
    for (const RoadStage& stage : facts.road) addStageKeys(keys, stage);
    keys.push_back(u"standing/none"_s);
    for (const SourceFigure& figure : bySource(facts, filter))
        addKeys(keys, u"source/%1/"_s.arg(figure.source.value()), SourceLists);
    addCohortKeys(keys, facts, filter);
    addKeys(keys, u"retention/"_s, RetentionLists);
    addKeys(keys, u"lapsed/"_s, LapseLists);
    addKeys(keys, u"repeat/"_s, RepeatLists);
    for (const RepeatWithin& window : repeatPurchase(facts, filter).within)
        addKeys(keys, u"repeat/"_s, WithinLists, u"/%1"_s.arg(window.days));
    addKeys(keys, u"second-purchase/"_s, SecondLists);
    addKeys(keys, u"referral/"_s, ReferralLists);
    keys.push_back(u"value/customers"_s);
    return keys;
}

}  // namespace waymark
