// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/funnelfigure.h"

#include "ui/charts/ratewords.h"
#include "ui/models/cellroles.h"
#include "ui/widgets/painting.h"

#include <QBarSet>
#include <QChart>
#include <QGraphicsScene>
#include <QHorizontalStackedBarSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <functional>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr double HeadHeight = 18, RowHeight = 33, LeastRowHeight = 24, LegendHeight = 22;
constexpr double BarShare = 0.6;  // of the height of a row

enum class State { WentOn, Waiting, Lapsed, Left };
constexpr std::array States{State::WentOn, State::Waiting, State::Lapsed, State::Left};

qint64 countOf(const FunnelPicture::Row& row, State state) {
    switch (state) {
        case State::WentOn:
            return row.wentOn;
        case State::Waiting:
            return row.waiting;
        case State::Lapsed:
            return row.lapsed;
        case State::Left:
            return row.left;
    }
    return 0;
}

QString keyOf(State state) {
    switch (state) {
        case State::WentOn:
            return u"went-on"_s;
        case State::Waiting:
            return u"waiting"_s;
        case State::Lapsed:
            return u"lapsed"_s;
        case State::Left:
            return u"lost"_s;
    }
    return {};
}

struct Look {
    QBrush brush;
    QPen pen;
};

/// Solid, 38 % tint with an outline, the same striped, dashed outline alone.
Look lookOf(State state, QColor tone, const Theme& theme) {
    const QColor surface = theme.colour(ColourRole::Surface);
    switch (state) {
        case State::WentOn:
            return {tone, QPen(tone, 1)};
        case State::Waiting:
            return {mixed(tone, surface, 0.38), QPen(tone, 1)};
        case State::Lapsed:
            return {QBrush(tone, Qt::BDiagPattern), QPen(tone, 1)};
        case State::Left: {
            QPen dashed(theme.colour(ColourRole::Text2), 1);
            dashed.setDashPattern({3, 2});
            return {Qt::NoBrush, dashed};
        }
    }
    return {};
}

}  // namespace

FunnelPicture funnelPictureOf(const Funnel& funnel, const std::vector<RoadStage>& road) {
    FunnelPicture picture;
    for (const FunnelRow& row : funnel.rows) {
        const RoadStage& stage = road[size_t(row.stage)];
        picture.rows.push_back({stage.name, stage.key, toneOf(stage.phasePosition),
                                qint64(row.reached.size()), qint64(row.wentOn.size()),
                                qint64(row.waiting.size()), qint64(row.lapsed.size()),
                                qint64(row.lost.size())});
    }
    return picture;
}

FunnelFigure::FunnelFigure(FunnelPicture picture, const Formatting& formatting, Ink ink)
    : m_picture(std::move(picture)), m_formatting(formatting), m_ink(ink) {}

QString FunnelFigure::title() const {
    if (m_picture.rows.empty()) return tr("Stage conversion");
    return tr("From %1 to %2")
        .arg(m_picture.rows.front().name.toLower(), m_picture.rows.back().name.toLower());
}

bool FunnelFigure::anyLapsed() const {
    return std::ranges::any_of(m_picture.rows, [](const auto& row) { return row.lapsed > 0; });
}

qint64 FunnelFigure::most() const {
    qint64 most = 1;
    for (const auto& row : m_picture.rows) most = std::max(most, row.reached);
    return most;
}

double FunnelFigure::heightForPx(double) const {
    return HeadHeight + double(m_picture.rows.size()) * RowHeight + LegendHeight;
}

double FunnelFigure::leastHeightForPx(double) const {
    return HeadHeight + double(m_picture.rows.size()) * LeastRowHeight + LegendHeight;
}

/// Where names, bars and columns stand.
struct FunnelFigure::Places {
    QRectF names, bars, legend;
    double head = 0, row = 0;
    double scale = 0;                         ///< px a person
    double onward = 0, left = 0, lapsed = 0;  ///< right edges of the columns
    double column = 0;

    [[nodiscard]] QRectF band(size_t number) const {
        return {names.left(), bars.top() + double(number) * row, names.width(), row};
    }
    [[nodiscard]] QRectF bar(size_t number, double from, double people) const {
        const double height = row * BarShare;
        return {bars.left() + from * scale, bars.top() + (double(number) + 0.5) * row - height / 2,
                people * scale, height};
    }
};

FunnelFigure::Places FunnelFigure::placesIn(const QRectF& box, const Theme& theme) const {
    Places places;
    double names = theme.px(40);
    for (const auto& row : m_picture.rows)
        names = std::max<double>(names, partsWidth(theme, {{row.name, TextRole::Base}}));
    names = std::min(names + theme.px(14), box.width() * 0.36);
    places.head = theme.px(HeadHeight);
    const double legend = theme.px(LegendHeight);
    places.row =
        (box.height() - places.head - legend) / double(std::max<size_t>(1, m_picture.rows.size()));
    places.row = std::min(places.row, double(theme.px(RowHeight) * 1.25));
    const double count = partsWidth(theme, {{m_formatting.count(most()), TextRole::BaseStrong}});
    places.column = partsWidth(theme, {{tr("went on"), TextRole::Small}}) + theme.px(10);
    const double narrow =
        std::max(partsWidth(theme, {{tr("lapsed"), TextRole::Small}}), theme.px(24)) + theme.px(10);
    places.left = box.right() - theme.px(4);
    places.lapsed = places.left - narrow;
    places.onward = anyLapsed() ? places.lapsed - narrow : places.lapsed;
    const double right = places.onward - places.column - count - theme.px(12);
    places.names = QRectF(box.left(), box.top(), names, box.height());
    places.bars = QRectF(box.left() + names, box.top() + places.head,
                         std::max(20.0, right - box.left() - names),
                         places.row * double(m_picture.rows.size()));
    places.scale = (places.bars.width() - 2) / double(most());
    places.legend =
        QRectF(places.bars.left(), places.bars.bottom(), box.right() - places.bars.left(), legend);
    return places;
}

/// The bars are a chart of Qt Charts whose scene is painted here, so that screen, printer and PDF
/// get the same vectors. A set of bars has one brush: there is one for each phase and state.
void FunnelFigure::paintBars(QPainter& painter, const QRectF& box, const Theme& theme) const {
    if (m_picture.rows.empty()) return;
    QGraphicsScene scene;
    auto* chart = new QChart;
    scene.addItem(chart);
    chart->setBackgroundVisible(false);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setMargins({});
    chart->legend()->hide();
    auto* series = new QHorizontalStackedBarSeries;
    series->setBarWidth(BarShare);
    std::vector<PhaseTone> tones;
    for (const auto& row : m_picture.rows)
        if (std::ranges::find(tones, row.tone) == tones.end()) tones.push_back(row.tone);
    for (const State state : States)
        for (const PhaseTone tone : tones) {
            const bool plain = m_ink == Ink::OneColour;
            const Look look =
                lookOf(state, plain ? theme.colour(ColourRole::Accent) : theme.tokens().phase(tone),
                       theme);
            auto* set = new QBarSet(keyOf(state));
            // Rows of a chart count from below.
            for (auto row = m_picture.rows.rbegin(); row != m_picture.rows.rend(); ++row)
                set->append(row->tone == tone ? double(countOf(*row, state)) : 0);
            set->setBrush(look.brush);
            set->setPen(look.pen);
            series->append(set);
        }
    chart->addSeries(series);
    auto* people = new QValueAxis;
    people->setRange(0, double(most()));
    people->setVisible(false);
    chart->addAxis(people, Qt::AlignBottom);
    series->attachAxis(people);
    auto* stages = new QValueAxis;
    stages->setRange(-0.5, double(m_picture.rows.size()) - 0.5);
    stages->setVisible(false);
    chart->addAxis(stages, Qt::AlignLeft);
    series->attachAxis(stages);
    const QRectF area(0, 0, box.width(), box.height());
    chart->setGeometry(area);
    chart->setPlotArea(area.adjusted(1, 0, -1, 0));
    scene.setSceneRect(area);
    scene.render(&painter, box, area, Qt::IgnoreAspectRatio);
}

void FunnelFigure::paintLegend(QPainter& painter, const QRectF& box, const Theme& theme) const {
    const QColor tone = m_ink == Ink::OneColour ? theme.colour(ColourRole::Accent)
                                                : theme.colour(ColourRole::Text2);
    double x = box.left();
    for (const State state : States) {
        if (state == State::Lapsed && !anyLapsed()) continue;
        const QString words = state == State::WentOn    ? tr("went on")
                              : state == State::Waiting ? tr("still there")
                              : state == State::Lapsed  ? tr("lapsed")
                                                        : tr("left");
        const double side = theme.px(10);
        const Look look = lookOf(state, tone, theme);
        painter.setBrush(look.brush);
        painter.setPen(look.pen);
        painter.drawRect(
            QRectF(x + 0.5, std::round(box.center().y() - side / 2) + 0.5, side, side));
        x = paintParts(
                painter,
                QRectF(x + side + theme.px(6), box.top(), box.right() - x - side, box.height()),
                theme, {{words, TextRole::Secondary, ColourRole::Text2}}) +
            theme.px(14);
    }
    if (!m_picture.note.isEmpty())
        paintParts(painter, QRectF(x, box.top(), box.right() - theme.px(4) - x, box.height()),
                   theme, {{m_picture.note, TextRole::Small, ColourRole::Text2}}, Qt::AlignRight);
}

void FunnelFigure::paintRow(QPainter& painter, const Places& places, size_t number,
                            const Theme& theme) const {
    const auto& row = m_picture.rows[number];
    const QRectF band = places.band(number);
    paintParts(painter, band.adjusted(0, 0, -theme.px(8), 0), theme, {{row.name, TextRole::Base}});
    const double end = places.bar(number, 0, double(row.reached)).right() + theme.px(8);
    paintParts(painter, QRectF(end, band.top(), places.onward - end, band.height()), theme,
               {{m_formatting.count(row.reached), TextRole::BaseStrong}});
    const auto cell = [&](double right, const QString& words, TextRole role, ColourRole colour) {
        paintParts(
            painter,
            QRectF(right - places.column * 1.4, band.top(), places.column * 1.4, band.height()),
            theme, {{words, role, colour}}, Qt::AlignRight);
    };
    const bool last = number + 1 == m_picture.rows.size();
    const Rate onward = Rate::of(row.wentOn, row.reached);
    if (!last && m_picture.rates == FunnelPicture::Rates::Shown)
        cell(places.onward, rateWords(onward, m_formatting), TextRole::BaseStrong,
             row.reached < FewestForABar ? ColourRole::Text2 : ColourRole::Text);
    else if (!last)
        cell(places.onward, m_formatting.count(row.wentOn), TextRole::BaseStrong, ColourRole::Text);
    const auto number_ = [&](qint64 people) {
        return people > 0 ? m_formatting.count(people) : Formatting::none();
    };
    const auto worst = std::ranges::max_element(m_picture.rows, {}, &FunnelPicture::Row::left);
    const bool isWorst = row.left >= 5 && row.left == worst->left;
    if (anyLapsed()) cell(places.lapsed, number_(row.lapsed), TextRole::Base, ColourRole::Text2);
    cell(places.left, number_(row.left), isWorst ? TextRole::BaseStrong : TextRole::Base,
         isWorst && m_ink == Ink::Phases ? ColourRole::Warn
         : isWorst                       ? ColourRole::Text
                                         : ColourRole::Text2);
}

void FunnelFigure::paint(QPainter& painter, const QRectF& box, const Theme& theme) const {
    if (m_picture.rows.empty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Places places = placesIn(box, theme);
    paintBars(painter, places.bars, theme);
    const auto head = [&](double right, const QString& words) {
        paintParts(painter,
                   QRectF(right - places.column * 1.4, box.top(), places.column * 1.4, places.head),
                   theme, {{words, TextRole::Small, ColourRole::Text2}}, Qt::AlignRight);
    };
    head(places.onward, tr("went on"));
    if (anyLapsed()) head(places.lapsed, tr("lapsed"));
    head(places.left, tr("left"));
    for (size_t row = 0; row < m_picture.rows.size(); ++row) paintRow(painter, places, row, theme);
    paintLegend(painter, places.legend, theme);
    painter.restore();
}

QString FunnelFigure::rowSentence(size_t number) const {
    const auto& row = m_picture.rows[number];
    const auto count = [&](qint64 people) { return m_formatting.count(people); };
    if (number + 1 == m_picture.rows.size())
        return tr("%1: %2 reached it, %3 still there, %4 lapsed, %5 left.")
            .arg(row.name, count(row.reached), count(row.waiting), count(row.lapsed),
                 count(row.left));
    const Rate onward = Rate::of(row.wentOn, row.reached);
    return tr("%1: %2 reached it, %3 went on (%4), %5 still there, %6 lapsed, %7 left.")
        .arg(row.name, count(row.reached), count(row.wentOn),
             m_picture.rates == FunnelPicture::Rates::Shown
                 ? rateWords(onward, m_formatting)
                 : tr("%1 of %2").arg(count(row.wentOn), count(row.reached)),
             count(row.waiting), count(row.lapsed), count(row.left));
}

QString FunnelFigure::sentence() const {
    QStringList sentences;
    for (size_t row = 0; row < m_picture.rows.size(); ++row) sentences << rowSentence(row);
    if (!m_picture.note.isEmpty()) sentences << m_picture.note + u'.';
    return sentences.join(u' ');
}

std::vector<FigureMark> FunnelFigure::marks(const QRectF& box, const Theme& theme) const {
    std::vector<FigureMark> marks;
    const Places places = placesIn(box, theme);
    for (size_t number = 0; number < m_picture.rows.size(); ++number) {
        const auto& row = m_picture.rows[number];
        const QRectF band = places.band(number);
        const double end = places.bar(number, 0, double(row.reached)).right();
        FigureMark reached{QRectF(band.left(), band.top() + 2, band.width(), band.height() - 4),
                           QRectF(end + 2, band.top(), theme.px(48), band.height()),
                           tr("Reached %1").arg(row.name),
                           rowSentence(number),
                           u"funnel/%1/reached"_s.arg(row.key),
                           row.reached};
        marks.push_back(reached);
        double from = 0;
        for (const State state : States) {
            const auto people = double(countOf(row, state));
            if (people == 0) continue;
            const QString words = state == State::WentOn    ? tr("Went on from %1").arg(row.name)
                                  : state == State::Waiting ? tr("Still at %1").arg(row.name)
                                  : state == State::Lapsed  ? tr("Lapsed after %1").arg(row.name)
                                                            : tr("Left after %1").arg(row.name);
            const double right = state == State::WentOn   ? places.onward
                                 : state == State::Lapsed ? places.lapsed
                                 : state == State::Left   ? places.left
                                                          : 0;
            FigureMark mark{places.bar(number, from, people),
                            {},
                            words,
                            tr("%1: %2 of %3.")
                                .arg(words, m_formatting.count(qint64(people)),
                                     m_formatting.count(row.reached)),
                            u"funnel/%1/%2"_s.arg(row.key, keyOf(state)),
                            qint64(people)};
            if (right > 0)
                mark.label = QRectF(right - theme.px(34), band.top(), theme.px(34), band.height());
            marks.push_back(mark);
            from += people;
        }
    }
    return marks;
}

FigureTable FunnelFigure::table() const {
    FigureTable table{{tr("Stage"), tr("Reached"), tr("Went on"), tr("Went on, share"),
                       tr("Still there"), tr("Lapsed"), tr("Left")},
                      {}};
    for (size_t number = 0; number < m_picture.rows.size(); ++number) {
        const auto& row = m_picture.rows[number];
        const bool last = number + 1 == m_picture.rows.size();
        const auto count = [&](qint64 people) { return m_formatting.count(people); };
        table.rows.push_back({row.name, count(row.reached),
                              last ? Formatting::none() : count(row.wentOn),
                              last || m_picture.rates == FunnelPicture::Rates::CountsOnly
                                  ? Formatting::none()
                                  : rateWords(Rate::of(row.wentOn, row.reached), m_formatting),
                              count(row.waiting), count(row.lapsed), count(row.left)});
    }
    return table;
}

}  // namespace waymark::ui
