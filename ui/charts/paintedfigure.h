#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"
#include "ui/support/theme.h"

class QPainter;
class QRectF;

namespace waymark::ui {

/// A figure that paints itself in the px of the screen at 100 % text; paper shrinks it as a whole,
/// so that screen and paper come from the same painting code.
class PaintedFigure : public Figure {
public:
    /// A px of the screen on paper, in points.
    static constexpr double PointsPerPx = 0.70;

    [[nodiscard]] double heightFor(double width) const final {
        return heightForPx(width / PointsPerPx) * PointsPerPx;
    }
    [[nodiscard]] virtual double heightForPx(double width) const = 0;
    virtual void paint(QPainter& painter, const QRectF& box, const Theme& theme) const = 0;
};

}  // namespace waymark::ui
