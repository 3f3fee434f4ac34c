// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/findings.h"

#include "core/analytics/dashboard.h"
#include "core/analytics/facts.h"

#include <optional>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

std::optional<Finding> mostLost(const Facts& facts, const Funnel& funnel) {
    const FunnelRow* worst = nullptr;
    for (const FunnelRow& row : funnel.rows)
        if (row.reached.size() >= 5 && (!worst || row.lost.size() > worst->lost.size()))
            worst = &row;
    if (!worst || worst->lost.empty()) return std::nullopt;
    return Finding{.kind = Finding::Kind::MostLostAfter,
                   .stage = worst->stage,
                   .rate = Rate::of(qint64(worst->lost.size()), qint64(worst->reached.size())),
                   .other = {},
                   .behind = u"funnel/%1/lost"_s.arg(facts.road[size_t(worst->stage)].key)};
}

std::optional<Finding> referredBuyMore(const Referring& referring) {
    const Rate &referred = referring.conversionReferred, &other = referring.conversionOther;
    if (!referred.showsPercent() || !other.showsPercent()) return std::nullopt;
    const auto difference = differenceOf(referred, other);
    if (!difference || difference->low <= 0) return std::nullopt;
    return Finding{.kind = Finding::Kind::ReferredBuyMore,
                   .stage = -1,
                   .rate = referred,
                   .other = other,
                   .behind = u"referral/referred-bought"_s};
}

std::optional<Finding> boughtOnceLapsed(const Lapse& lapse) {
    if (lapse.boughtOnce.size() < 5) return std::nullopt;
    return Finding{.kind = Finding::Kind::BoughtOnceLapsed,
                   .stage = -1,
                   .rate = Rate::of(qint64(lapse.boughtOnce.size()), qint64(lapse.stock.size())),
                   .other = {},
                   .behind = u"lapsed/bought-once"_s};
}

std::optional<Finding> stuckAt(const Facts& facts, const Stock& stock) {
    int worst = -1;
    for (size_t stage = 0; stage < stock.stuck.size(); ++stage)
        if (worst < 0 || stock.stuck[stage].size() > stock.stuck[size_t(worst)].size())
            worst = int(stage);
    if (worst < 0 || stock.stuck[size_t(worst)].size() < 5) return std::nullopt;
    return Finding{.kind = Finding::Kind::StuckAt,
                   .stage = worst,
                   .rate = Rate::of(qint64(stock.stuck[size_t(worst)].size()),
                                    qint64(stock.byStage[size_t(worst)].size())),
                   .other = {},
                   .behind = u"stage-target-exceeded/%1"_s.arg(facts.road[size_t(worst)].key)};
}

}  // namespace

std::vector<Finding> findings(const Facts& facts, const Dashboard& dashboard) {
    std::vector<Finding> found;
    for (const auto& each :
         {mostLost(facts, dashboard.funnel), referredBuyMore(dashboard.referring),
          boughtOnceLapsed(dashboard.lapse), stuckAt(facts, dashboard.stock)})
        if (each && found.size() < 3) found.push_back(*each);
    return found;
}

}  // namespace waymark
