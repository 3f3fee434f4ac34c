// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stagetimefigure.h"

#include "ui/charts/ratewords.h"
#include "ui/models/cellroles.h"
#include "ui/widgets/painting.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr double RowHeight = 37, LeastRowHeight = 33, AxisHeight = 18, NoteHeight = 16;
constexpr std::array Ticks{1, 3, 10, 30, 100, 365, 1000};

}  // namespace

StageTimePicture stageTimePictureOf(const std::vector<StageTime>& times,
                                    const std::vector<RoadStage>& road) {
    StageTimePicture picture;
    for (size_t i = 0; i + 1 < times.size(); ++i) {
        const RoadStage& stage = road[size_t(times[i].stage)];
        picture.rows.push_back({stage.name, stage.key, toneOf(stage.phasePosition),
                                qint64(times[i].visitors.size()), qint64(times[i].finishers.size()),
                                times[i].medianDays, times[i].finished, stage.targetDays});
    }
    return picture;
}

StageTimeFigure::StageTimeFigure(StageTimePicture picture, const Formatting& formatting)
    : m_picture(std::move(picture)), m_formatting(formatting) {}

QString StageTimeFigure::title() const { return tr("Time in stage"); }

double StageTimeFigure::heightForPx(double) const {
    return double(m_picture.rows.size()) * RowHeight + AxisHeight + NoteHeight;
}

double StageTimeFigure::leastHeightForPx(double) const {
    return double(m_picture.rows.size()) * LeastRowHeight + AxisHeight + NoteHeight;
}

struct StageTimeFigure::Places {
    QRectF names, plot;
    double row = 0;
    double longest = 365;

    /// Under one day stands at one: a logarithm has no zero.
    [[nodiscard]] double x(double days) const {
        return plot.left() +
               plot.width() *
                   std::clamp(std::log(std::max(1.0, days)) / std::log(longest), 0.0, 1.0);
    }
    [[nodiscard]] QRectF band(size_t number) const {
        return {names.left(), names.top() + double(number) * row, plot.right() - names.left(), row};
    }
};

StageTimeFigure::Places StageTimeFigure::placesIn(const QRectF& box, const Theme& theme) const {
    Places places;
    double names = 0, most = 30;
    for (const auto& row : m_picture.rows) {
        names = std::max<double>({names, double(partsWidth(theme, {{row.name, TextRole::Base}})),
                                  double(partsWidth(theme, {{countWords(row), TextRole::Small}}))});
        if (row.finished) most = std::max(most, row.finished->upperQuartile);
        if (row.median) most = std::max<double>(most, *row.median);
        if (row.target) most = std::max<double>(most, *row.target);
    }
    places.longest = Ticks.back();
    for (const int tick : Ticks)
        if (tick >= most) {
            places.longest = tick;
            break;
        }
    names = std::min(names + theme.px(12), box.width() * 0.46);
    const double below = theme.px(AxisHeight + NoteHeight);
    places.row = (box.height() - below) / double(std::max<size_t>(1, m_picture.rows.size()));
    places.row = std::min(places.row, theme.px(RowHeight) * 1.25);
    places.names = QRectF(box.left(), box.top(), names, places.row * double(m_picture.rows.size()));
    places.plot = QRectF(box.left() + names, box.top(), box.width() - names - theme.px(12),
                         places.names.height());
    return places;
}

void StageTimeFigure::paintAxis(QPainter& painter, const Places& places, const Theme& theme) const {
    for (const int tick : Ticks) {
        if (tick > places.longest) break;
        const double x = std::round(places.x(tick)) + 0.5;
        painter.setPen(QPen(theme.colour(ColourRole::Grid), 1));
        painter.drawLine(QPointF(x, places.plot.top()), QPointF(x, places.plot.bottom()));
        const QString words = QString::number(tick);
        const double width = partsWidth(theme, {{words, TextRole::Small}});
        paintParts(painter,
                   QRectF(x - width / 2, places.plot.bottom(), width + 2, theme.px(AxisHeight)),
                   theme, {{words, TextRole::Small, ColourRole::Text2}});
    }
    paintParts(
        painter,
        QRectF(places.names.left(), places.plot.bottom() + theme.px(AxisHeight - 2),
               places.plot.right() + theme.px(12) - places.names.left(), theme.px(NoteHeight)),
        theme,
        {{tr("days, steps of about ×3; ring: half of all"), TextRole::Small, ColourRole::Text2}},
        Qt::AlignRight);
}

QString StageTimeFigure::countWords(const StageTimePicture::Row& row) const {
    return tr("n %1 of %2")
        .arg(m_formatting.count(row.finishers), m_formatting.count(row.visitors));
}

void StageTimeFigure::paintRow(QPainter& painter, const Places& places, size_t number,
                               const Theme& theme) const {
    const auto& row = m_picture.rows[number];
    const QRectF band = places.band(number);
    const QRectF name(band.left(), band.center().y() - theme.px(15),
                      places.names.width() - theme.px(6), theme.px(16));
    paintParts(painter, name, theme, {{row.name, TextRole::Base}});
    paintParts(painter, name.translated(0, theme.px(15)), theme,
               {{countWords(row), TextRole::Small, ColourRole::Text2}});
    const QColor tone = theme.tokens().phase(row.tone);
    const double y = std::round(band.center().y() - theme.px(7));
    const bool few = row.finishers < FewestForABar;
    if (row.target) {
        const double x = places.x(*row.target);
        painter.fillRect(QRectF(x - 1, y - theme.px(7), 2, theme.px(14)),
                         theme.colour(ColourRole::Text));
    }
    if (row.median && !few) {
        painter.setPen(QPen(tone, 1.5));
        painter.setBrush(theme.colour(ColourRole::Surface));
        painter.drawEllipse(QPointF(places.x(*row.median), y), theme.px(4), theme.px(4));
    }
    if (!row.finished) return;
    const double middle = places.x(row.finished->median);
    if (!few) {
        const double from = places.x(row.finished->lowerQuartile),
                     to = places.x(row.finished->upperQuartile);
        QColor band38 = tone;
        band38.setAlphaF(0.45F);
        painter.fillRect(QRectF(from, y - theme.px(3), std::max(2.0, to - from), theme.px(6)),
                         band38);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tone);
        painter.drawEllipse(QPointF(middle, y), theme.px(4.5), theme.px(4.5));
    }
    const QString words = m_formatting.count(std::llround(row.finished->median));
    const double width = partsWidth(theme, {{words, TextRole::BaseStrong}});
    const double left = std::clamp(middle - width / 2, places.plot.left(),
                                   places.plot.right() + theme.px(12) - width);
    paintParts(painter, QRectF(left, y + theme.px(6), width + 2, theme.px(16)), theme,
               {{words, few ? TextRole::Base : TextRole::BaseStrong,
                 few ? ColourRole::Text2 : ColourRole::Text}});
}

void StageTimeFigure::paint(QPainter& painter, const QRectF& box, const Theme& theme) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Places places = placesIn(box, theme);
    paintAxis(painter, places, theme);
    for (size_t row = 0; row < m_picture.rows.size(); ++row) paintRow(painter, places, row, theme);
    painter.restore();
}

QString StageTimeFigure::rowSentence(const StageTimePicture::Row& row) const {
    QStringList parts;
    if (row.finished)
        parts
            << tr("%1 of %2 moved on, half of them within %3, the middle half after %4 to %5 days")
                   .arg(m_formatting.count(row.finishers), m_formatting.count(row.visitors),
                        Formatting::days(int(std::lround(row.finished->median))),
                        m_formatting.count(std::llround(row.finished->lowerQuartile)),
                        m_formatting.count(std::llround(row.finished->upperQuartile)));
    else
        parts << tr("0 of %1 moved on").arg(m_formatting.count(row.visitors));
    if (row.visitors > 0)
        parts << (row.median ? tr("half of all within %1").arg(Formatting::days(*row.median))
                             : tr("half of all: not reached"));
    if (row.target) parts << tr("target %1").arg(Formatting::days(*row.target));
    return tr("%1: %2.").arg(row.name, parts.join(u"; "_s));
}

QString StageTimeFigure::sentence() const {
    QStringList parts;
    for (const auto& row : m_picture.rows) parts << rowSentence(row);
    return parts.join(u' ');
}

std::vector<FigureMark> StageTimeFigure::marks(const QRectF& box, const Theme& theme) const {
    std::vector<FigureMark> marks;
    const Places places = placesIn(box, theme);
    for (size_t number = 0; number < m_picture.rows.size(); ++number) {
        const auto& row = m_picture.rows[number];
        const QRectF band = places.band(number).adjusted(0, 1, 0, -1);
        marks.push_back(
            {QRectF(band.left(), band.top(), places.names.width() - theme.px(4), band.height()),
             {},
             tr("Came to %1").arg(row.name),
             tr("Came to %1: %2.").arg(row.name, m_formatting.count(row.visitors)),
             u"stage-time/%1/visitors"_s.arg(row.key),
             row.visitors});
        marks.push_back({QRectF(places.plot.left(), band.top(), places.plot.width() + theme.px(12),
                                band.height()),
                         {},
                         tr("Moved on from %1").arg(row.name),
                         rowSentence(row),
                         u"stage-time/%1/finishers"_s.arg(row.key),
                         row.finishers});
    }
    return marks;
}

FigureTable StageTimeFigure::table() const {
    FigureTable table{{tr("Stage"), tr("Came"), tr("Moved on"), tr("Median of those, days"),
                       tr("Middle half, days"), tr("Half of all, days"), tr("Target, days")},
                      {}};
    for (const auto& row : m_picture.rows) {
        const auto days = [&](std::optional<double> value) {
            return value ? m_formatting.count(std::llround(*value)) : Formatting::none();
        };
        table.rows.push_back(
            {row.name, m_formatting.count(row.visitors), m_formatting.count(row.finishers),
             row.finished ? days(row.finished->median) : Formatting::none(),
             row.finished
                 ? m_formatting.range(row.finished->lowerQuartile, row.finished->upperQuartile)
                 : Formatting::none(),
             row.median         ? m_formatting.count(*row.median)
             : row.visitors > 0 ? tr("not reached")
                                : Formatting::none(),
             row.target ? m_formatting.count(*row.target) : Formatting::none()});
    }
    return table;
}

}  // namespace waymark::ui
