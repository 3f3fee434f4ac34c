#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/celldelegate.h"

namespace waymark::ui {

/// A cell that could not be read stands on a tinted ground; a cell with a check state is a box.
class ProblemDelegate : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintBox(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
};

}  // namespace waymark::ui
