// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/certaintydelegate.h"

#include "ui/models/cellroles.h"
#include "ui/models/mappingmodel.h"
#include "ui/widgets/painting.h"

namespace waymark::ui {

QRectF CertaintyDelegate::paintSign(QPainter& painter, const QRectF& room,
                                    const QModelIndex& index) const {
    const QVariant bars = index.data(MappingModel::SignalRole);
    if (!bars.isValid()) return room;
    const double width = theme().px(15), height = theme().px(10);
    paintSignal(painter, QRectF(room.left(), room.center().y() - height / 2, width, height),
                theme(), bars.toInt(), ColourRole(index.data(ColourRoleRole).toInt()));
    return room.adjusted(signWidth(index), 0, 0, 0);
}

int CertaintyDelegate::signWidth(const QModelIndex&) const { return theme().px(22); }

}  // namespace waymark::ui
