#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/celldelegate.h"

namespace waymark::ui {

/// The first values of a column, with an arrow towards where they go.
class ValuesDelegate : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

}  // namespace waymark::ui
