// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/carddelegate.h"

#include "ui/models/boardmodel.h"
#include "ui/widgets/painting.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

namespace waymark::ui {
using namespace Qt::StringLiterals;

CardDelegate::CardDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {m_theme.px(120), m_theme.px(68)};
}

QRectF CardDelegate::cardBox(const QRect& row) const {
    return QRectF(row).adjusted(m_theme.px(7), 1, -m_theme.px(7), 1 - m_theme.px(6));
}

void CardDelegate::paintGround(QPainter& painter, const QRectF& box,
                               const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto ghost = Ghost(index.data(CardGhostRole).toInt());
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool focused = chosen && option.state.testFlag(QStyle::State_HasFocus);
    const bool framed = ghost == Ghost::Arriving || (focused && ghost == Ghost::None);
    const double width = framed ? 2 : 1;
    QPainterPath shape;
    shape.addRoundedRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2), 6, 6);
    ColourRole ground = ColourRole::Surface;
    if (ghost == Ghost::Leaving)
        ground = ColourRole::Window;
    else if (option.state.testFlag(QStyle::State_MouseOver))
        ground = ColourRole::Hover;
    painter.fillPath(shape, m_theme.colour(ground));
    if (ghost != Ghost::Arriving) {
        // The bar follows the round corners of the card.
        painter.save();
        painter.setClipPath(shape);
        const QColor phase = m_theme.tokens().phase(PhaseTone(index.data(CardToneRole).toInt()));
        if (ghost == Ghost::Leaving) {
            painter.setPen(QPen(phase, 4, Qt::DashLine));
            painter.drawLine(box.topLeft() + QPointF(1.5, 0), box.bottomLeft() + QPointF(1.5, 0));
        } else {
            painter.fillRect(QRectF(box.left(), box.top(), framed ? 5 : 4, box.height()), phase);
        }
        painter.restore();
    }
    const bool marked = ghost != Ghost::Leaving && (framed || chosen);
    QPen line(m_theme.colour(marked ? ColourRole::Accent : ColourRole::Border), width);
    if (ghost == Ghost::None && !marked) line.setColor(m_theme.colour(ColourRole::Line));
    if (ghost == Ghost::Leaving) line.setStyle(Qt::DashLine);
    painter.strokePath(shape, line);
}

void CardDelegate::paintDays(QPainter& painter, const QRectF& line,
                             const QModelIndex& index) const {
    const int days = index.data(CardDaysRole).toInt();
    const int target = index.data(CardTargetRole).toInt();
    const bool stuck = index.data(CardStuckRole).toBool();
    QRectF rest = line;
    if (days >= 0 && target > 0) {
        const QRectF bar(rest.left(), std::round(rest.center().y()) - 2, m_theme.px(34), 4);
        paintBar(painter, bar, m_theme,
                 {.share = double(days) / target,
                  .target = {},
                  .fill = stuck ? ColourRole::Warn : ColourRole::Text2});
        rest.setLeft(bar.right() + m_theme.px(6));
    }
    const QString words = days < 0 ? tr("day not known") : tr("%1 d").arg(days);
    const double end =
        paintParts(painter, rest, m_theme,
                   {{words, TextRole::Secondary, stuck ? ColourRole::Warn : ColourRole::Text2}});
    if (stuck) {
        const double side = m_theme.px(12);
        paintIcon(painter, QRectF(end + m_theme.px(6), rest.center().y() - side / 2, side, side),
                  IconName::Warning, m_theme.colour(ColourRole::Warn));
    }
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF box = cardBox(option.rect);
    // A scroll bar takes the place of the gap at the right.
    if (const auto* view = qobject_cast<const QAbstractScrollArea*>(option.widget);
        view && view->verticalScrollBar()->isVisible())
        box.setRight(option.rect.right());
    if (Ghost(index.data(CardGhostRole).toInt()) == Ghost::Leaving) painter->setOpacity(0.5);
    paintGround(*painter, box, option, index);
    const double left = box.left() + m_theme.px(10), width = box.right() - m_theme.px(8) - left;
    const auto row = [&](double middle) {
        const double height = m_theme.px(17);
        return QRectF(left, box.top() + m_theme.px(middle) - height / 2, width, height);
    };
    paintParts(*painter, row(13), m_theme,
               {{index.data(Qt::DisplayRole).toString(), TextRole::BaseStrong, ColourRole::Text}});
    paintParts(*painter, row(30), m_theme,
               {{index.data(CardLineRole).toString(), TextRole::Secondary, ColourRole::Text2}});
    paintDays(*painter, row(46.5), index);
    painter->restore();
}

}  // namespace waymark::ui
