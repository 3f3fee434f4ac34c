// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include "ui/widgets/label.h"

#include <QPainter>

#include <algorithm>

namespace waymark::ui {

ElidedLabel::ElidedLabel(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ElidedLabel::setParts(std::vector<TextPart> parts) {
    m_parts = std::move(parts);
    setAccessibleName(text());
    showWholeWhenCut();
    updateGeometry();
    update();
}

void ElidedLabel::setText(const QString& text, TextRole font, ColourRole colour) {
    setParts({{text, font, colour}});
}

QString ElidedLabel::text() const {
    QString all;
    for (const TextPart& part : m_parts) all += part.text;
    return all;
}

QSize ElidedLabel::sizeHint() const {
    int height = 0;
    for (const TextPart& part : m_parts) height = std::max(height, m_theme.lineHeight(part.font));
    return {partsWidth(m_theme, m_parts) + 1,
            std::max(height, m_theme.lineHeight(TextRole::Secondary))};
}

QSize ElidedLabel::minimumSizeHint() const { return {m_theme.px(24), sizeHint().height()}; }

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintParts(painter, rect(), m_theme, m_parts);
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showWholeWhenCut();
}

void ElidedLabel::showWholeWhenCut() {
    // A tool tip guesses whether it holds markup, so it is told that it does not.
    const bool cut = partsWidth(m_theme, m_parts) > width();
    setPlainToolTip(this, cut ? text() : QString());
}

}  // namespace waymark::ui
