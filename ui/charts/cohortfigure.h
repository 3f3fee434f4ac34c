#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/cohort.h"
#include "ui/charts/chartfigure.h"
#include "ui/support/formatting.h"

namespace waymark::ui {

/// The latest cohorts of the grid; cell 0, the cohort's own time, is everybody and not shown.
struct CohortPicture {
    CohortGrid grid;
    int rows = 0;     ///< the latest so many of grid.rows
    int columns = 0;  ///< +1 … +columns
};
[[nodiscard]] CohortPicture cohortPictureOf(CohortGrid grid, int mostRows, int mostColumns);

/// K8 as a heat map: steps of ten percent, the number in each cell, unfinished cells striped.
class CohortFigure : public ChartFigure {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::CohortFigure)
public:
    CohortFigure(CohortPicture picture, const Formatting& formatting);

    [[nodiscard]] double heightForPx(double width) const override;
    [[nodiscard]] double leastHeightForPx(double width) const override;
    [[nodiscard]] QString sentence() const override;
    void paint(QPainter& painter, const QRectF& box, const Theme& theme) const override;
    [[nodiscard]] std::vector<FigureMark> marks(const QRectF& box,
                                                const Theme& theme) const override;
    [[nodiscard]] FigureTable table() const override;
    [[nodiscard]] QString title() const override;

private:
    struct Places;
    [[nodiscard]] Places placesIn(const QRectF& box, const Theme& theme) const;
    [[nodiscard]] const CohortRow& row(int number) const;
    [[nodiscard]] int columnsOf(const CohortRow& row) const;
    void paintCell(QPainter& painter, const QRectF& cell, const CohortRow& row, int later,
                   const Theme& theme) const;
    [[nodiscard]] QString nameOf(const CohortRow& row) const;
    [[nodiscard]] QString cellWords(const CohortRow& row, int later) const;
    [[nodiscard]] QString cellSentence(const CohortRow& row, int later) const;
    [[nodiscard]] QString unitWord() const;
    [[nodiscard]] QString note() const;

    CohortPicture m_picture;
    Formatting m_formatting;
};

}  // namespace waymark::ui
