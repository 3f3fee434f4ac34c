#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessibleWidget>
#include <QRect>
#include <QString>
#include <QWidget>

namespace waymark::ui {

/// A painted widget that is a list of items to keyboard and screen reader: arrow keys move a focus
/// frame item by item, Home and End go to the ends, Enter opens.
class PaintedList : public QWidget {
    Q_OBJECT
public:
    explicit PaintedList(QWidget* parent = nullptr);

    [[nodiscard]] virtual int itemCount() const = 0;
    /// What a screen reader says of an item.
    [[nodiscard]] virtual QString itemSentence(int item) const = 0;
    /// In coordinates of the widget.
    [[nodiscard]] virtual QRect itemBox(int item) const = 0;
    [[nodiscard]] int currentItem() const { return m_current; }
    void setCurrentItem(int item);

Q_SIGNALS:
    void itemOpened(int item);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int itemAt(QPoint point) const;
    int m_current = 0;
};

}  // namespace waymark::ui
