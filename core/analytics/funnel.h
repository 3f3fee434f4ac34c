#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/filter.h"
#include "core/analytics/interval.h"

#include <optional>
#include <vector>

namespace waymark {

/// One step of the road. wentOn + waiting + lost + lapsed = reached.
struct FunnelRow {
    int stage = 0;    ///< number in Facts::road
    People reached;   ///< R_k
    People wentOn;    ///< of these, who reached the next step too (none on the last row)
    People waiting;   ///< not gone on, and still on the road
    People lost;      ///< not gone on, and standing at "not now"
    People lapsed;    ///< not gone on, and standing at "lapsed"
    Rate rate;        ///< r_k: of those who reached the row before; the first row k = n
    Rate cumulative;  ///< of all who entered (K2)
};

/// An optional stage: who of the cohort reached it, beside the funnel.
struct SideStage {
    int stage = 0;
    People reached;
    Rate rate;  ///< of all who entered
};

struct Funnel {
    std::vector<FunnelRow> rows;  ///< the steps in order
    std::vector<SideStage> sideStages;
    People entered;        ///< first day in the period, mature or not
    People tooRecent;      ///< of these, not watched for the whole window yet (G7)
    People leftOutNoDate;  ///< no day of entering is known, or they reached a further step on an
                           ///< unknown day (G6)
    People bought;         ///< of the mature: a purchase day within the window
};

/// K1, K2, K4. The cohort: t_1 in the period, mature for W. t_1 is the first day at any step of
/// life 1 under "credit skipped", the first day at the first step under the others. Stage k is
/// reached if that happened by t_1 + W (by as_of without a window): under "credit skipped" at k or
/// any later step, under "strict" with first days of all steps up to k known and in order, under
/// "any order" at k itself. There, rows are not nested, so the rate counts who of the row before
/// reached this one.
[[nodiscard]] Funnel funnel(const Facts& facts, const Filter& filter);

}  // namespace waymark
