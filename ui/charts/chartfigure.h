#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/paintedfigure.h"

#include <QRectF>
#include <QStringList>

#include <vector>

namespace waymark::ui {

/// A part of a figure that counts people: where it is drawn, and which list it opens.
struct FigureMark {
    QRectF box;
    QRectF label;      ///< where its number or name stands, if that is elsewhere
    QString words;     ///< what these people are: "Went on from Enquiry"
    QString sentence;  ///< the same with all its numbers, for tool tip and screen reader
    QString behind;    ///< key of the people, see core/analytics/behind.h
    qint64 people = 0;
};

/// The same figure as rows and columns of text.
struct FigureTable {
    QStringList heads;
    std::vector<QStringList> rows;
};

/// A figure of the dashboard: one value that is painted on screen and paper, pointed at, read out
/// and shown as a table. Boxes are in px of the theme.
class ChartFigure : public PaintedFigure {
public:
    /// In reading order.
    [[nodiscard]] virtual std::vector<FigureMark> marks(const QRectF& box,
                                                        const Theme& theme) const = 0;
    [[nodiscard]] virtual FigureTable table() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    /// The least height in px at 100 % that shows everything.
    [[nodiscard]] virtual double leastHeightForPx(double width) const { return heightForPx(width); }
};

}  // namespace waymark::ui
