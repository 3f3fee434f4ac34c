// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/support/formatting.h"
#include "ui/widgets/painting.h"

#include <QPainter>

namespace waymark::ui {
using namespace Qt::StringLiterals;

Chip::Chip(const Theme& theme, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme) {
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    describe();
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Chip::setCount(std::optional<qint64> count) {
    if (count == m_count) return;
    m_count = count;
    describe();
    updateGeometry();
    update();
}

QString Chip::countText() const {
    return m_count ? Formatting(locale()).count(m_count) : QString();
}

void Chip::describe() { setAccessibleName(m_count ? text() + u", "_s + countText() : text()); }

void Chip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LocaleChange) describe();
    QAbstractButton::changeEvent(event);
}

QSize Chip::sizeHint() const {
    // Measured in the heavier weight, so that checking does not move the neighbours.
    int width = QFontMetrics(m_theme.font(TextRole::BaseStrong)).horizontalAdvance(text());
    if (m_count)
        width += m_theme.px(7) +
                 QFontMetrics(m_theme.font(TextRole::Base)).horizontalAdvance(countText());
    return {width + m_theme.px(22), m_theme.px(26)};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const ColourRole ground = isChecked()    ? ColourRole::Tint
                              : underMouse() ? ColourRole::Hover
                                             : ColourRole::Surface;
    // The ring of the focus lies on the pill itself: chips stand close together.
    const ColourRole edge = hasFocus() || isChecked() ? ColourRole::Accent : ColourRole::Line;
    const double line = hasFocus() ? 2 : 1;
    painter.setBrush(m_theme.colour(ground));
    painter.setPen(
        QPen(m_theme.colour(isChecked() && !hasFocus() ? ColourRole::TintLine : edge), line));
    painter.drawRoundedRect(
        box.adjusted(line / 2 - 0.5, line / 2 - 0.5, 0.5 - line / 2, 0.5 - line / 2),
        box.height() / 2, box.height() / 2);

    const TextRole font = isChecked() ? TextRole::BaseStrong : TextRole::Base;
    const ColourRole ink = !isEnabled()  ? ColourRole::Text3
                           : isChecked() ? ColourRole::AccentStrong
                                         : ColourRole::Text;
    QRectF inside = QRectF(rect()).adjusted(m_theme.px(11), 0, -m_theme.px(4), 0);
    paintParts(painter, inside, m_theme, {{text(), font, ink}});
    if (!m_count) return;
    inside = QRectF(rect()).adjusted(0, 0, -m_theme.px(11), 0);
    paintParts(painter, inside, m_theme,
               {{countText(), TextRole::Base, isChecked() ? ink : ColourRole::Text2}},
               Qt::AlignRight);
}

}  // namespace waymark::ui
