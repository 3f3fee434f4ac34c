#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QWidget>

class QLabel;

namespace waymark::ui {

class KeyCapButton;

/// A dashed frame to drop files on, with the other two ways: choose them, or paste a table.
class DropArea : public QWidget {
    Q_OBJECT
public:
    explicit DropArea(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() const;
    [[nodiscard]] QWidget* lastFocus() const;

Q_SIGNALS:
    void chooseWanted();
    void pasteWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QLabel* m_icon;
    KeyCapButton* m_choose;
    KeyCapButton* m_paste;
};

}  // namespace waymark::ui
