// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taglabel.h"

#include <QPainter>

namespace waymark::ui {

TagLabel::TagLabel(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void TagLabel::setTag(Tag tag) {
    m_tag = std::move(tag);
    setAccessibleName(m_tag.text);
    updateGeometry();
    update();
}

QSize TagLabel::sizeHint() const { return tagSize(m_theme, m_tag); }

void TagLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintTag(painter, rect(), m_theme, m_tag);
}

}  // namespace waymark::ui
