#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QAbstractButton>

#include <optional>

namespace waymark::ui {

/// A checkable pill with a count, as over the contacts: “Customers 244”.
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    Chip(const Theme& theme, const QString& text, QWidget* parent = nullptr);

    void setCount(std::optional<qint64> count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString countText() const;
    void describe();

    const Theme& m_theme;
    std::optional<qint64> m_count;
};

}  // namespace waymark::ui
