#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QWidget>

class QPainter;

namespace waymark::ui {

/// The two circles: customers from awareness to referral, the owner from decisions to figures, and
/// the two arrows by which one improves the other. Scales with the text as far as the width allows.
class CirclesView : public QWidget {
    Q_OBJECT
public:
    explicit CirclesView(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Side { Above, Right, Below, Left };
    [[nodiscard]] double scaleFor(int width) const;
    void paintCircle(QPainter& painter, QPointF centre, ColourRole colour) const;
    void paintPhaseNode(QPainter& painter, QPointF at, PhaseTone tone) const;
    void paintOwnNode(QPainter& painter, QPointF at, IconName icon) const;
    void paintWords(QPainter& painter, QPointF node, double reach, Side side,
                    const QString& words) const;
    void paintExchange(QPainter& painter, double from, double to) const;
    void paintCaption(QPainter& painter, double x, const QString& title,
                      const QString& sentence) const;

    const Theme& m_theme;
};

}  // namespace waymark::ui
