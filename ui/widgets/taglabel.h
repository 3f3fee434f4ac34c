#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painting.h"

#include <QWidget>

namespace waymark::ui {

/// A tag as a widget: “281 ready” on its tinted ground.
class TagLabel : public QWidget {
    Q_OBJECT
public:
    explicit TagLabel(const Theme& theme, QWidget* parent = nullptr);

    void setTag(Tag tag);
    [[nodiscard]] QString text() const { return m_tag.text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Tag m_tag;
};

}  // namespace waymark::ui
