#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QWidget>

class QLabel;

namespace waymark::ui {

/// What can be done with several chosen contacts at once.
class BulkPanel : public QWidget {
    Q_OBJECT
public:
    explicit BulkPanel(const Theme& theme, QWidget* parent = nullptr);
    void show(int chosen);
    using QWidget::show;

Q_SIGNALS:
    void milestoneWanted();
    void removeWanted();
    void clearWanted();

private:
    QLabel* m_title;
};

}  // namespace waymark::ui
