// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/journeytimeline.h"

#include "ui/widgets/feelingbar.h"
#include "ui/widgets/painting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr std::array Lanes{TimelineLane::Stage, TimelineLane::Milestones, TimelineLane::Orders,
                           TimelineLane::Contact, TimelineLane::Felt};

double laneHeight(TimelineLane lane) {
    switch (lane) {
        case TimelineLane::Stage:
            return 44;
        case TimelineLane::Milestones:
            return 48;
        case TimelineLane::Orders:
            return 40;
        case TimelineLane::Contact:
            return 40;
        case TimelineLane::Felt:
            return 104;
    }
    return 0;
}

constexpr double AxisHeight = 26;
constexpr double LabelWidth = 100;
constexpr double RightMargin = 38;

/// Days to x, lanes to y.
class Frame {
public:
    Frame(const QRectF& box, const JourneyPicture& picture, const Theme& theme, TimelineRange range)
        : m_box(box), m_theme(theme), m_to(picture.today) {
        switch (range) {
            case TimelineRange::All:
                m_from = picture.from;
                break;
            case TimelineRange::TwoYears:
                m_from = picture.today.addMonths(-24);
                break;
            case TimelineRange::OneYear:
                m_from = picture.today.addMonths(-12);
                break;
        }
        // One milestone: the timeline shows the first month.
        if (m_from.daysTo(m_to) < 30) m_from = m_to.addDays(-30);
        m_left = box.left() + theme.px(LabelWidth) + theme.px(12);
        m_right = box.right() - theme.px(RightMargin);
    }

    [[nodiscard]] double x(QDate day) const {
        const double share =
            double(m_from.daysTo(day)) / double(std::max<qint64>(1, m_from.daysTo(m_to)));
        return m_left + (m_right - m_left) * std::clamp(share, 0.0, 1.0);
    }
    [[nodiscard]] bool shows(QDate day) const { return day >= m_from && day <= m_to; }
    [[nodiscard]] QDate from() const { return m_from; }
    [[nodiscard]] QDate to() const { return m_to; }
    [[nodiscard]] double left() const { return m_left; }
    [[nodiscard]] double right() const { return m_right; }
    [[nodiscard]] QRectF lane(TimelineLane wanted) const {
        double top = m_box.top() + m_theme.px(AxisHeight);
        for (const TimelineLane lane : Lanes) {
            const double height = m_theme.px(laneHeight(lane));
            if (lane == wanted) return {m_box.left(), top, m_box.width(), height};
            top += height;
        }
        return {};
    }
    [[nodiscard]] double feelingY(int feeling) const {
        const QRectF felt = lane(TimelineLane::Felt);
        const double top = felt.top() + m_theme.px(14), bottom = felt.bottom() - m_theme.px(12);
        return bottom - (bottom - top) * (feeling - 1) / 4.0;
    }
    [[nodiscard]] double markY(int line) const {
        return lane(TimelineLane::Milestones).top() + m_theme.px(line == 0 ? 11 : 33);
    }
    [[nodiscard]] QRectF around(double x, double y, double side) const {
        return {x - side / 2, y - side / 2, side, side};
    }

private:
    QRectF m_box;
    const Theme& m_theme;
    QDate m_from;
    QDate m_to;
    double m_left = 0;
    double m_right = 0;
};

void paintText(QPainter& painter, const QRectF& box, const Theme& theme, const QString& text,
               TextRole role, ColourRole colour, Qt::Alignment alignment) {
    paintParts(painter, box, theme, {{text, role, colour}}, alignment);
}

void paintAxis(QPainter& painter, const QRectF& box, const Frame& frame, const Theme& theme) {
    const int months = int(frame.from().daysTo(frame.to()) / 30);
    const int step = months > 60 ? 12 : months > 14 ? 3 : months > 6 ? 2 : 1;
    QDate month(frame.from().year(), frame.from().month(), 1);
    while ((month.month() - 1) % step != 0 || month < frame.from()) month = month.addMonths(1);
    const double bottom = frame.lane(TimelineLane::Felt).bottom();
    const double todayLeft = frame.right() - theme.px(20);
    QLocale locale;
    double free = frame.left();
    bool first = true;
    for (; month <= frame.to(); month = month.addMonths(step)) {
        const double x = frame.x(month);
        painter.setPen(QPen(theme.colour(ColourRole::Grid), 1));
        painter.drawLine(QPointF(x, box.top() + theme.px(AxisHeight) - 4), QPointF(x, bottom));
        const bool withYear = first || month.month() == 1;
        const QString words = locale.toString(month, withYear ? u"MMM yyyy"_s : u"MMM"_s);
        const double width = partsWidth(theme, {{words, TextRole::Small}});
        if (x < free || x + width > todayLeft) continue;
        paintText(painter, QRectF(x, box.top(), width + 2, theme.px(AxisHeight) - 4), theme, words,
                  TextRole::Small, ColourRole::Text2, Qt::AlignLeft);
        free = x + width + theme.px(10);
        first = false;
    }
}

void paintLaneHeads(QPainter& painter, const QRectF& box, const Frame& frame, const Theme& theme) {
    for (const TimelineLane lane : Lanes) {
        const QRectF row = frame.lane(lane);
        painter.setPen(QPen(theme.colour(ColourRole::LineSoft), 1));
        painter.drawLine(row.topLeft(), row.topRight());
        paintText(painter,
                  QRectF(box.left() + theme.px(12), row.top() + theme.px(6), theme.px(LabelWidth),
                         theme.lineHeight(TextRole::Secondary)),
                  theme, laneName(lane), TextRole::SecondaryStrong, ColourRole::Text2,
                  Qt::AlignLeft);
    }
}

QRectF stayBox(const Frame& frame, const JourneyPicture::Stay& stay, const Theme& theme) {
    const QRectF row = frame.lane(TimelineLane::Stage);
    const double left = frame.x(stay.from);
    return {left, row.top() + theme.px(9), std::max(2.0, frame.x(stay.to) - left),
            double(theme.px(23))};
}

void paintStays(QPainter& painter, const Frame& frame, const JourneyPicture& picture,
                const Theme& theme) {
    for (const JourneyPicture::Stay& stay : picture.stays) {
        if (stay.to < frame.from()) continue;
        const QRectF box = stayBox(frame, stay, theme);
        const QColor tone = theme.tokens().phase(stay.tone);
        if (stay.tone == PhaseTone::OffRoad) {
            painter.setPen(QPen(tone, 1));
            painter.setBrush(QBrush(tone, Qt::BDiagPattern));
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
            painter.fillRect(box, mixed(tone, theme.colour(ColourRole::Surface), 0.18));
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), theme.px(4)), tone);
        }
        const QString whole = JourneyTimeline::tr("%1, %2 d").arg(stay.name).arg(stay.days);
        const QString brief = JourneyTimeline::tr("%1 d").arg(stay.days);
        for (const QString& words : {whole, stay.name, brief}) {
            const double width = partsWidth(theme, {{words, TextRole::SmallStrong}});
            if (width + theme.px(8) > box.width()) continue;
            const QRectF label(box.center().x() - width / 2 - theme.px(3), box.top() + theme.px(5),
                               width + theme.px(6), box.height() - theme.px(6));
            if (stay.tone == PhaseTone::OffRoad)
                painter.fillRect(label, theme.colour(ColourRole::Surface));
            paintText(painter, label, theme, words, TextRole::SmallStrong, ColourRole::Text,
                      Qt::AlignHCenter);
            break;
        }
    }
}

/// A flag and where its words go: on the upper line if they fit before the next stem, else on the
/// lower one; if they fit nowhere only the flag stands.
struct PlacedMark {
    const JourneyPicture::Mark* mark;
    double x = 0;
    double words = 0;  ///< width
    int line = 0;
    bool named = false;
};

std::vector<PlacedMark> placeMarks(const Frame& frame, const JourneyPicture& picture,
                                   const Theme& theme) {
    std::vector<PlacedMark> marks;
    for (const JourneyPicture::Mark& mark : picture.marks)
        if (frame.shows(mark.on))
            marks.push_back(
                {&mark, frame.x(mark.on),
                 double(partsWidth(theme, {{mark.words, TextRole::Secondary}})) + theme.px(18)});
    const double end = frame.right() + theme.px(RightMargin);
    for (size_t i = 0; i < marks.size(); ++i) {
        const double next = i + 1 < marks.size() ? marks[i + 1].x : end;
        marks[i].line = marks[i].x + marks[i].words < next ? 0 : 1;
    }
    double next = end;
    for (auto each = marks.rbegin(); each != marks.rend(); ++each) {
        if (each->line == 0) {
            each->named = true;
            continue;
        }
        each->named = each->x + each->words < next;
        next = each->x;
    }
    return marks;
}

void paintMarks(QPainter& painter, const Frame& frame, const JourneyPicture& picture,
                const Theme& theme) {
    const double top = frame.lane(TimelineLane::Stage).bottom() - theme.px(12);
    for (const PlacedMark& place : placeMarks(frame, picture, theme)) {
        const double y = frame.markY(place.line);
        const QColor tone = theme.tokens().phase(place.mark->tone);
        painter.setPen(QPen(tone, 1.5));
        painter.drawLine(QPointF(place.x, top), QPointF(place.x, y + theme.px(5)));
        const QPolygonF flag{QPointF(place.x, y - theme.px(4)), QPointF(place.x + theme.px(9), y),
                             QPointF(place.x, y + theme.px(5))};
        painter.setBrush(place.mark->tone == PhaseTone::OffRoad ? QBrush(Qt::NoBrush)
                                                                : QBrush(tone));
        painter.drawPolygon(flag);
        if (place.named)
            paintText(
                painter, QRectF(place.x + theme.px(14), y - theme.px(9), place.words, theme.px(18)),
                theme, place.mark->words, TextRole::Secondary, ColourRole::Text, Qt::AlignLeft);
    }
}

void paintOrders(QPainter& painter, const Frame& frame, const JourneyPicture& picture,
                 const Theme& theme) {
    const double y = frame.lane(TimelineLane::Orders).center().y();
    double free = 0;
    for (const JourneyPicture::Bought& bought : picture.bought) {
        if (!frame.shows(bought.on)) continue;
        const double x = frame.x(bought.on);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(ColourRole::Accent));
        painter.drawRoundedRect(QRectF(x - theme.px(4), y - theme.px(8), theme.px(8), theme.px(16)),
                                2, 2);
        const double width = partsWidth(theme, {{bought.amount, TextRole::Secondary}});
        // At the end of the axis the amount stands before its mark.
        const bool before = x + theme.px(9) + width > frame.right();
        const double left = before ? x - theme.px(9) - width : x + theme.px(9);
        if (left < free) {
            free = std::max(free, x + theme.px(8));
            continue;
        }
        paintText(painter, QRectF(left, y - theme.px(9), width + 2, theme.px(18)), theme,
                  bought.amount, TextRole::Secondary, ColourRole::Text, Qt::AlignLeft);
        free = std::max(left + width, x) + theme.px(8);
    }
}

void paintTouches(QPainter& painter, const Frame& frame, const JourneyPicture& picture,
                  const Theme& theme) {
    const double y = frame.lane(TimelineLane::Contact).center().y();
    for (const JourneyPicture::Touch& touch : picture.touches)
        if (frame.shows(touch.on))
            paintIcon(painter, frame.around(frame.x(touch.on), y, theme.px(14)), touch.icon,
                      theme.colour(ColourRole::Text2));
}

void paintFeelings(QPainter& painter, const QRectF& box, const Frame& frame,
                   const JourneyPicture& picture, const Theme& theme) {
    for (const int feeling : {5, 3, 1}) {
        const double y = frame.feelingY(feeling);
        painter.setPen(QPen(theme.colour(ColourRole::Grid), 1, Qt::DotLine));
        painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
        paintText(painter,
                  QRectF(box.left() + theme.px(34), y - theme.px(8), theme.px(LabelWidth - 34),
                         theme.px(16)),
                  theme, feelingWord(feeling), TextRole::Small, ColourRole::Text2, Qt::AlignRight);
    }
    QPolygonF line;
    std::vector<const JourneyPicture::Felt*> shown;
    for (const JourneyPicture::Felt& felt : picture.felt) {
        if (!frame.shows(felt.on)) continue;
        line << QPointF(frame.x(felt.on), frame.feelingY(felt.feeling));
        shown.push_back(&felt);
    }
    painter.setPen(QPen(theme.colour(ColourRole::Text2), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    double free = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool low = shown[size_t(i)]->feeling < 3;
        const QColor ink = theme.colour(low ? ColourRole::Bad : ColourRole::Text2);
        painter.setPen(QPen(ink, 1.5));
        painter.setBrush(theme.colour(low ? ColourRole::BadGround : ColourRole::Surface));
        painter.drawEllipse(line[i], theme.px(4.5), theme.px(4.5));
        const QString& why = shown[size_t(i)]->words;
        const double left = line[i].x() + theme.px(10);
        if (!low || why.isEmpty() || left < free) continue;
        // Below the point, where the curve usually is not.
        const double width = std::min<double>(partsWidth(theme, {{why, TextRole::Secondary}}) + 2,
                                              frame.right() + theme.px(RightMargin) - left);
        if (width < theme.px(60)) continue;
        paintText(painter, QRectF(left, line[i].y() + theme.px(4), width, theme.px(18)), theme, why,
                  TextRole::Secondary, ColourRole::Bad, Qt::AlignLeft);
        free = left + width;
    }
}

void paintToday(QPainter& painter, const QRectF& box, const Frame& frame, const Theme& theme) {
    const double x = frame.right();
    painter.setPen(QPen(theme.colour(ColourRole::Accent), 1.5));
    painter.drawLine(QPointF(x, box.top() + theme.px(AxisHeight) - 6),
                     QPointF(x, frame.lane(TimelineLane::Felt).bottom()));
    const QString words = JourneyTimeline::tr("Today");
    const double width = partsWidth(theme, {{words, TextRole::SmallStrong}}) + 2;
    paintText(painter,
              QRectF(std::min(x - width / 2, box.right() - width), box.top(), width,
                     theme.px(AxisHeight) - 4),
              theme, words, TextRole::SmallStrong, ColourRole::Accent, Qt::AlignLeft);
}

}  // namespace

QString laneName(TimelineLane lane) {
    switch (lane) {
        case TimelineLane::Stage:
            return JourneyTimeline::tr("Stage");
        case TimelineLane::Milestones:
            return JourneyTimeline::tr("Milestones");
        case TimelineLane::Orders:
            return JourneyTimeline::tr("Orders");
        case TimelineLane::Contact:
            return JourneyTimeline::tr("Contact");
        case TimelineLane::Felt:
            return JourneyTimeline::tr("Felt");
    }
    return {};
}

double journeyHeight(const Theme& theme) {
    double height = theme.px(AxisHeight);
    for (const TimelineLane lane : Lanes) height += theme.px(laneHeight(lane));
    return height;
}

void paintJourney(QPainter& painter, const QRectF& box, const JourneyPicture& picture,
                  const Theme& theme, TimelineRange range) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Frame frame(box, picture, theme, range);
    paintAxis(painter, box, frame, theme);
    paintLaneHeads(painter, box, frame, theme);
    paintStays(painter, frame, picture, theme);
    paintMarks(painter, frame, picture, theme);
    paintOrders(painter, frame, picture, theme);
    paintTouches(painter, frame, picture, theme);
    paintFeelings(painter, box, frame, picture, theme);
    paintToday(painter, box, frame, theme);
    painter.restore();
}

std::vector<TimelineItem> journeyItems(const QRectF& box, const JourneyPicture& picture,
                                       const Theme& theme, TimelineRange range) {
    const Frame frame(box, picture, theme, range);
    std::vector<TimelineItem> items;
    for (const auto& stay : picture.stays)
        if (stay.to >= frame.from())
            items.push_back(
                {TimelineLane::Stage, stay.from,
                 JourneyTimeline::tr("%1 for %2").arg(stay.name, Formatting::days(stay.days)),
                 stayBox(frame, stay, theme)});
    const double side = theme.px(18);
    for (const PlacedMark& place : placeMarks(frame, picture, theme))
        items.push_back({TimelineLane::Milestones, place.mark->on, place.mark->words,
                         frame.around(place.x + theme.px(4), frame.markY(place.line), side)});
    for (const auto& bought : picture.bought)
        if (frame.shows(bought.on))
            items.push_back({TimelineLane::Orders, bought.on,
                             bought.what.isEmpty()
                                 ? bought.amount
                                 : JourneyTimeline::tr("%1, %2").arg(bought.what, bought.amount),
                             frame.around(frame.x(bought.on),
                                          frame.lane(TimelineLane::Orders).center().y(), side)});
    for (const auto& touch : picture.touches)
        if (frame.shows(touch.on))
            items.push_back({TimelineLane::Contact, touch.on, touch.words,
                             frame.around(frame.x(touch.on),
                                          frame.lane(TimelineLane::Contact).center().y(), side)});
    for (const auto& felt : picture.felt)
        if (frame.shows(felt.on))
            items.push_back({TimelineLane::Felt, felt.on,
                             felt.words.isEmpty() ? feelingWord(felt.feeling)
                                                  : JourneyTimeline::tr("%1: %2").arg(
                                                        feelingWord(felt.feeling), felt.words),
                             frame.around(frame.x(felt.on), frame.feelingY(felt.feeling), side)});
    return items;
}

JourneyTimeline::JourneyTimeline(const Theme& theme, const Formatting& formatting, QWidget* parent)
    : PaintedList(parent), m_theme(theme), m_formatting(formatting) {
    setAccessibleName(tr("Journey over time"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        m_items.reset();
        updateGeometry();
        update();
    });
}

void JourneyTimeline::setPicture(JourneyPicture picture) {
    m_picture = std::move(picture);
    m_items.reset();
    setAccessibleDescription(m_picture.sentence);
    update();
}

void JourneyTimeline::setRange(TimelineRange range) {
    m_range = range;
    m_items.reset();
    update();
}

const std::vector<TimelineItem>& JourneyTimeline::items() const {
    if (!m_items) m_items = journeyItems(QRectF(rect()), m_picture, m_theme, m_range);
    return *m_items;
}

QString JourneyTimeline::itemSentence(int item) const {
    const TimelineItem& each = items().at(size_t(item));
    return tr("%1, %2: %3").arg(m_formatting.date(each.on), laneName(each.lane), each.words);
}

QRect JourneyTimeline::itemBox(int item) const {
    return items().at(size_t(item)).box.toAlignedRect();
}

QSize JourneyTimeline::sizeHint() const {
    return {m_theme.px(700), int(journeyHeight(m_theme)) + 1};
}
QSize JourneyTimeline::minimumSizeHint() const {
    return {m_theme.px(360), int(journeyHeight(m_theme)) + 1};
}

void JourneyTimeline::resizeEvent(QResizeEvent* event) {
    PaintedList::resizeEvent(event);
    m_items.reset();
}

void JourneyTimeline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(ColourRole::Surface));
    if (!m_picture.today.isValid()) return;
    paintJourney(painter, QRectF(rect()), m_picture, m_theme, m_range);
    if (hasFocus() && currentItem() < itemCount())
        paintFocusRing(painter, QRectF(itemBox(currentItem())), m_theme, 4);
}

}  // namespace waymark::ui
