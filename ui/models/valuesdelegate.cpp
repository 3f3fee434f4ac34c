// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/valuesdelegate.h"

#include "ui/widgets/painting.h"

#include <QPainter>

namespace waymark::ui {

void ValuesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const int width = theme().px(24), side = theme().px(12);
    QStyleOptionViewItem values = option, rest = option;
    values.rect.setRight(option.rect.right() - width);
    rest.rect.setLeft(values.rect.right() + 1);
    rest.state &= ~QStyle::State_HasFocus;
    // An invalid index has no text: only the ground and the line below are drawn.
    CellDelegate::paint(painter, rest, QModelIndex());
    CellDelegate::paint(painter, values, index);
    paintIcon(*painter,
              QRectF(rest.rect.center().x() - side / 2.0, rest.rect.center().y() - side / 2.0, side,
                     side),
              IconName::ChevronRight, theme().colour(ColourRole::Text2));
}

}  // namespace waymark::ui
