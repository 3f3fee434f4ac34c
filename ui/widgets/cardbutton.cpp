// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardbutton.h"

#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QPainter>

namespace waymark::ui {
namespace {

constexpr int ring = 4;  // Room around the card for its focus ring.
constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

}  // namespace

CardButton::CardButton(const Theme& theme, IconName icon, const Words& words, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_words(words) {
    setText(words.title);
    setAccessibleName(words.title);
    setAccessibleDescription(words.sentence);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QRect CardButton::sentenceBox(int width) const {
    const int left = ring + m_theme.px(49);
    const int cap =
        m_words.keys.isEmpty() ? 0 : keyCapSize(m_theme, m_words.keys).width() + m_theme.px(12);
    const int room = std::max(m_theme.px(80), width - left - cap - m_theme.px(14) - ring);
    const QRect box(left, ring + m_theme.px(15 + 18), room, 10000);
    return QFontMetrics(m_theme.font(TextRole::Base)).boundingRect(box, wrapped, m_words.sentence);
}

int CardButton::heightForWidth(int width) const {
    const QRect box = sentenceBox(width);
    return box.top() + box.height() + m_theme.px(15) + ring;
}

QSize CardButton::sizeHint() const {
    const int width = m_theme.px(514);
    return {width, heightForWidth(width)};
}

QSize CardButton::minimumSizeHint() const {
    const int width = m_theme.px(230);
    return {width, m_theme.px(60)};
}

void CardButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(ring, ring, -ring, -ring);
    const ColourRole ground = hasFocus() || isDown() ? ColourRole::Tint
                              : underMouse()         ? ColourRole::Hover
                                                     : ColourRole::Surface;
    painter.setBrush(m_theme.colour(ground));
    painter.setPen(QPen(m_theme.colour(hasFocus() ? ColourRole::Accent : ColourRole::Border), 1));
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    if (hasFocus()) paintFocusRing(painter, card.adjusted(1, 1, -1, -1), m_theme, 7);

    const double side = m_theme.px(20);
    const double iconLeft = card.left() + m_theme.px(15);
    paintIcon(painter, QRectF(iconLeft, card.center().y() - side / 2, side, side), m_icon,
              m_theme.colour(ColourRole::Accent));

    const QRect sentence = sentenceBox(width());
    const QRectF title(sentence.left(), card.top() + m_theme.px(15), card.right() - sentence.left(),
                       m_theme.px(18));
    paintParts(painter, title, m_theme, {{m_words.title, TextRole::BaseStrong, ColourRole::Text}});
    painter.setFont(m_theme.font(TextRole::Base));
    painter.setPen(m_theme.colour(ColourRole::Text2));
    painter.drawText(sentence.adjusted(0, 0, 1, 1), wrapped, m_words.sentence);
    if (m_words.keys.isEmpty()) return;
    const QSizeF cap = keyCapSize(m_theme, m_words.keys);
    paintKeyCap(painter,
                QRectF(QPointF(card.right() - m_theme.px(14) - cap.width(),
                               card.center().y() - cap.height() / 2),
                       cap),
                m_theme, m_words.keys);
}

void CardButton::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return click();
        case Qt::Key_Down:
            focusNextChild();
            return;
        case Qt::Key_Up:
            focusPreviousChild();
            return;
    }
    QAbstractButton::keyPressEvent(event);
}

}  // namespace waymark::ui
