#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painting.h"

#include <QWidget>

namespace waymark::ui {

/// One line of plain text in parts that ends in “…” where room is short; the tool tip then has all
/// of it. Grows and shrinks with its layout.
class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    explicit ElidedLabel(const Theme& theme, QWidget* parent = nullptr);

    void setParts(std::vector<TextPart> parts);
    void setText(const QString& text, TextRole font = TextRole::Base,
                 ColourRole colour = ColourRole::Text);
    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showWholeWhenCut();

    const Theme& m_theme;
    std::vector<TextPart> m_parts;
};

}  // namespace waymark::ui
