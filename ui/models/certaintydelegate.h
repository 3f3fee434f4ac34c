#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/celldelegate.h"

namespace waymark::ui {

/// Three bars before "Sure", "Please check" or "Not imported".
class CertaintyDelegate : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    [[nodiscard]] QRectF paintSign(QPainter& painter, const QRectF& room,
                                   const QModelIndex& index) const override;
    [[nodiscard]] int signWidth(const QModelIndex& index) const override;
};

}  // namespace waymark::ui
