// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/kpireport.h"

#include "core/analytics/asked.h"
#include "core/analytics/standing.h"
#include "ui/charts/dashboardfigures.h"
#include "ui/charts/ratewords.h"
#include "ui/support/periods.h"

#include <QHash>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::KpiReport)
};

using Weight = Run::Weight;

Run plain(const QString& text) { return {text, Weight::Plain}; }
Run strong(const QString& text) { return {text, Weight::Strong}; }

/// Text with %1, %2 … that are set in bold.
std::vector<Run> emphasised(const QString& pattern, const QStringList& values) {
    std::vector<Run> runs;
    QString quiet;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int which =
            pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (which < 1 || which > values.size()) {
            quiet += pattern[i];
            continue;
        }
        if (!quiet.isEmpty()) runs.push_back(plain(quiet));
        quiet.clear();
        runs.push_back(strong(values[which - 1]));
        ++i;
    }
    if (!quiet.isEmpty()) runs.push_back(plain(quiet));
    return runs;
}

Paragraph bullet(std::vector<Run> runs) { return {std::move(runs), Paragraph::Shape::Bullet}; }
Paragraph note(const QString& text) { return {{{text, Weight::Quiet}}, Paragraph::Shape::Note}; }

class Builder {
public:
    Builder(const KpiReportData& data, const Formatting& formatting)
        : m_data(data), m_board(data.board), m_format(formatting) {}

    [[nodiscard]] Document build(ReportParts parts) const;

private:
    [[nodiscard]] QString count(const People& people) const {
        return m_format.count(qint64(people.size()));
    }
    [[nodiscard]] QString period() const {
        return periodWords(m_board.filter.period, m_board.filter.asOf.date(), m_format);
    }
    [[nodiscard]] const std::vector<RoadStage>& road() const { return m_data.facts->road; }
    [[nodiscard]] QString scope() const;
    [[nodiscard]] QString footer() const;
    [[nodiscard]] bool showsRates() const { return m_board.contacts >= FewestForRates; }

    void addInShort(std::vector<Block>& blocks) const;
    void addFigures(std::vector<Block>& blocks) const;
    void addFunnel(std::vector<Block>& blocks) const;
    void addStanding(std::vector<Block>& blocks) const;
    void addComingBack(std::vector<Block>& blocks) const;
    void addKeeping(std::vector<Block>& blocks) const;
    void addNames(std::vector<Block>& blocks) const;
    void addMethod(std::vector<Block>& blocks) const;

    const KpiReportData& m_data;
    const Dashboard& m_board;
    const Formatting& m_format;
};

QString Builder::scope() const {
    QStringList parts;
    if (!m_board.filter.source)
        parts << Words::tr("Everyone");
    else if (const QString name = m_data.facts->sourceName(*m_board.filter.source); !name.isEmpty())
        parts << Words::tr("Met through %1").arg(name);
    else
        parts << Words::tr("Source not known");
    parts << (m_data.version.isEmpty() ? Words::tr("all playbook versions")
                                       : Words::tr("playbook version %1").arg(m_data.version));
    return parts.join(u", "_s);
}

QString Builder::footer() const {
    QString rule;
    switch (m_board.filter.orderRule) {
        case OrderRule::CreditSkipped:
            rule = Words::tr("Skipped stages are credited.");
            break;
        case OrderRule::Strict:
            rule = Words::tr("Stages count strictly in order.");
            break;
        case OrderRule::AnyOrder:
            rule = Words::tr("Stages count in any order.");
            break;
    }
    return Words::tr(
               "Ranges are 95% intervals (Wilson for rates, order statistics for medians). %1 A "
               "customer has lapsed after more than %2 without a purchase.")
        .arg(rule, Formatting::days(m_board.filter.lapseDays));
}

void Builder::addInShort(std::vector<Block>& blocks) const {
    blocks.push_back(Heading{Words::tr("In short")});
    const Tile& met = m_board.tiles.front();
    blocks.push_back(bullet(emphasised(
        Words::tr("We met %1 new people (%3 the year before); %2 of them have bought so far."),
        {m_format.count(met.now.k), count(m_board.funnel.bought),
         m_format.count(met.yearBefore.k)})));
    if (!showsRates()) {
        blocks.push_back(
            bullet({plain(Words::tr("Rates appear from %1 people.").arg(FewestForRates))}));
        return;
    }
    int said = 1;
    for (const Finding& finding : m_board.findings) {
        if (finding.kind == Finding::Kind::StuckAt || said == 3) continue;
        const FindingWords words =
            findingWords(finding, road(), m_format, m_board.filter.lapseDays);
        blocks.push_back(bullet({strong(words.lead), plain(u' ' + words.rest)}));
        ++said;
    }
    const Rate& kept = m_board.retention.rate;
    if (kept.showsPercent())
        blocks.push_back(bullet(emphasised(
            Words::tr(
                "%1 of the customers of the period before bought again (%2 of %3; %4 the year "
                "before)."),
            {rateWords(kept, m_format), m_format.count(kept.k), m_format.count(kept.n),
             kpiValue(m_board.tiles.back().yearBefore, m_format)})));
}

void Builder::addFigures(std::vector<Block>& blocks) const {
    blocks.push_back(Heading{Words::tr("Figures")});
    using Align = Column::Align;
    Table table{{{Words::tr("Figure"), 3.2, Align::Left},
                 {Words::tr("Now"), 1.2, Align::Right},
                 {Words::tr("95% range"), 1.2, Align::Right},
                 {Words::tr("n"), 1, Align::Right},
                 {Words::tr("Year before"), 1.3, Align::Right},
                 {Words::tr("n"), 1, Align::Right}},
                {},
                {}};
    const auto value = [&](const Kpi& kpi) {
        if (showsRates() || kpi.unit != Kpi::Unit::Share) return kpiValue(kpi, m_format);
        return Words::tr("%1 of %2").arg(m_format.count(kpi.k), m_format.count(kpi.n));
    };
    const auto people = [&](const Kpi& kpi) {
        return kpi.unit == Kpi::Unit::Count ? QString() : m_format.count(kpi.n);
    };
    for (const Tile& tile : m_board.tiles)
        table.rows.push_back(
            {{tileTitle(tile.kind)},
             {value(tile.now), Weight::Strong},
             {showsRates() ? kpiRange(tile.now, m_format) : QString(), Weight::Quiet},
             {people(tile.now), Weight::Quiet},
             {value(tile.yearBefore), Weight::Quiet},
             {people(tile.yearBefore), Weight::Quiet}});
    const CustomerValue& worth = m_board.value;
    table.rows.push_back(
        {{Words::tr("Customer value to date, mean")},
         {worth.meanMinor ? m_format.money(std::llround(*worth.meanMinor), m_data.facts->currency)
                          : Formatting::none(),
          Weight::Strong},
         {QString()},
         {count(worth.customers), Weight::Quiet},
         {QString()},
         {QString()}});
    blocks.push_back(std::move(table));
}

void Builder::addFunnel(std::vector<Block>& blocks) const {
    FunnelPicture picture = funnelPictureOf(m_board.funnel, road());
    if (!showsRates()) picture.rates = FunnelPicture::Rates::CountsOnly;
    auto funnel =
        std::make_shared<FunnelFigure>(std::move(picture), m_format, FunnelFigure::Ink::OneColour);
    QString words = funnelWords(m_board, m_format);
    if (const QString leftOut = leftOutWords(m_board, m_format); !leftOut.isEmpty())
        words += u"; "_s + leftOut;
    words += Words::tr(". Dark: went on. Light: still there. Striped: lapsed. Dashed: left.");
    Beside::Side left{1.55, {Heading{funnel->title()}, FigureBlock{funnel}, note(words)}};
    if (!showsRates()) {
        for (Block& block : left.blocks) blocks.push_back(std::move(block));
        return;
    }
    auto sources = std::make_shared<IntervalFigure>(sourcePictureOf(m_board, m_format), m_format);
    Beside::Side right{1,
                       {Heading{sources->title()}, FigureBlock{sources},
                        note(Words::tr("Share of new contacts with a purchase, 95% range."))}};
    blocks.push_back(std::make_shared<const Beside>(Beside{{std::move(left), std::move(right)}}));
}

void Builder::addStanding(std::vector<Block>& blocks) const {
    using Align = Column::Align;
    Table stand{{{Words::tr("Stage"), 2.4, Align::Left},
                 {Words::tr("Contacts"), 1, Align::Right},
                 {Words::tr("Past target"), 1.1, Align::Right}},
                {},
                {}};
    for (size_t stage = 0; stage < road().size(); ++stage) {
        const People& stuck = m_board.stock.stuck[stage];
        stand.rows.push_back(
            {{road()[stage].name},
             {count(m_board.stock.byStage[stage]), Weight::Strong},
             {road()[stage].targetDays && road()[stage].isOnRoad() ? count(stuck)
                                                                   : Formatting::none(),
              Weight::Quiet}});
    }
    if (!m_board.stock.nowhere.empty())
        stand.rows.push_back({{Words::tr("No stage yet")},
                              {count(m_board.stock.nowhere), Weight::Strong},
                              {QString()}});
    Beside::Side left{1.15,
                      {Heading{Words::tr("Where contacts stand on %1")
                                   .arg(m_format.date(m_board.filter.asOf.date()))},
                       std::move(stand)}};
    if (!showsRates()) {
        for (Block& block : left.blocks) blocks.push_back(std::move(block));
        return;
    }
    auto times =
        std::make_shared<StageTimeFigure>(stageTimePictureOf(m_board.stageTimes, road()), m_format);
    Beside::Side right{
        1,
        {Heading{times->title()}, FigureBlock{times},
         note(Words::tr("Dot and bar: median and middle half of those who moved on. Ring: the "
                        "day by which half of all who came had moved on. Tick: target."))}};
    blocks.push_back(std::make_shared<const Beside>(Beside{{std::move(left), std::move(right)}}));
}

void Builder::addComingBack(std::vector<Block>& blocks) const {
    if (m_board.cohorts.rows.empty() || !showsRates()) return;
    blocks.push_back(Heading{Words::tr("Coming back")});
    blocks.push_back(FigureBlock{
        std::make_shared<CohortFigure>(cohortPictureOf(m_board.cohorts, 12, 11), m_format)});
}

void Builder::addKeeping(std::vector<Block>& blocks) const {
    blocks.push_back(Heading{Words::tr("Keeping customers")});
    using Align = Column::Align;
    Table table{{{Words::tr("Figure"), 4, Align::Left},
                 {Words::tr("People"), 1, Align::Right},
                 {Words::tr("Of"), 1, Align::Right},
                 {Words::tr("Share"), 1, Align::Right},
                 {Words::tr("95% range"), 1.2, Align::Right}},
                {},
                {}};
    const auto row = [&](const QString& name, const Rate& rate) {
        table.rows.push_back(
            {{name},
             {m_format.count(rate.k), Weight::Strong},
             {m_format.count(rate.n), Weight::Quiet},
             {showsRates() ? rateWords(rate, m_format) : QString()},
             {showsRates() ? rangeWords(rate, m_format) : QString(), Weight::Quiet}});
    };
    row(Words::tr("Customers of the period before who bought in this one too"),
        m_board.retention.rate);
    row(Words::tr("Customers of the period before who did not"), m_board.retention.churn);
    row(Words::tr("Customers not lapsed when the period began who lapsed in it"),
        m_board.lapse.rate);
    row(Words::tr("Lapsed customers who had bought once"),
        Rate::of(qint64(m_board.lapse.boughtOnce.size()), qint64(m_board.lapse.stock.size())));
    row(Words::tr("Customers who bought on two days or more"), m_board.repeat.rate);
    row(Words::tr("New customers who were referred"), m_board.referring.referredShare);
    blocks.push_back(std::move(table));
}

void Builder::addNames(std::vector<Block>& blocks) const {
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{Words::tr("Names of contacts")});
    using Align = Column::Align;
    Table table{{{Words::tr("Name"), 3, Align::Left},
                 {Words::tr("Organisation"), 3, Align::Left},
                 {Words::tr("Stage"), 2, Align::Left},
                 {Words::tr("Since"), 1.4, Align::Right}},
                {},
                Words::tr("Nobody.")};
    for (const KpiReportData::Person& person : m_data.people)
        table.rows.push_back(
            {{person.name},
             {person.organisation, Weight::Quiet},
             {person.stage < 0 ? Words::tr("No stage yet") : road()[size_t(person.stage)].name},
             {m_format.date(person.since.date()), Weight::Quiet}});
    blocks.push_back(std::move(table));
}

void Builder::addMethod(std::vector<Block>& blocks) const {
    blocks.push_back(Heading{Words::tr("How these figures are made")});
    blocks.push_back(note(Words::tr("Each person counts once. The funnel follows one group: "
                                    "everyone whose first day lies in the "
                                    "period, and what they reached until %1. “Went on” is the "
                                    "share of those who reached a stage "
                                    "that reached the next one too. “Year before” asks the same "
                                    "question one year earlier, seen "
                                    "with the same delay. Where contacts stand is a count on one "
                                    "day; it has no percentages. Below "
                                    "five people no percentage is given, below ten no bar.")
                              .arg(m_format.date(m_board.filter.asOf.date()))));
}

Document Builder::build(ReportParts parts) const {
    Document document;
    document.business = m_data.settings.businessName;
    document.title = parts & ReportPart::Standing ? Words::tr("Journey and KPI report")
                                                  : Words::tr("KPI report");
    document.subtitle = m_board.filter.period.from.isKnown()
                            ? Words::tr("%1, compared with the year before").arg(period())
                            : period().left(1).toUpper() + period().mid(1);
    document.sideLines = {Words::tr("As of %1").arg(m_format.date(m_board.filter.asOf.date())),
                          scope()};
    document.footer = footer();
    if (m_board.contacts == 0) {
        document.blocks.push_back(
            Paragraph{{plain(Words::tr("There is nobody to count yet."))}, Paragraph::Shape::Body});
        return document;
    }
    if (parts & ReportPart::InShort) addInShort(document.blocks);
    if (parts & ReportPart::Figures) addFigures(document.blocks);
    if (parts & ReportPart::FunnelAndSources) addFunnel(document.blocks);
    if (parts & ReportPart::Standing) addStanding(document.blocks);
    if (parts & ReportPart::ComingBack) addComingBack(document.blocks);
    if (parts & ReportPart::Keeping) addKeeping(document.blocks);
    addMethod(document.blocks);
    if (parts & ReportPart::Names) addNames(document.blocks);
    return document;
}

}  // namespace

ReportParts journeyAndKpiParts() {
    return kpiParts() | ReportPart::FunnelAndSources | ReportPart::Standing;
}

ReportParts kpiParts() {
    return ReportParts(ReportPart::InShort) | ReportPart::Figures | ReportPart::ComingBack |
           ReportPart::Keeping;
}

KpiReportData readKpiReport(OpenFile& file, Progress& progress, const Filter& filter,
                            WithNames names) {
    KpiReportData data;
    data.facts = file.facts(progress);
    data.board = dashboard(*data.facts, filter);
    data.settings = file.stores().settings.read();
    for (const VersionSpan& version : data.facts->versions)
        if (filter.playbook == version.playbook) data.version = QString::number(version.version);
    if (names == WithNames::No) return data;
    const std::vector<Standing> standings = standingsOf(*data.facts, filter.asOf, filter.lapseDays);
    QHash<ContactId, size_t> asked;
    forEachAsked(*data.facts, filter, [&](size_t i) { asked.insert(data.facts->contacts[i], i); });
    for (const ContactRow& row : file.stores().contacts.rows(file.stores().contacts.idsByName())) {
        const auto index = asked.constFind(row.id);
        if (index == asked.constEnd()) continue;
        data.people.push_back(
            {row.title(), row.organisation, standings[*index].stage, standings[*index].since});
    }
    std::ranges::stable_sort(data.people, {}, [](const KpiReportData::Person& person) {
        return person.stage < 0 ? 1000 : person.stage;
    });
    return data;
}

Document kpiReport(const KpiReportData& data, const Formatting& formatting, ReportParts parts) {
    return Builder(data, formatting).build(parts);
}

}  // namespace waymark::ui
