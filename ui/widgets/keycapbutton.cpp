// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keycapbutton.h"

#include "ui/widgets/painting.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace waymark::ui {

KeyCapButton::KeyCapButton(const Theme& theme, const QString& text, Look look, QWidget* parent)
    : QPushButton(text, parent), m_theme(theme), m_look(look) {
    setProperty("primary", look == Look::Primary);
    setFlat(look == Look::Flat);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void KeyCapButton::setKeys(const QString& keys) {
    m_keys = keys;
    setAccessibleDescription(keys);
    updateGeometry();
    update();
}

void KeyCapButton::setIconName(IconName name) {
    m_icon = name;
    updateGeometry();
    update();
}

QFont KeyCapButton::textFont() const {
    switch (m_look) {
        case Look::Plain:
            return m_theme.font(TextRole::BaseMedium);
        case Look::Primary:
            return m_theme.font(TextRole::BaseStrong);
        case Look::Flat:
            return m_theme.font(TextRole::Base);
    }
    return font();
}

ColourRole KeyCapButton::ink() const {
    if (!isEnabled()) return ColourRole::Text3;
    if (m_look == Look::Primary) return ColourRole::OnAccent;
    return isChecked() ? ColourRole::AccentStrong : ColourRole::Text;
}

int KeyCapButton::contentWidth() const {
    int width = QFontMetrics(textFont()).size(Qt::TextShowMnemonic, text()).width();
    if (m_icon) width += m_theme.px(16 + 6);
    if (!m_keys.isEmpty()) width += m_theme.px(7) + keyCapSize(m_theme, m_keys).width();
    if (menu()) width += m_theme.px(18);
    return width;
}

QSize KeyCapButton::sizeHint() const {
    const bool small = property("small").toBool();
    return {contentWidth() + m_theme.px(small ? 18 : 22), m_theme.px(small ? 26 : 30)};
}

void KeyCapButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    option.features.setFlag(QStyleOptionButton::HasMenu, false);
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);

    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() && m_look == Look::Primary && isEnabled()) {
        painter.setPen(QPen(m_theme.colour(ColourRole::OnAccent), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.75, 2.75, -2.75, -2.75), 4, 4);
    }
    const QColor colour = m_theme.colour(ink());
    double x = (width() - contentWidth()) / 2.0;
    const double middle = height() / 2.0;
    if (m_icon) {
        const double side = m_theme.px(16);
        paintIcon(painter, QRectF(x, middle - side / 2, side, side), *m_icon, colour);
        x += side + m_theme.px(6);
    }
    painter.setFont(textFont());
    painter.setPen(colour);
    const int textWidth = QFontMetrics(textFont()).size(Qt::TextShowMnemonic, text()).width();
    const int mnemonic = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this)
                             ? Qt::TextShowMnemonic
                             : Qt::TextHideMnemonic;
    painter.drawText(QRectF(x, 0, textWidth + 2, height()),
                     Qt::AlignVCenter | Qt::TextSingleLine | mnemonic, text());
    x += textWidth;
    if (!m_keys.isEmpty()) {
        const QSize cap = keyCapSize(m_theme, m_keys);
        const bool onAccent = m_look == Look::Primary && isEnabled();
        paintKeyCap(painter, QRectF(QPointF(x + m_theme.px(7), middle - cap.height() / 2.0), cap),
                    m_theme, m_keys, onAccent ? CapGround::OnAccent : CapGround::Plain);
        x += m_theme.px(7) + cap.width();
    }
    if (menu()) {
        const double side = m_theme.px(14);
        paintIcon(painter, QRectF(x + m_theme.px(4), middle - side / 2, side, side),
                  IconName::ChevronDown, colour);
    }
}

}  // namespace waymark::ui
