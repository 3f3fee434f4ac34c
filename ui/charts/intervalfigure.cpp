// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/intervalfigure.h"

#include "ui/charts/ratewords.h"
#include "ui/widgets/painting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {
constexpr double RowHeight = 31, LeastRowHeight = 29, AxisHeight = 18, NoteHeight = 16;
}

IntervalFigure::IntervalFigure(IntervalPicture picture, const Formatting& formatting)
    : m_picture(std::move(picture)), m_formatting(formatting) {}

double IntervalFigure::heightForPx(double) const {
    return double(m_picture.rows.size()) * RowHeight + AxisHeight +
           (m_picture.overallWords.isEmpty() ? 0 : NoteHeight);
}

double IntervalFigure::leastHeightForPx(double) const {
    return double(m_picture.rows.size()) * LeastRowHeight + AxisHeight +
           (m_picture.overallWords.isEmpty() ? 0 : NoteHeight);
}

struct IntervalFigure::Places {
    QRectF names, plot;
    double row = 0;
    double step = 0.2;  ///< of the axis
    double end = 1;     ///< share at its right end

    [[nodiscard]] double x(double share) const {
        return plot.left() + plot.width() * std::clamp(share / end, 0.0, 1.0);
    }
    [[nodiscard]] QRectF band(size_t number) const {
        return {names.left(), names.top() + double(number) * row, plot.right() - names.left(), row};
    }
};

IntervalFigure::Places IntervalFigure::placesIn(const QRectF& box, const Theme& theme) const {
    Places places;
    double names = 0, highest = 0;
    for (const auto& row : m_picture.rows) {
        names = std::max<double>(
            {names, double(partsWidth(theme, {{row.name, TextRole::Base}})),
             double(partsWidth(theme, {{countWords(row.rate), TextRole::Small}}))});
        if (row.rate.n >= FewestForABar) highest = std::max(highest, row.rate.high);
    }
    if (m_picture.overall && m_picture.overall->rate)
        highest = std::max(highest, *m_picture.overall->rate);
    names = std::min(names + theme.px(16), box.width() * 0.44);
    places.step = highest > 0.4 ? 0.2 : highest > 0.2 ? 0.1 : 0.05;
    places.end =
        std::min(1.0, std::max(places.step, std::ceil(highest / places.step) * places.step));
    const double below =
        theme.px(AxisHeight) + (m_picture.overallWords.isEmpty() ? 0 : theme.px(NoteHeight));
    places.names = QRectF(box.left(), box.top(), names, box.height() - below);
    places.row = places.names.height() / double(std::max<size_t>(1, m_picture.rows.size()));
    places.row = std::min(places.row, theme.px(RowHeight) * 1.35);
    places.names.setHeight(places.row * double(m_picture.rows.size()));
    const double label = partsWidth(theme, {{u"100%"_s, TextRole::BaseStrong}}) + theme.px(10);
    places.plot =
        QRectF(box.left() + names, box.top(), box.width() - names - label, places.names.height());
    return places;
}

void IntervalFigure::paintAxis(QPainter& painter, const Places& places, const Theme& theme) const {
    const int ticks = int(std::lround(places.end / places.step));
    const double widest = partsWidth(theme, {{m_formatting.percent(1.0), TextRole::Small}});
    const int every = places.plot.width() / std::max(1, ticks) < widest + theme.px(6) ? 2 : 1;
    for (int tick = 0; tick <= ticks; ++tick) {
        const double share = tick * places.step, x = std::round(places.x(share)) + 0.5;
        painter.setPen(QPen(theme.colour(ColourRole::Grid), 1));
        painter.drawLine(QPointF(x, places.plot.top()), QPointF(x, places.plot.bottom()));
        const QString words = m_formatting.percent(share);
        const double width = partsWidth(theme, {{words, TextRole::Small}});
        if (tick % every != 0) continue;
        paintParts(painter,
                   QRectF(x - width / 2, places.plot.bottom(), width + 2, theme.px(AxisHeight)),
                   theme, {{words, TextRole::Small, ColourRole::Text2}});
    }
    if (!m_picture.overall || !m_picture.overall->showsPercent()) return;
    QPen dashed(theme.colour(ColourRole::Text2), 1);
    dashed.setDashPattern({3, 3});
    painter.setPen(dashed);
    const double x = std::round(places.x(*m_picture.overall->rate)) + 0.5;
    painter.drawLine(QPointF(x, places.plot.top()), QPointF(x, places.plot.bottom()));
}

QString IntervalFigure::countWords(const Rate& rate) const {
    return tr("%1 of %2").arg(m_formatting.count(rate.k), m_formatting.count(rate.n));
}

void IntervalFigure::paintRow(QPainter& painter, const Places& places, size_t number,
                              const Theme& theme) const {
    const auto& row = m_picture.rows[number];
    const QRectF band = places.band(number);
    const double half = (theme.px(15) + theme.px(13)) / 2.0;
    const QRectF name(band.left(), band.center().y() - half, places.names.width() - theme.px(6),
                      theme.px(15));
    paintParts(painter, name, theme, {{row.name, TextRole::Base}});
    paintParts(painter, name.translated(0, theme.px(14)), theme,
               {{countWords(row.rate), TextRole::Small, ColourRole::Text2}});
    const double y = std::round(band.center().y()) + 0.5;
    const bool few = row.rate.n < FewestForABar;
    if (!row.rate.hasData() || !row.rate.showsPercent()) return;
    double end = places.plot.left() + theme.px(6);
    if (!few) {
        const QColor ink = theme.colour(ColourRole::Accent);
        const double low = places.x(row.rate.low), high = places.x(row.rate.high),
                     cap = theme.px(4);
        painter.setPen(QPen(ink, 1.5));
        painter.drawLine(QPointF(low, y), QPointF(high, y));
        painter.drawLine(QPointF(low, y - cap), QPointF(low, y + cap));
        painter.drawLine(QPointF(high, y - cap), QPointF(high, y + cap));
        painter.setBrush(ink);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(places.x(*row.rate.rate), y), theme.px(4.5), theme.px(4.5));
        end = high + theme.px(6);
    }
    const double width =
        partsWidth(theme, {{rateWords(row.rate, m_formatting), TextRole::BaseStrong}});
    paintParts(painter, QRectF(end, band.top(), width + 2, band.height()), theme,
               {{rateWords(row.rate, m_formatting), few ? TextRole::Base : TextRole::BaseStrong,
                 few ? ColourRole::Text2 : ColourRole::Text}});
}

void IntervalFigure::paint(QPainter& painter, const QRectF& box, const Theme& theme) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Places places = placesIn(box, theme);
    paintAxis(painter, places, theme);
    for (size_t row = 0; row < m_picture.rows.size(); ++row) paintRow(painter, places, row, theme);
    if (!m_picture.overallWords.isEmpty())
        paintParts(painter,
                   QRectF(box.left(), places.plot.bottom() + theme.px(AxisHeight), box.width(),
                          theme.px(NoteHeight)),
                   theme, {{m_picture.overallWords, TextRole::Small, ColourRole::Text2}},
                   Qt::AlignRight);
    painter.restore();
}

QString IntervalFigure::sentence() const {
    QStringList parts;
    for (const auto& row : m_picture.rows)
        parts << tr("%1: %2.").arg(row.name, rateSentence(row.rate, m_formatting));
    if (!m_picture.overallWords.isEmpty()) parts << m_picture.overallWords + u'.';
    return parts.join(u' ');
}

std::vector<FigureMark> IntervalFigure::marks(const QRectF& box, const Theme& theme) const {
    std::vector<FigureMark> marks;
    const Places places = placesIn(box, theme);
    for (size_t number = 0; number < m_picture.rows.size(); ++number) {
        const auto& row = m_picture.rows[number];
        const QRectF band = places.band(number).adjusted(0, 1, 0, -1);
        const QString sentence = tr("%1: %2.").arg(row.name, rateSentence(row.rate, m_formatting));
        if (!row.baseBehind.isEmpty())
            marks.push_back(
                {QRectF(band.left(), band.top(), places.names.width() - theme.px(6), band.height()),
                 {},
                 row.baseWords,
                 tr("%1: %2.").arg(row.baseWords, m_formatting.count(row.rate.n)),
                 row.baseBehind,
                 row.rate.n});
        marks.push_back({QRectF(places.plot.left(), band.top(), places.plot.width() + theme.px(40),
                                band.height()),
                         {},
                         row.words,
                         sentence,
                         row.behind,
                         row.rate.k});
    }
    return marks;
}

FigureTable IntervalFigure::table() const {
    FigureTable table{{tr("Name"), tr("Counted"), tr("Of"), tr("Share"), tr("95% range")}, {}};
    for (const auto& row : m_picture.rows)
        table.rows.push_back({row.name, m_formatting.count(row.rate.k),
                              m_formatting.count(row.rate.n), rateWords(row.rate, m_formatting),
                              rangeWords(row.rate, m_formatting)});
    return table;
}

}  // namespace waymark::ui
