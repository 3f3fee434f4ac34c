#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/interval.h"
#include "ui/charts/chartfigure.h"
#include "ui/support/formatting.h"

#include <optional>

namespace waymark::ui {

/// Rates below each other, each with its 95 % range.
struct IntervalPicture {
    struct Row {
        QString name;
        Rate rate;
        QString words;       ///< of the people of the numerator: "Bought, met through Referral"
        QString behind;      ///< their key
        QString baseWords;   ///< of the people counted
        QString baseBehind;  ///< their key
    };
    QString title;
    std::vector<Row> rows;
    std::optional<Rate> overall;  ///< a dashed line over all rows
    QString overallWords;         ///< "dashed: all sources, 31%"
};

/// A dot at the rate, capped whiskers over the range (Wilson, 95 %), one axis from 0.
class IntervalFigure : public ChartFigure {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::IntervalFigure)
public:
    IntervalFigure(IntervalPicture picture, const Formatting& formatting);

    [[nodiscard]] double heightForPx(double width) const override;
    [[nodiscard]] double leastHeightForPx(double width) const override;
    [[nodiscard]] QString sentence() const override;
    void paint(QPainter& painter, const QRectF& box, const Theme& theme) const override;
    [[nodiscard]] std::vector<FigureMark> marks(const QRectF& box,
                                                const Theme& theme) const override;
    [[nodiscard]] FigureTable table() const override;
    [[nodiscard]] QString title() const override { return m_picture.title; }

private:
    struct Places;
    [[nodiscard]] Places placesIn(const QRectF& box, const Theme& theme) const;
    void paintAxis(QPainter& painter, const Places& places, const Theme& theme) const;
    void paintRow(QPainter& painter, const Places& places, size_t row, const Theme& theme) const;
    [[nodiscard]] QString countWords(const Rate& rate) const;

    IntervalPicture m_picture;
    Formatting m_formatting;
};

}  // namespace waymark::ui
