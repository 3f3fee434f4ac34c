#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/celldelegate.h"

namespace waymark::ui {

/// A share: a short bar and the percentage beside it; amber below the share that is enough.
class BarDelegate : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    static constexpr double Enough = 0.75;

protected:
    [[nodiscard]] QRectF paintSign(QPainter& painter, const QRectF& room,
                                   const QModelIndex& index) const override;
    [[nodiscard]] int signWidth(const QModelIndex& index) const override;
};

}  // namespace waymark::ui
