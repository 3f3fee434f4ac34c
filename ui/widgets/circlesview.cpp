// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/circlesview.h"

#include "ui/widgets/painting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace waymark::ui {
namespace {

// The drawing is made on a sheet of this size and scaled as a whole.
constexpr QSizeF sheet(628, 372);
constexpr double radius = 118;
constexpr QPointF customers(146, 153);
constexpr QPointF own(494, 153);
constexpr double leastScale = 0.75;

/// Degrees from the top, clockwise.
QPointF onCircle(QPointF centre, double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    return centre + QPointF(std::sin(angle), -std::cos(angle)) * radius;
}

void paintArrowHead(QPainter& painter, QPointF tip, QPointF direction, QColor colour) {
    const double length = std::hypot(direction.x(), direction.y());
    const QPointF along = direction / length, across(-along.y(), along.x());
    const std::array<QPointF, 3> head{tip, tip - along * 9 + across * 4.6,
                                      tip - along * 9 - across * 4.6};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(head.data(), static_cast<int>(head.size()));
}

/// At its size on the sheet, whatever the text factor: the sheet is scaled.
QFont sheetFont(const Theme& theme, TextRole role, int px) {
    QFont font = theme.font(role);
    font.setPixelSize(px);
    return font;
}

}  // namespace

CirclesView::CirclesView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Two circles"));
    setAccessibleDescription(
        tr("Your customers’ circle: awareness, conversion, retention, loyalty and referral, and "
           "round again, "
           "because happy customers bring the next ones. Your own circle: playbook, daily work, "
           "figures, "
           "decisions. What customers do is measured; what you decide improves how you work."));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

double CirclesView::scaleFor(int width) const {
    return std::clamp(width / sheet.width(), leastScale,
                      std::max(leastScale, m_theme.textFactor()));
}

QSize CirclesView::sizeHint() const { return (sheet * m_theme.textFactor()).toSize(); }

QSize CirclesView::minimumSizeHint() const { return (sheet * leastScale).toSize(); }

int CirclesView::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(sheet.height() * scaleFor(width)));
}

void CirclesView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = scaleFor(width());
    painter.translate(std::max(0.0, (width() - sheet.width() * scale) / 2), 0);
    painter.scale(scale, scale);

    paintCircle(painter, customers, ColourRole::Text2);
    paintCircle(painter, own, ColourRole::Accent);
    const std::array tones{PhaseTone::Awareness, PhaseTone::Conversion, PhaseTone::Retention,
                           PhaseTone::Loyalty};
    const std::array phases{tr("Awareness"), tr("Conversion"), tr("Retention"),
                            tr("Loyalty and\nreferral")};
    const std::array icons{IconName::Playbook, IconName::Today, IconName::Dashboard,
                           IconName::Flag};
    const std::array turns{tr("Playbook"), tr("Daily work"), tr("Figures"), tr("Decisions")};
    // Words stand outside above and below, inside on the left and the right.
    const std::array sides{Side::Above, Side::Left, Side::Below, Side::Right};
    for (size_t i = 0; i < 4; ++i) {
        const double degrees = 90.0 * static_cast<double>(i);
        const bool upright = i % 2 == 0;
        paintPhaseNode(painter, onCircle(customers, degrees), tones.at(i));
        paintWords(painter, onCircle(customers, degrees), upright ? 12 : 25, sides.at(i),
                   phases.at(i));
        paintOwnNode(painter, onCircle(own, degrees), icons.at(i));
        paintWords(painter, onCircle(own, degrees), 15, sides.at(i), turns.at(i));
    }
    paintExchange(painter, customers.x() + radius + 25 + 8, own.x() - radius - 15 - 5);
    paintCaption(painter, customers.x(), tr("Your customers’ circle"),
                 tr("happy customers bring the next ones"));
    paintCaption(painter, own.x(), tr("Your own circle"),
                 tr("what you learn improves how you work"));
}

void CirclesView::paintCircle(QPainter& painter, QPointF centre, ColourRole role) const {
    const QColor colour = m_theme.colour(role);
    const QRectF box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    for (int quarter = 0; quarter < 4; ++quarter) {
        // Qt counts from three o'clock, anticlockwise, in sixteenths.
        const double from = quarter * 90 + 14, to = quarter * 90 + 73;
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(box, static_cast<int>((90 - from) * 16),
                        static_cast<int>((from - to) * 16));
        const QPointF tip = onCircle(centre, to + 2.6);
        paintArrowHead(painter, tip, tip - onCircle(centre, to - 2.5), colour);
    }
}

void CirclesView::paintPhaseNode(QPainter& painter, QPointF at, PhaseTone tone) const {
    const QRectF box(at.x() - 25, at.y() - 12, 50, 24);
    painter.setBrush(m_theme.colour(ColourRole::Surface));
    painter.setPen(QPen(m_theme.tokens().phase(tone), 1.5));
    painter.drawRoundedRect(box, 5, 5);
    paintPips(painter, QRectF(at.x() - 11, at.y() - 4.5, 22, 9), m_theme.tokens().phase(tone),
              pipsOf(tone));
}

void CirclesView::paintOwnNode(QPainter& painter, QPointF at, IconName icon) const {
    painter.setBrush(m_theme.colour(ColourRole::Tint));
    painter.setPen(QPen(m_theme.colour(ColourRole::Accent), 1.5));
    painter.drawEllipse(at, 15, 15);
    // Twice the pixels, because the sheet is scaled up with large text.
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(at);
    painter.scale(0.5, 0.5);
    paintIcon(painter, QRectF(-15, -15, 30, 30), icon, m_theme.colour(ColourRole::AccentStrong));
    painter.restore();
}

void CirclesView::paintWords(QPainter& painter, QPointF node, double reach, Side side,
                             const QString& words) const {
    painter.setFont(sheetFont(m_theme, TextRole::BaseStrong, 13));
    painter.setPen(m_theme.colour(ColourRole::Text));
    constexpr double wide = 150, high = 40, gap = 8;
    QRectF box(0, 0, wide, high);
    Qt::Alignment alignment = Qt::AlignHCenter;
    switch (side) {
        case Side::Above:
            box.moveCenter(QPointF(node.x(), node.y() - reach - 6 - high / 2));
            alignment |= Qt::AlignBottom;
            break;
        case Side::Below:
            box.moveCenter(QPointF(node.x(), node.y() + reach + 6 + high / 2));
            alignment |= Qt::AlignTop;
            break;
        case Side::Left:
            box.moveCenter(QPointF(node.x() - reach - gap - wide / 2, node.y()));
            alignment = Qt::AlignRight | Qt::AlignVCenter;
            break;
        case Side::Right:
            box.moveCenter(QPointF(node.x() + reach + gap + wide / 2, node.y()));
            alignment = Qt::AlignLeft | Qt::AlignVCenter;
            break;
    }
    painter.drawText(box, static_cast<int>(alignment), words);
}

void CirclesView::paintExchange(QPainter& painter, double from, double to) const {
    const double upper = customers.y() - 8, lower = customers.y() + 10;
    painter.setPen(QPen(m_theme.colour(ColourRole::Accent), 1.5));
    painter.drawLine(QPointF(from, upper), QPointF(to - 4, upper));
    paintArrowHead(painter, QPointF(to, upper), QPointF(1, 0), m_theme.colour(ColourRole::Accent));
    painter.setPen(QPen(m_theme.colour(ColourRole::Text2), 1.5));
    painter.drawLine(QPointF(from + 4, lower), QPointF(to, lower));
    paintArrowHead(painter, QPointF(from, lower), QPointF(-1, 0),
                   m_theme.colour(ColourRole::Text2));
    painter.setFont(sheetFont(m_theme, TextRole::Secondary, 12));
    painter.setPen(m_theme.colour(ColourRole::Text2));
    const QRectF above(from - 20, upper - 22, to - from + 40, 16),
        below(from - 20, lower + 6, to - from + 40, 16);
    painter.drawText(above, Qt::AlignCenter, tr("measured"));
    painter.drawText(below, Qt::AlignCenter, tr("improved"));
}

void CirclesView::paintCaption(QPainter& painter, double x, const QString& title,
                               const QString& sentence) const {
    painter.setFont(sheetFont(m_theme, TextRole::BaseStrong, 13));
    painter.setPen(m_theme.colour(ColourRole::Text));
    painter.drawText(QRectF(x - 150, 335, 300, 18), Qt::AlignCenter, title);
    painter.setFont(sheetFont(m_theme, TextRole::Secondary, 12));
    painter.setPen(m_theme.colour(ColourRole::Text2));
    painter.drawText(QRectF(x - 150, 354, 300, 17), Qt::AlignCenter, sentence);
}

}  // namespace waymark::ui
