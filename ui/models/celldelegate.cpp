// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/celldelegate.h"

#include "ui/models/cellroles.h"
#include "ui/widgets/painting.h"

#include <QPainter>

namespace waymark::ui {
namespace {

constexpr int Margin = 8;  // as the heads of the columns

ColourRole colourOf(const QModelIndex& index) {
    if (const QVariant asked = index.data(ColourRoleRole); asked.isValid())
        return ColourRole(asked.toInt());
    return index.data(QuietRole).toBool() ? ColourRole::Text2 : ColourRole::Text;
}

std::vector<TextPart> partsOf(const QModelIndex& index) {
    const TextRole font = index.data(StrongRole).toBool() ? TextRole::BaseStrong : TextRole::Base;
    std::vector<TextPart> parts{{index.data(Qt::DisplayRole).toString(), font, colourOf(index)}};
    if (const QString quiet = index.data(QuietTextRole).toString(); !quiet.isEmpty())
        parts.push_back({u' ' + quiet, TextRole::Base, ColourRole::Text2});
    return parts;
}

}  // namespace

CellDelegate::CellDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(box, m_theme.colour(ColourRole::Tint));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(box, m_theme.colour(ColourRole::Hover));
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1),
                      m_theme.colour(ColourRole::LineSoft));
    QRectF room = QRectF(box).adjusted(m_theme.px(Margin), 0, -m_theme.px(Margin), -1);
    if (index.data(PlaceholderRole).toBool()) {
        const QRectF outline(room.left(), room.center().y() - m_theme.px(4), room.width() * 0.7,
                             m_theme.px(8));
        painter->fillRect(outline, m_theme.colour(ColourRole::Sunken));
    } else {
        room = paintSign(*painter, room, index);
        const QVariant wanted = index.data(Qt::TextAlignmentRole);
        const Qt::Alignment alignment =
            wanted.isValid() ? Qt::Alignment(wanted.toInt()) : Qt::AlignLeft;
        paintParts(*painter, room, m_theme, partsOf(index), alignment);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme.colour(ColourRole::Accent), 2));
        painter->drawRect(QRectF(box).adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {m_theme.px(Margin * 2) + signWidth(index) + partsWidth(m_theme, partsOf(index)) + 2,
            m_theme.rowHeight()};
}

QRectF CellDelegate::paintSign(QPainter& painter, const QRectF& room,
                               const QModelIndex& index) const {
    const QVariant sign = index.data(IconRole);
    if (!sign.isValid()) return room;
    const double side = m_theme.px(16);
    paintIcon(painter, QRectF(room.left(), room.center().y() - side / 2, side, side),
              IconName(sign.toInt()), m_theme.colour(colourOf(index)));
    return room.adjusted(signWidth(index), 0, 0, 0);
}

int CellDelegate::signWidth(const QModelIndex& index) const {
    return index.data(IconRole).isValid() ? m_theme.px(24) : 0;
}

}  // namespace waymark::ui
