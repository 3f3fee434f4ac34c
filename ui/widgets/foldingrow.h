#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QBoxLayout>
#include <QWidget>

namespace waymark::ui {

/// Parts side by side, or one below the other where the width is less than `least` px (at 100 %).
class FoldingRow : public QWidget {
    Q_OBJECT
public:
    FoldingRow(const Theme& theme, int least, QWidget* parent = nullptr);

    [[nodiscard]] QBoxLayout& parts() const { return *m_parts; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    int m_least;
    QBoxLayout* m_parts;
};

}  // namespace waymark::ui
