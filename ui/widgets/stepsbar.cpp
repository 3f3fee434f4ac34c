// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepsbar.h"

#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace waymark::ui {

StepsBar::StepsBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StepsBar::setSteps(const QStringList& names) {
    m_names = names;
    describe();
    updateGeometry();
    update();
}

void StepsBar::setCurrent(int step) {
    m_current = m_focused = step;
    describe();
    update();
}

void StepsBar::setReturn(Return possible) {
    m_return = possible;
    update();
}

void StepsBar::describe() {
    if (m_current < 0 || m_current >= m_names.size()) return;
    setAccessibleName(
        tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_names.size()).arg(m_names[m_current]));
}

int StepsBar::nameWidth(int step) const {
    const TextRole font = step == m_current ? TextRole::BaseStrong : TextRole::Base;
    return QFontMetrics(m_theme.font(font)).horizontalAdvance(m_names[step]);
}

QSize StepsBar::sizeHint() const {
    int width = m_theme.px(32);
    for (int i = 0; i < m_names.size(); ++i) width += m_theme.px(28 + 60) + nameWidth(i);
    return {width, m_theme.px(44)};
}

QSize StepsBar::minimumSizeHint() const {
    return {static_cast<int>(m_names.size()) * m_theme.px(34) + m_theme.px(140), m_theme.px(44)};
}

/// A box a step: circle and name. Where the width is short, the lines between become shorter, and
/// then only the current step keeps its name.
std::vector<QRectF> StepsBar::boxes() const {
    const int count = static_cast<int>(m_names.size());
    const double circle = m_theme.px(28), side = m_theme.px(16);
    double names = 0;
    for (int i = 0; i < count; ++i) names += circle + nameWidth(i);
    const bool all = names + (count - 1) * m_theme.px(20) <= width() - 2 * side;
    if (!all)
        names = count * m_theme.px(20) +
                (count > 0 ? m_theme.px(8) + nameWidth(std::clamp(m_current, 0, count - 1)) : 0);
    const double room = count > 1 ? (width() - 2 * side - names) / (count - 1) : 0;
    const double gap =
        std::clamp(room, static_cast<double>(m_theme.px(6)), static_cast<double>(m_theme.px(60)));
    std::vector<QRectF> boxes;
    double x = side;
    for (int i = 0; i < count; ++i) {
        const double wide = all || i == m_current ? circle + nameWidth(i) : m_theme.px(20);
        boxes.emplace_back(x, 0, wide, height());
        x += wide + gap;
    }
    return boxes;
}

void StepsBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<QRectF> places = boxes();
    const double side = m_theme.px(20), middle = height() / 2.0;
    for (int i = 0; i < m_names.size(); ++i) {
        const QRectF box = places[static_cast<size_t>(i)];
        const QRectF circle(box.left(), middle - side / 2, side, side);
        const bool done = i < m_current, now = i == m_current;
        painter.setPen(QPen(m_theme.colour(now    ? ColourRole::Accent
                                           : done ? ColourRole::TintLine
                                                  : ColourRole::Border),
                            1));
        painter.setBrush(m_theme.colour(now    ? ColourRole::Accent
                                        : done ? ColourRole::Tint
                                               : ColourRole::Surface));
        painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5));
        if (done) {
            paintIcon(painter, circle.adjusted(4, 4, -4, -4), IconName::Check,
                      m_theme.colour(ColourRole::AccentStrong));
        } else {
            paintParts(painter, circle, m_theme,
                       {{QString::number(i + 1), TextRole::SmallStrong,
                         now ? ColourRole::OnAccent : ColourRole::Text2}},
                       Qt::AlignHCenter);
        }
        if (hasFocus() && i == m_focused) paintFocusRing(painter, circle, m_theme, side / 2);
        const QRectF name = box.adjusted(m_theme.px(28), 0, 1, 0);
        if (name.width() > m_theme.px(10)) {
            paintParts(painter, name, m_theme,
                       {{m_names[i], now ? TextRole::BaseStrong : TextRole::Base,
                         now ? ColourRole::Text : ColourRole::Text2}});
        }
        if (i + 1 < m_names.size()) {
            const double from = box.right() + m_theme.px(8),
                         to = places[static_cast<size_t>(i) + 1].left() - m_theme.px(8);
            painter.setPen(QPen(m_theme.colour(ColourRole::Line), 1));
            if (to > from) painter.drawLine(QPointF(from, middle), QPointF(to, middle));
        }
    }
}

bool StepsBar::canGoTo(int step) const {
    return m_return == Return::Possible && step >= 0 && step < m_current;
}

int StepsBar::stepAt(QPointF point) const {
    const auto places = boxes();
    const auto hit =
        std::ranges::find_if(places, [point](const QRectF& box) { return box.contains(point); });
    return hit == places.end() ? -1 : static_cast<int>(hit - places.begin());
}

void StepsBar::mouseReleaseEvent(QMouseEvent* event) {
    const int step = stepAt(event->position());
    if (event->button() == Qt::LeftButton && canGoTo(step)) Q_EMIT stepChosen(step);
}

void StepsBar::mouseMoveEvent(QMouseEvent* event) {
    const int step = stepAt(event->position());
    setCursor(canGoTo(step) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(step >= 0 ? m_names[step] : QString());
}

void StepsBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
            m_focused = std::max(0, m_focused - 1);
            break;
        case Qt::Key_Right:
            m_focused = std::min(m_current, m_focused + 1);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (canGoTo(m_focused)) Q_EMIT stepChosen(m_focused);
            break;
        default:
            return QWidget::keyPressEvent(event);
    }
    update();
}

}  // namespace waymark::ui
