#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"
#include "core/analytics/funnel.h"
#include "ui/charts/chartfigure.h"
#include "ui/support/formatting.h"

namespace waymark::ui {

/// One cohort on its way along the road. On every row
/// went on + still there + lapsed + left = reached.
struct FunnelPicture {
    struct Row {
        QString name;
        QString key;  ///< of the stage
        PhaseTone tone = PhaseTone::Awareness;
        qint64 reached = 0;
        qint64 wentOn = 0;
        qint64 waiting = 0;
        qint64 lapsed = 0;  ///< a customer gone quiet
        qint64 left = 0;    ///< not now
    };
    std::vector<Row> rows;
    enum class Rates { Shown, CountsOnly } rates = Rates::Shown;
    QString note;  ///< who is not counted, at the end of the legend
};
[[nodiscard]] FunnelPicture funnelPictureOf(const Funnel& funnel,
                                            const std::vector<RoadStage>& road);

/// Stage conversion: bars from Qt Charts, words beside them. Colours of the phases on screen; on
/// paper one colour, so that light and dark tell the states in grey too.
class FunnelFigure : public ChartFigure {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::FunnelFigure)
public:
    enum class Ink { Phases, OneColour };
    FunnelFigure(FunnelPicture picture, const Formatting& formatting, Ink ink = Ink::Phases);

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
    void paintBars(QPainter& painter, const QRectF& box, const Theme& theme) const;
    void paintLegend(QPainter& painter, const QRectF& box, const Theme& theme) const;
    void paintRow(QPainter& painter, const Places& places, size_t row, const Theme& theme) const;
    [[nodiscard]] QString rowSentence(size_t row) const;
    [[nodiscard]] bool anyLapsed() const;
    [[nodiscard]] qint64 most() const;

    FunnelPicture m_picture;
    Formatting m_formatting;
    Ink m_ink;
};

}  // namespace waymark::ui
