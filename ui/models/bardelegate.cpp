// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bardelegate.h"

#include "ui/models/cellroles.h"
#include "ui/widgets/painting.h"

namespace waymark::ui {

QRectF BarDelegate::paintSign(QPainter& painter, const QRectF& room,
                              const QModelIndex& index) const {
    const QVariant share = index.data(ShareRole);
    if (!share.isValid()) return room;
    const double height = theme().px(6);
    paintBar(
        painter, QRectF(room.left(), room.center().y() - height / 2, theme().px(40), height),
        theme(),
        {share.toDouble(), {}, share.toDouble() < Enough ? ColourRole::Warn : ColourRole::Accent});
    return room.adjusted(signWidth(index), 0, 0, 0);
}

int BarDelegate::signWidth(const QModelIndex& index) const {
    return index.data(ShareRole).isValid() ? theme().px(46) : 0;
}

}  // namespace waymark::ui
