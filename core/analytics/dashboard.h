#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/acquisition.h"
#include "core/analytics/cohort.h"
#include "core/analytics/customervalue.h"
#include "core/analytics/findings.h"
#include "core/analytics/funnel.h"
#include "core/analytics/referring.h"
#include "core/analytics/repeatpurchase.h"
#include "core/analytics/retention.h"
#include "core/analytics/stagetime.h"
#include "core/analytics/standing.h"

#include <optional>
#include <vector>

namespace waymark {

/// One number as tiles, reports and comparisons show it.
struct Kpi {
    enum class Unit { Count, Share, Days };
    Unit unit = Unit::Count;
    std::optional<double> value;  ///< nothing: no data, or a median not reached; shares 0 … 1
    std::optional<double> low;    ///< 95 %
    std::optional<double> high;
    qint64 k = 0;  ///< of a share: the numerator; else the people counted
    qint64 n = 0;  ///< people counted
    bool operator==(const Kpi&) const = default;
};

struct Tile {
    enum class Kind {
        NewContacts,          ///< entered in the period
        FirstPurchaseRate,    ///< of the funnel's cohort, who bought
        RepeatPurchaseRate,   ///< K9
        ReferralRate,         ///< K11 b
        DaysToFirstPurchase,  ///< median of those who bought
        RetentionRate         ///< K6
    };
    Kind kind = Kind::NewContacts;
    Kpi now;
    Kpi yearBefore;  ///< the same question one year earlier, seen with the same delay
    QString behind;  ///< key of the people, see behind.h
};

/// All figures of the dashboard, the KPI report and `kpi --json`: one value, so that screen and
/// paper cannot disagree.
struct Dashboard {
    Filter filter;
    std::vector<Tile> tiles;
    Funnel funnel;
    Stock stock;
    std::vector<StageTime> stageTimes;
    std::vector<SourceFigure> sources;
    CohortGrid cohorts;
    Retention retention;
    Lapse lapse;
    RepeatPurchase repeat;
    Referring referring;
    CustomerValue value;
    std::vector<Finding> findings;
    qint64 contacts = 0;  ///< that the filter asks about
};

/// Throws Failure{WrongUse} if as_of is unknown.
[[nodiscard]] Dashboard dashboard(const Facts& facts, const Filter& filter);

}  // namespace waymark
