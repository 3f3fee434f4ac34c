#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QWidget>

namespace waymark::ui {

/// Numbered steps of a page: done ones have a tick and may be gone back to.
class StepsBar : public QWidget {
    Q_OBJECT
public:
    explicit StepsBar(const Theme& theme, QWidget* parent = nullptr);

    void setSteps(const QStringList& names);
    void setCurrent(int step);  ///< from 0; all before it are done
    /// After the import nothing before it can be changed: done steps are then only read.
    enum class Return { Possible, Closed };
    void setReturn(Return possible);
    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepChosen(int step);  ///< a done step was clicked, or chosen with arrow keys and Enter

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::vector<QRectF> boxes() const;
    [[nodiscard]] int nameWidth(int step) const;
    [[nodiscard]] int stepAt(QPointF point) const;
    [[nodiscard]] bool canGoTo(int step) const;
    void describe();

    const Theme& m_theme;
    QStringList m_names;
    int m_current = 0;
    int m_focused = 0;
    Return m_return = Return::Possible;
};

}  // namespace waymark::ui
