#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QPushButton>

#include <optional>

namespace waymark::ui {

/// A button that shows its key, as in “Merge [M]”. The key cap only tells; the action registry or
/// setShortcut() makes it work. Every button of a page may be one: without keys it is a plain one
/// whose focus can be seen on the accent ground too.
class KeyCapButton : public QPushButton {
    Q_OBJECT
public:
    enum class Look { Plain, Primary, Flat };

    KeyCapButton(const Theme& theme, const QString& text, Look look = Look::Plain,
                 QWidget* parent = nullptr);

    void setKeys(const QString& keys);
    void setIconName(IconName name);
    [[nodiscard]] QString keys() const { return m_keys; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int contentWidth() const;
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] ColourRole ink() const;

    const Theme& m_theme;
    Look m_look;
    QString m_keys;
    std::optional<IconName> m_icon;
};

}  // namespace waymark::ui
