#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/dashboard.h"
#include "core/analytics/facts.h"
#include "ui/charts/cohortfigure.h"
#include "ui/charts/funnelfigure.h"
#include "ui/charts/intervalfigure.h"
#include "ui/charts/stagetimefigure.h"

namespace waymark::ui {

/// The figures of the dashboard as page and paper show them, made from the one Dashboard.
/// At most so many sources are shown; the rest is added up nowhere but named in the words below.
constexpr size_t MostSources = 6;

[[nodiscard]] IntervalPicture sourcePictureOf(const Dashboard& board, const Formatting& formatting,
                                              size_t most = MostSources);
/// Bought in both periods, did not, lapsed in the period.
[[nodiscard]] IntervalPicture keepingPictureOf(const Dashboard& board,
                                               const Formatting& formatting);
/// All who entered, mature or not, and when they were seen:
/// "424 people first met in the period, seen on 12 November".
[[nodiscard]] QString funnelWords(const Dashboard& board, const Formatting& formatting);
/// "too recent: 12" and "left out, no day known: 3", if there are any.
[[nodiscard]] QString leftOutWords(const Dashboard& board, const Formatting& formatting);
/// "First-purchase rate"
[[nodiscard]] QString tileTitle(Tile::Kind kind);
/// "31%", "26", "424"; "2 of 4" below five people; "–" without data.
[[nodiscard]] QString kpiValue(const Kpi& kpi, const Formatting& formatting);
/// "27–36"; "" without a range or below five people.
[[nodiscard]] QString kpiRange(const Kpi& kpi, const Formatting& formatting);

/// A finding in words: what is strong, and the rest of the sentence.
struct FindingWords {
    QString lead;    ///< "Most people are lost after Quote given:"
    QString rest;    ///< "100 of 244."
    QString people;  ///< what the list behind it holds: "Left after Quote given"
    qint64 count = 0;
};
[[nodiscard]] FindingWords findingWords(const Finding& finding, const std::vector<RoadStage>& road,
                                        const Formatting& formatting, int lapseDays);

}  // namespace waymark::ui
