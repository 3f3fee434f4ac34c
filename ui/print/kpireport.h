#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/dashboard.h"
#include "core/analytics/facts.h"
#include "core/report/document.h"
#include "core/workspace/openfile.h"
#include "ui/support/formatting.h"

#include <QFlags>

#include <memory>

namespace waymark::ui {

/// What the KPI report may hold.
enum class ReportPart {
    InShort = 1,
    Figures = 2,
    FunnelAndSources = 4,
    Standing = 8,
    ComingBack = 16,
    Keeping = 32,
    Names = 64  ///< who stands where, by name; everything else holds totals only
};
Q_DECLARE_FLAGS(ReportParts, ReportPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(ReportParts)

/// "Journey and KPI report": all but names. "KPI report": figures without the journey.
[[nodiscard]] ReportParts journeyAndKpiParts();
[[nodiscard]] ReportParts kpiParts();

struct KpiReportData {
    struct Person {
        QString name;
        QString organisation;
        int stage = -1;  ///< number in Facts::road
        Day since;
    };
    std::shared_ptr<const Facts> facts;
    Dashboard board;
    FileSettings settings;
    QString version;             ///< of the playbook asked about; empty: all
    std::vector<Person> people;  ///< only if asked for; by stage, then as the list sorts
};

enum class WithNames { No, Yes };
/// Everything the report says, read in one question.
[[nodiscard]] KpiReportData readKpiReport(OpenFile& file, Progress& progress, const Filter& filter,
                                          WithNames names);

[[nodiscard]] Document kpiReport(const KpiReportData& data, const Formatting& formatting,
                                 ReportParts parts);

}  // namespace waymark::ui
