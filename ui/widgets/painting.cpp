// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painting.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace waymark::ui {
namespace {

/// Lines of one pixel lie in the middle of pixels, so that they stay sharp.
QRectF inner(const QRectF& box, double width) {
    const double half = width / 2;
    return box.adjusted(half, half, -half, -half);
}

void roundedBox(QPainter& painter, const QRectF& box, double radius, QColor fill, QColor line) {
    painter.setBrush(fill);
    painter.setPen(QPen(line, 1));
    painter.drawRoundedRect(inner(box, 1), radius, radius);
}

class Saved {
public:
    explicit Saved(QPainter& painter) : m_painter(painter) {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

private:
    QPainter& m_painter;
};

}  // namespace

void paintPips(QPainter& painter, const QRectF& box, QColor phase, int filled, Pips look) {
    const Saved saved(painter);
    // Four bars and three gaps of 1.5 in the 22 × 9 of the design; the slant is 1.5.
    const double unit = box.width() / 22;
    const double slant = 1.6 * unit, width = 3.2 * unit, step = 5.6 * unit;
    const double top = box.top() + 0.5, bottom = box.bottom() - 0.5;
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 4; ++i) {
        const double left = box.left() + i * step + 0.4;
        QPainterPath bar;
        bar.moveTo(left + slant, top);
        bar.lineTo(left + slant + width, top);
        bar.lineTo(left + width, bottom);
        bar.lineTo(left, bottom);
        bar.closeSubpath();
        const bool full = look == Pips::Filled && i < filled;
        painter.setBrush(full ? QBrush(phase) : QBrush(Qt::NoBrush));
        QColor outline = phase;
        if (!full && look == Pips::Filled) outline.setAlphaF(0.75F);
        painter.setPen(QPen(outline, 0.9 * std::max(1.0, unit * 0.8)));
        painter.drawPath(bar);
    }
}

void paintPhase(QPainter& painter, const QRectF& box, const Theme& theme, PhaseTone tone) {
    const Pips look = tone == PhaseTone::OffRoad ? Pips::Hollow : Pips::Filled;
    paintPips(painter, box, theme.tokens().phase(tone), pipsOf(tone), look);
}

QSize pipsSize(const Theme& theme) { return {theme.px(22), theme.px(9)}; }

void paintBar(QPainter& painter, const QRectF& box, const Theme& theme, const Bar& bar) {
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double share = std::isfinite(bar.share) ? std::clamp(bar.share, 0.0, 1.0) : 0;
    painter.fillRect(box, theme.colour(ColourRole::Line));
    QRectF filled = box;
    filled.setWidth(std::round(box.width() * share));
    // Amber as a mark is the brighter one of the phases; that of the tokens is for words.
    const bool amber = bar.fill == ColourRole::Warn;
    painter.fillRect(filled,
                     amber ? theme.tokens().phase(PhaseTone::Conversion) : theme.colour(bar.fill));
    if (!bar.target || !std::isfinite(*bar.target)) return;
    const double x = box.left() + std::round((box.width() - 2) * std::clamp(*bar.target, 0.0, 1.0));
    const double reach = std::max(4.0, box.height());
    painter.fillRect(QRectF(x, box.top() - reach, 2, box.height() + 2 * reach),
                     theme.colour(ColourRole::Text));
}

void paintSignal(QPainter& painter, const QRectF& box, const Theme& theme, int filled,
                 ColourRole colour) {
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double width = std::round(box.width() / 4), step = (box.width() - width) / 2;
    for (int i = 0; i < 3; ++i) {
        const double height = std::round(box.height() * (0.4 + 0.3 * i));
        const QRectF bar(std::round(box.left() + i * step), box.bottom() - height, width, height);
        painter.fillRect(bar, theme.colour(i < filled ? colour : ColourRole::Line));
    }
}

QSize tagSize(const Theme& theme, const Tag& tag) {
    const QFontMetrics metrics(theme.font(TextRole::Secondary));
    const int icon = tag.icon ? theme.px(14 + 4) : 0;
    return {metrics.horizontalAdvance(tag.text) + icon + theme.px(12), theme.px(20)};
}

void paintTag(QPainter& painter, const QRectF& box, const Theme& theme, const Tag& tag) {
    const Saved saved(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(tag.ground));
    painter.drawRoundedRect(box, 4, 4);
    QRectF inside = box.adjusted(theme.px(6), 0, -theme.px(6), 0);
    if (tag.icon) {
        const double side = theme.px(14);
        paintIcon(painter, QRectF(inside.left(), box.center().y() - side / 2, side, side),
                  *tag.icon, theme.colour(tag.ink));
        inside.setLeft(inside.left() + side + theme.px(4));
    }
    paintParts(painter, inside, theme, {{tag.text, TextRole::Secondary, tag.ink}});
}

Tag okTag(const QString& text) {
    return {text, ColourRole::Ok, ColourRole::OkGround, IconName::Check};
}
Tag warnTag(const QString& text) {
    return {text, ColourRole::Warn, ColourRole::WarnGround, IconName::Warning};
}
Tag badTag(const QString& text) {
    return {text, ColourRole::Bad, ColourRole::BadGround, IconName::Close};
}
Tag plainTag(const QString& text) {
    return {text, ColourRole::Text2, ColourRole::Sunken, std::nullopt};
}

void paintFocusRing(QPainter& painter, const QRectF& box, const Theme& theme, double radius) {
    const Saved saved(painter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colour(ColourRole::Accent), 2));
    painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
}

int partsWidth(const Theme& theme, const std::vector<TextPart>& parts) {
    int width = 0;
    for (const TextPart& part : parts) {
        width += QFontMetrics(theme.font(part.font)).horizontalAdvance(part.text);
    }
    return width;
}

double paintParts(QPainter& painter, const QRectF& box, const Theme& theme,
                  const std::vector<TextPart>& parts, Qt::Alignment alignment) {
    const Saved saved(painter);
    const double all = partsWidth(theme, parts);
    double x = box.left();
    if (all < box.width() && (alignment & Qt::AlignRight)) x = box.right() - all;
    if (all < box.width() && (alignment & Qt::AlignHCenter)) x = box.center().x() - all / 2;

    // One base line for all parts: that of the base font, in the middle of the box.
    const QFontMetricsF base(theme.font(parts.empty() ? TextRole::Base : parts.front().font));
    const double line = box.center().y() + (base.ascent() - base.descent()) / 2;
    for (const TextPart& part : parts) {
        const QFont font = theme.font(part.font);
        const QFontMetrics metrics(font);
        const double room = box.right() - x;
        if (room <= 0) break;
        const int wanted = metrics.horizontalAdvance(part.text);
        const bool cut = wanted > std::ceil(room);
        const QString text =
            cut ? metrics.elidedText(part.text, Qt::ElideRight, static_cast<int>(room)) : part.text;
        painter.setFont(font);
        painter.setPen(theme.colour(part.colour));
        painter.drawText(QPointF(x, line), text);
        x += metrics.horizontalAdvance(text);
        if (cut) break;
    }
    return x;
}

QSize keyCapSize(const Theme& theme, const QString& keys) {
    const int height = theme.px(18);
    const int text = QFontMetrics(theme.font(TextRole::Small)).horizontalAdvance(keys);
    return {std::max(height, text + theme.px(12)), height};
}

void paintKeyCap(QPainter& painter, const QRectF& box, const Theme& theme, const QString& keys,
                 CapGround ground) {
    const Saved saved(painter);
    const bool onAccent = ground == CapGround::OnAccent;
    QColor line = theme.colour(onAccent ? ColourRole::OnAccent : ColourRole::Line);
    if (onAccent) line.setAlphaF(0.55F);
    roundedBox(painter, box, 4,
               onAccent ? QColor(Qt::transparent) : theme.colour(ColourRole::Window), line);
    paintParts(painter, box, theme,
               {{keys, TextRole::Small, onAccent ? ColourRole::OnAccent : ColourRole::Text2}},
               Qt::AlignHCenter);
}

QSize badgeSize(const Theme& theme, const QString& text) {
    const int height = theme.px(18);
    const int width = QFontMetrics(theme.font(TextRole::SmallStrong)).horizontalAdvance(text);
    return {std::max(height, width + theme.px(11)), height};
}

void paintBadge(QPainter& painter, const QRectF& box, const Theme& theme, const QString& text) {
    const Saved saved(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(ColourRole::Accent));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    paintParts(painter, box, theme, {{text, TextRole::SmallStrong, ColourRole::OnAccent}},
               Qt::AlignHCenter);
}

}  // namespace waymark::ui
