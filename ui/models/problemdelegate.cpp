// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/problemdelegate.h"

#include "ui/models/candidatemodel.h"
#include "ui/widgets/painting.h"

#include <QMouseEvent>
#include <QPainter>

namespace waymark::ui {

void ProblemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    if (index.data(CandidateModel::ProblemRole).toBool()) {
        painter->fillRect(option.rect, theme().colour(ColourRole::BadGround));
        cell.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
    }
    CellDelegate::paint(painter, cell, index);
    if (index.data(Qt::CheckStateRole).isValid()) paintBox(*painter, option.rect, index);
}

void ProblemDelegate::paintBox(QPainter& painter, const QRect& cell,
                               const QModelIndex& index) const {
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const bool fixed = !(index.flags() & Qt::ItemIsUserCheckable);
    const double side = theme().px(15);
    const QRectF box(cell.left() + theme().px(22), cell.center().y() - side / 2, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const ColourRole fill = on      ? (fixed ? ColourRole::Sunken : ColourRole::Accent)
                            : fixed ? ColourRole::Window
                                    : ColourRole::Surface;
    painter.setBrush(theme().colour(fill));
    painter.setPen(QPen(theme().colour(on && !fixed ? ColourRole::Accent : ColourRole::Border), 1));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (on)
        paintIcon(painter, box.adjusted(2, 2, -2, -2), IconName::Check,
                  theme().colour(fixed ? ColourRole::Text2 : ColourRole::OnAccent));
    painter.restore();
}

/// The whole cell is the box: a small target helps nobody.
bool ProblemDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
    const bool canBeChecked = index.flags() & Qt::ItemIsUserCheckable;
    if (!canBeChecked || event->type() != QEvent::MouseButtonRelease)
        return CellDelegate::editorEvent(event, model, option, index);
    if (static_cast<QMouseEvent*>(event)->button() != Qt::LeftButton) return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

}  // namespace waymark::ui
