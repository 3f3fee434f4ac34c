// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cohortfigure.h"

#include "ui/charts/ratewords.h"
#include "ui/widgets/painting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr double HeadHeight = 16, RowHeight = 21, LeastRowHeight = 17, NoteHeight = 18;
constexpr double WidestCell = 58;

/// Steps of ten percent; the last holds everything from 50 % on.
size_t stepOf(const Rate& rate) {
    return size_t(std::clamp(int(std::floor(rate.rate.value_or(0) * 10 + 1e-9)), 0, 5));
}

void paintStripes(QPainter& painter, const QRectF& box, QColor colour, double distance) {
    painter.save();
    painter.setClipRect(box);
    painter.setPen(QPen(colour, distance / 2.6));
    for (double x = box.left() - box.height(); x < box.right() + box.height(); x += distance)
        painter.drawLine(QPointF(x, box.bottom() + 1),
                         QPointF(x + box.height() + 2, box.top() - 1));
    painter.restore();
}

}  // namespace

CohortPicture cohortPictureOf(CohortGrid grid, int mostRows, int mostColumns) {
    // Who first bought in the running unit has had no later one to come back in.
    while (!grid.rows.empty() && grid.rows.back().cells.size() < 2) grid.rows.pop_back();
    CohortPicture picture{std::move(grid), 0, 0};
    const auto& rows = picture.grid.rows;
    picture.rows = std::min(mostRows, int(rows.size()));
    for (int row = 0; row < picture.rows; ++row)
        picture.columns =
            std::max(picture.columns, int(rows[rows.size() - 1 - size_t(row)].cells.size()) - 1);
    picture.columns = std::min(picture.columns, mostColumns);
    return picture;
}

CohortFigure::CohortFigure(CohortPicture picture, const Formatting& formatting)
    : m_picture(std::move(picture)), m_formatting(formatting) {}

QString CohortFigure::title() const { return tr("Coming back"); }

const CohortRow& CohortFigure::row(int number) const {
    return m_picture.grid
        .rows[m_picture.grid.rows.size() - size_t(m_picture.rows) + size_t(number)];
}

int CohortFigure::columnsOf(const CohortRow& cohort) const {
    return std::min(m_picture.columns, int(cohort.cells.size()) - 1);
}

double CohortFigure::heightForPx(double) const {
    return HeadHeight + m_picture.rows * RowHeight + NoteHeight;
}

double CohortFigure::leastHeightForPx(double) const {
    return HeadHeight + m_picture.rows * LeastRowHeight + NoteHeight;
}

struct CohortFigure::Places {
    QRectF names;
    double numbers = 0;  ///< right edge of the sizes
    double left = 0, top = 0, column = 0, row = 0;

    [[nodiscard]] QRectF band(int number) const {
        return {names.left(), top + number * row, names.width(), row};
    }
    [[nodiscard]] QRectF cell(int number, int later) const {
        return QRectF(std::round(left + (later - 1) * column), std::round(top + number * row),
                      std::round(column), std::round(row))
            .adjusted(0, 0, -2, -2);
    }
};

CohortFigure::Places CohortFigure::placesIn(const QRectF& box, const Theme& theme) const {
    Places places;
    double names = partsWidth(theme, {{tr("first bought in"), TextRole::Small}}), sizes = 0;
    for (int number = 0; number < m_picture.rows; ++number) {
        names = std::max<double>(names, partsWidth(theme, {{nameOf(row(number)), TextRole::Base}}));
        sizes = std::max<double>(
            sizes, partsWidth(theme, {{tr("n %1").arg(m_formatting.count(row(number).size)),
                                       TextRole::Secondary}}));
    }
    places.numbers = box.left() + names + theme.px(18) + sizes;
    places.left = places.numbers + theme.px(8);
    places.names = QRectF(box.left(), box.top(), places.left - box.left(), box.height());
    places.top = box.top() + theme.px(HeadHeight);
    places.row = (box.height() - theme.px(HeadHeight + NoteHeight)) / std::max(1, m_picture.rows);
    places.row = std::min(places.row, theme.px(RowHeight) * 1.25);
    places.column = (box.right() - places.left) / std::max(1, m_picture.columns);
    places.column = std::min(places.column, double(theme.px(WidestCell)));
    return places;
}

QString CohortFigure::nameOf(const CohortRow& cohort) const {
    // The engine names units for machines: "2025-Q1", "2025-03".
    const QStringList parts = cohort.name.split(u'-');
    if (parts.size() != 2) return cohort.name;
    if (parts[1].startsWith(u'Q')) return parts[1] + u' ' + parts[0];
    return m_formatting.monthAndYear(QDate(parts[0].toInt(), parts[1].toInt(), 1));
}

QString CohortFigure::unitWord() const {
    switch (m_picture.grid.unit) {
        case CohortUnit::Month:
            return tr("months");
        case CohortUnit::Quarter:
            return tr("quarters");
        case CohortUnit::Year:
            return tr("years");
    }
    return {};
}

QString CohortFigure::note() const {
    switch (m_picture.grid.unit) {
        case CohortUnit::Month:
            return tr("share who bought in that later month; striped: month not over");
        case CohortUnit::Quarter:
            return tr("share who bought in that later quarter; striped: quarter not over");
        case CohortUnit::Year:
            return tr("share who bought in that later year; striped: year not over");
    }
    return {};
}

QString CohortFigure::cellWords(const CohortRow& cohort, int later) const {
    return rateWords(Rate::of(cohort.cells[size_t(later)].inPeriod, cohort.size), m_formatting);
}

QString CohortFigure::cellSentence(const CohortRow& cohort, int later) const {
    const CohortCell& cell = cohort.cells[size_t(later)];
    const QString words =
        tr("First bought in %1: %2 of %3 bought %4 %5 later")
            .arg(nameOf(cohort), m_formatting.count(cell.inPeriod), m_formatting.count(cohort.size),
                 QString::number(later), unitWord());
    return cell.finished ? words + u'.' : tr("%1, so far.").arg(words);
}

void CohortFigure::paintCell(QPainter& painter, const QRectF& cell, const CohortRow& cohort,
                             int later, const Theme& theme) const {
    const Rate rate = Rate::of(cohort.cells[size_t(later)].inPeriod, cohort.size);
    const bool finished = cohort.cells[size_t(later)].finished;
    const QColor surface = theme.colour(ColourRole::Surface);
    const QString words = cellWords(cohort, later);
    const QFont font = theme.font(TextRole::Secondary);
    QColor ink = theme.colour(ColourRole::Text);
    if (rate.n < FewestForABar) {
        painter.setPen(QPen(theme.colour(ColourRole::Line), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
        if (!finished) paintStripes(painter, cell, theme.colour(ColourRole::LineSoft), theme.px(7));
        ink = theme.colour(ColourRole::Text2);
    } else if (finished) {
        painter.fillRect(cell, theme.tokens().sequential[stepOf(rate)]);
        ink = theme.tokens().onSequential[stepOf(rate)];
    } else {
        const QColor step = theme.tokens().sequential[std::max<size_t>(1, stepOf(rate))];
        painter.fillRect(cell, mixed(step, surface, 0.30));
        paintStripes(painter, cell, mixed(step, surface, 0.75), theme.px(8));
    }
    const double width = QFontMetricsF(font).horizontalAdvance(words);
    if (!finished) {
        // The number stands on a quiet patch: stripes under letters are hard to read.
        const QRectF patch(cell.center().x() - width / 2 - 3, cell.top() + 1, width + 6,
                           cell.height() - 2);
        painter.fillRect(patch, mixed(theme.tokens().sequential[0], surface, 0.6));
    }
    painter.setFont(font);
    painter.setPen(ink);
    const QFontMetricsF metrics(font);
    painter.drawText(QPointF(cell.center().x() - width / 2,
                             cell.center().y() + (metrics.ascent() - metrics.descent()) / 2),
                     words);
}

void CohortFigure::paint(QPainter& painter, const QRectF& box, const Theme& theme) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Places places = placesIn(box, theme);
    const QRectF head(box.left(), box.top(), box.width(), theme.px(HeadHeight));
    paintParts(painter, head, theme, {{tr("first bought in"), TextRole::Small, ColourRole::Text2}});
    for (int later = 1; later <= m_picture.columns; ++later) {
        const QRectF cell = places.cell(0, later);
        paintParts(painter, QRectF(cell.left(), head.top(), cell.width(), head.height()), theme,
                   {{u"+%1"_s.arg(later), TextRole::Small, ColourRole::Text2}}, Qt::AlignHCenter);
    }
    for (int number = 0; number < m_picture.rows; ++number) {
        const CohortRow& cohort = row(number);
        const QRectF band = places.band(number);
        paintParts(painter, band, theme, {{nameOf(cohort), TextRole::Base}});
        paintParts(painter,
                   QRectF(band.left(), band.top(), places.numbers - band.left(), band.height()),
                   theme,
                   {{tr("n %1").arg(m_formatting.count(cohort.size)), TextRole::Secondary,
                     ColourRole::Text2}},
                   Qt::AlignRight);
        for (int later = 1; later <= columnsOf(cohort); ++later)
            paintCell(painter, places.cell(number, later), cohort, later, theme);
    }
    const double bottom = places.top + m_picture.rows * places.row;
    paintParts(painter,
               QRectF(places.left, bottom, box.right() - places.left, theme.px(NoteHeight)), theme,
               {{note(), TextRole::Small, ColourRole::Text2}});
    painter.restore();
}

QString CohortFigure::sentence() const {
    QStringList parts;
    for (int number = 0; number < m_picture.rows; ++number) {
        const CohortRow& cohort = row(number);
        QStringList cells;
        for (int later = 1; later <= columnsOf(cohort); ++later)
            cells << tr("+%1: %2%3")
                         .arg(later)
                         .arg(cellWords(cohort, later),
                              cohort.cells[size_t(later)].finished ? QString() : tr(" so far"));
        parts << tr("%1, n %2: %3.")
                     .arg(nameOf(cohort), m_formatting.count(cohort.size),
                          cells.isEmpty() ? tr("nothing yet") : cells.join(u", "_s));
    }
    return parts.join(u' ');
}

std::vector<FigureMark> CohortFigure::marks(const QRectF& box, const Theme& theme) const {
    std::vector<FigureMark> marks;
    const Places places = placesIn(box, theme);
    for (int number = 0; number < m_picture.rows; ++number) {
        const CohortRow& cohort = row(number);
        const QString words = tr("First bought in %1").arg(nameOf(cohort));
        marks.push_back({places.band(number).adjusted(0, 1, -theme.px(4), -1),
                         {},
                         words,
                         tr("%1: %2.").arg(words, m_formatting.count(cohort.size)),
                         u"cohort/"_s + cohort.name,
                         cohort.size});
        for (int later = 1; later <= columnsOf(cohort); ++later)
            marks.push_back({places.cell(number, later),
                             {},
                             tr("First bought in %1, again %2 %3 later")
                                 .arg(nameOf(cohort))
                                 .arg(later)
                                 .arg(unitWord()),
                             cellSentence(cohort, later),
                             u"cohort/%1/%2"_s.arg(cohort.name).arg(later),
                             cohort.cells[size_t(later)].inPeriod});
    }
    return marks;
}

FigureTable CohortFigure::table() const {
    FigureTable table{{tr("First bought in"), tr("People")}, {}};
    size_t columns = 1;
    for (const CohortRow& cohort : m_picture.grid.rows)
        columns = std::max(columns, cohort.cells.size());
    for (size_t later = 1; later < columns; ++later) table.heads << u"+%1"_s.arg(later);
    // The table has all cohorts, the picture only the latest.
    for (const CohortRow& cohort : m_picture.grid.rows) {
        QStringList cells{nameOf(cohort), m_formatting.count(cohort.size)};
        for (size_t later = 1; later < columns; ++later)
            cells << (later < cohort.cells.size()
                          ? cellWords(cohort, int(later)) +
                                (cohort.cells[later].finished ? QString() : tr(" so far"))
                          : QString());
        table.rows.push_back(cells);
    }
    return table;
}

}  // namespace waymark::ui
