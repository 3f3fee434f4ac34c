#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QWidget>

#include <vector>

namespace waymark::ui {

/// Puts widgets that were made anew where they belong in the tab order: behind `before`, one after
/// the other. Left to themselves they come last in the window. All must be in one window.
inline void tabAfter(QWidget* before, const std::vector<QWidget*>& widgets) {
    for (QWidget* each : widgets) {
        QWidget::setTabOrder(before, each);
        before = each;
    }
}

}  // namespace waymark::ui
