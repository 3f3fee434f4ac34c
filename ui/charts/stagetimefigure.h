#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"
#include "core/analytics/stagetime.h"
#include "ui/charts/chartfigure.h"
#include "ui/support/formatting.h"

namespace waymark::ui {

struct StageTimePicture {
    struct Row {
        QString name;
        QString key;  ///< of the stage
        PhaseTone tone = PhaseTone::Awareness;
        qint64 visitors = 0;
        qint64 finishers = 0;
        std::optional<int> median;       ///< of all who came (Kaplan–Meier); nothing: not reached
        std::optional<Middle> finished;  ///< of those who moved on
        std::optional<int> target;
    };
    std::vector<Row> rows;
};
/// The last step is left out: nobody moves on from it.
[[nodiscard]] StageTimePicture stageTimePictureOf(const std::vector<StageTime>& times,
                                                  const std::vector<RoadStage>& road);

/// K5 on a logarithmic axis: dot and bar are median and middle half of those who moved on, the
/// ring is the day by which half of all who came had moved on, the tick is the target.
class StageTimeFigure : public ChartFigure {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::StageTimeFigure)
public:
    StageTimeFigure(StageTimePicture picture, const Formatting& formatting);

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
    void paintAxis(QPainter& painter, const Places& places, const Theme& theme) const;
    void paintRow(QPainter& painter, const Places& places, size_t row, const Theme& theme) const;
    [[nodiscard]] QString rowSentence(const StageTimePicture::Row& row) const;
    [[nodiscard]] QString countWords(const StageTimePicture::Row& row) const;

    StageTimePicture m_picture;
    Formatting m_formatting;
};

}  // namespace waymark::ui
