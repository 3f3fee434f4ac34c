// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/stagedelegate.h"

#include "ui/models/cellroles.h"
#include "ui/widgets/painting.h"

namespace waymark::ui {

QRectF StageDelegate::paintSign(QPainter& painter, const QRectF& room,
                                const QModelIndex& index) const {
    const QVariant tone = index.data(ToneRole);
    if (!tone.isValid()) return room;
    const QSizeF size = pipsSize(theme());
    paintPhase(painter, QRectF(QPointF(room.left(), room.center().y() - size.height() / 2), size),
               theme(), PhaseTone(tone.toInt()));
    return room.adjusted(signWidth(index), 0, 0, 0);
}

int StageDelegate::signWidth(const QModelIndex& index) const {
    return index.data(ToneRole).isValid() ? pipsSize(theme()).width() + theme().px(8) : 0;
}

}  // namespace waymark::ui
