#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/celldelegate.h"

namespace waymark::ui {

/// A stage: the pips of its phase and its name.
class StageDelegate : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    [[nodiscard]] QRectF paintSign(QPainter& painter, const QRectF& room,
                                   const QModelIndex& index) const override;
    [[nodiscard]] int signWidth(const QModelIndex& index) const override;
};

}  // namespace waymark::ui
