#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QAbstractButton>

namespace waymark::ui {

/// A large button with icon, title, a sentence that wraps, and its key.
class CardButton : public QAbstractButton {
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString sentence;
        QString keys;
    };
    CardButton(const Theme& theme, IconName icon, const Words& words, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRect sentenceBox(int width) const;

    const Theme& m_theme;
    IconName m_icon;
    Words m_words;
};

}  // namespace waymark::ui
