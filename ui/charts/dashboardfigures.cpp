// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/dashboardfigures.h"

#include "ui/charts/ratewords.h"

#include <cmath>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::Dashboard)
};

QString people(qsizetype count, const Formatting& formatting) {
    return count == 1 ? Words::tr("1 person")
                      : Words::tr("%1 people").arg(formatting.count(qint64(count)));
}

QString longDay(QDate day, const Formatting& formatting) {
    const QLocale names =
        formatting.locale().language() == QLocale::English ? QLocale::c() : formatting.locale();
    return names.toString(day, u"d MMMM"_s);
}

}  // namespace

IntervalPicture sourcePictureOf(const Dashboard& board, const Formatting& formatting, size_t most) {
    IntervalPicture picture;
    picture.title = Words::tr("Bought, by source");
    for (const SourceFigure& source : board.sources) {
        if (picture.rows.size() == most) break;
        const QString name = source.name.isEmpty() ? Words::tr("Not known") : source.name;
        picture.rows.push_back({name, source.rate, Words::tr("Met through %1 and bought").arg(name),
                                u"source/%1/bought"_s.arg(source.source.value()),
                                Words::tr("Met through %1").arg(name),
                                u"source/%1/met"_s.arg(source.source.value())});
    }
    const qint64 mature =
        qint64(board.funnel.entered.size()) - qint64(board.funnel.tooRecent.size());
    picture.overall = Rate::of(qint64(board.funnel.bought.size()), mature);
    if (!picture.overall->showsPercent()) return picture;
    const QString overall = formatting.percent(picture.overall->k, picture.overall->n);
    const size_t rest = board.sources.size() - picture.rows.size();
    picture.overallWords =
        rest == 0 ? Words::tr("dashed: all sources, %1").arg(overall)
                  : Words::tr("dashed: all sources, %1; %2 more not shown").arg(overall).arg(rest);
    return picture;
}

IntervalPicture keepingPictureOf(const Dashboard& board, const Formatting&) {
    IntervalPicture picture;
    picture.title = Words::tr("Keeping customers");
    const QString active = Words::tr("Bought in the period before");
    picture.rows.push_back({Words::tr("Bought in both"), board.retention.rate,
                            Words::tr("Bought in both periods"), u"retention/kept"_s, active,
                            u"retention/active"_s});
    picture.rows.push_back({Words::tr("Did not return"), board.retention.churn,
                            Words::tr("Bought in the period before, not in this one"),
                            u"retention/gone"_s, active, u"retention/active"_s});
    picture.rows.push_back({Words::tr("Lapsed in period"), board.lapse.rate,
                            Words::tr("Lapsed in the period"), u"lapsed/of-those"_s,
                            Words::tr("Customers not lapsed when the period began"),
                            u"lapsed/not-lapsed"_s});
    return picture;
}

QString funnelWords(const Dashboard& board, const Formatting& formatting) {
    return Words::tr("%1 first met in the period, seen on %2")
        .arg(people(qsizetype(board.funnel.entered.size()), formatting),
             longDay(board.filter.asOf.date(), formatting));
}

QString leftOutWords(const Dashboard& board, const Formatting& formatting) {
    QStringList parts;
    if (!board.funnel.tooRecent.empty())
        parts << Words::tr("too recent: %1")
                     .arg(formatting.count(qint64(board.funnel.tooRecent.size())));
    if (!board.funnel.leftOutNoDate.empty())
        parts << Words::tr("left out, no day known: %1")
                     .arg(formatting.count(qint64(board.funnel.leftOutNoDate.size())));
    return parts.join(u"; "_s);
}

QString tileTitle(Tile::Kind kind) {
    switch (kind) {
        case Tile::Kind::NewContacts:
            return Words::tr("New contacts");
        case Tile::Kind::FirstPurchaseRate:
            return Words::tr("First-purchase rate");
        case Tile::Kind::RepeatPurchaseRate:
            return Words::tr("Repeat-purchase rate");
        case Tile::Kind::ReferralRate:
            return Words::tr("Referral rate");
        case Tile::Kind::DaysToFirstPurchase:
            return Words::tr("Days to first purchase");
        case Tile::Kind::RetentionRate:
            return Words::tr("Bought in both periods");
    }
    return {};
}

QString kpiValue(const Kpi& kpi, const Formatting& formatting) {
    switch (kpi.unit) {
        case Kpi::Unit::Count:
            return formatting.count(kpi.k);
        case Kpi::Unit::Share:
            return rateWords(Rate::of(kpi.k, kpi.n), formatting);
        case Kpi::Unit::Days:
            return kpi.value ? formatting.count(std::llround(*kpi.value)) : Formatting::none();
    }
    return {};
}

QString kpiRange(const Kpi& kpi, const Formatting& formatting) {
    switch (kpi.unit) {
        case Kpi::Unit::Count:
            return {};
        case Kpi::Unit::Share:
            return rangeWords(Rate::of(kpi.k, kpi.n), formatting);
        case Kpi::Unit::Days:
            return kpi.low && kpi.high ? formatting.range(kpi.low, kpi.high) : QString();
    }
    return {};
}

FindingWords findingWords(const Finding& finding, const std::vector<RoadStage>& road,
                          const Formatting& formatting, int lapseDays) {
    const QString stage = finding.stage < 0 ? QString() : road[size_t(finding.stage)].name;
    const QString k = formatting.count(finding.rate.k), n = formatting.count(finding.rate.n);
    switch (finding.kind) {
        case Finding::Kind::MostLostAfter:
            return {Words::tr("Most people leave after %1:").arg(stage),
                    Words::tr("%1 of %2.").arg(k, n), Words::tr("Left after %1").arg(stage),
                    finding.rate.k};
        case Finding::Kind::ReferredBuyMore:
            return {
                Words::tr("Referred contacts buy more often:"),
                Words::tr("%1 against %2 of the others.")
                    .arg(rateWords(finding.rate, formatting), rateWords(finding.other, formatting)),
                Words::tr("Referred, and bought"), finding.rate.k};
        case Finding::Kind::BoughtOnceLapsed:
            return {
                finding.rate.k == 1 ? Words::tr("1 customer") : Words::tr("%1 customers").arg(k),
                Words::tr("who bought once are past %1.").arg(Formatting::days(lapseDays)),
                Words::tr("Bought once and lapsed"), finding.rate.k};
        case Finding::Kind::StuckAt:
            return {Words::tr("Most are stuck at %1:").arg(stage),
                    Words::tr("%1 of %2 are past the target.").arg(k, n),
                    Words::tr("Longer at %1 than the target").arg(stage), finding.rate.k};
    }
    return {};
}

}  // namespace waymark::ui
