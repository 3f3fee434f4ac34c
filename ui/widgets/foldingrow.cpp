// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/foldingrow.h"

namespace waymark::ui {

FoldingRow::FoldingRow(const Theme& theme, int least, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_least(least),
      m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(theme.px(8));
}

void FoldingRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_parts->setDirection(width() < m_theme.px(m_least) ? QBoxLayout::TopToBottom
                                                        : QBoxLayout::LeftToRight);
}

}  // namespace waymark::ui
