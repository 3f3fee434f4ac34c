#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/journeypicture.h"
#include "ui/charts/paintedlist.h"

class QPainter;

namespace waymark::ui {

/// The stages side by side, broken into lines where the width is short; shared by screen and print.
void paintStageStrip(QPainter& painter, const QRectF& box, const StagePicture& picture,
                     const Theme& theme);
[[nodiscard]] double stageStripHeight(double width, const StagePicture& picture,
                                      const Theme& theme);

class StageStrip : public PaintedList {
    Q_OBJECT
public:
    explicit StageStrip(const Theme& theme, QWidget* parent = nullptr);
    void setPicture(StagePicture picture);

    [[nodiscard]] int itemCount() const override { return int(m_picture.steps.size()); }
    [[nodiscard]] QString itemSentence(int item) const override;
    [[nodiscard]] QRect itemBox(int item) const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    StagePicture m_picture;
};

}  // namespace waymark::ui
