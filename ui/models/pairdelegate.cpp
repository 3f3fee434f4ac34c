// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pairdelegate.h"

#include "ui/models/pairmodel.h"
#include "ui/widgets/painting.h"

#include <QPainter>

namespace waymark::ui {

PairDelegate::PairDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

QSize PairDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool head = index.data(PairModel::CaseRole).toInt() < 0;
    return {m_theme.px(160), m_theme.px(head ? 28 : 46)};
}

void PairDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = option.rect;
    const double margin = m_theme.px(14);
    const QRectF inside = box.adjusted(margin, 0, -margin, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.data(PairModel::CaseRole).toInt() < 0) {
        painter->fillRect(box, m_theme.colour(ColourRole::Window));
        painter->fillRect(QRectF(box.left(), box.bottom(), box.width(), 1),
                          m_theme.colour(ColourRole::Line));
        paintParts(*painter, inside, m_theme,
                   {{text, TextRole::SecondaryStrong, ColourRole::Text}});
        painter->restore();
        return;
    }
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(box, m_theme.colour(chosen ? ColourRole::Tint
                                          : option.state.testFlag(QStyle::State_MouseOver)
                                              ? ColourRole::Hover
                                              : ColourRole::Surface));
    if (chosen)
        painter->fillRect(QRectF(box.left(), box.top(), m_theme.px(3), box.height()),
                          m_theme.colour(ColourRole::Accent));
    painter->fillRect(QRectF(box.left(), box.bottom(), box.width(), 1),
                      m_theme.colour(ColourRole::LineSoft));
    const bool answered = index.data(PairModel::AnsweredRole).toBool();
    const std::vector<TextPart> score{{index.data(PairModel::ScoreRole).toString(),
                                       TextRole::Secondary,
                                       answered ? ColourRole::Ok : ColourRole::Text2}};
    const double scoreWidth = partsWidth(m_theme, score);
    const double half = box.height() / 2;
    const QRectF first(inside.left(), box.top() + m_theme.px(4), inside.width(),
                       half - m_theme.px(4));
    const QRectF second(inside.left(), box.top() + half, inside.width(), half - m_theme.px(4));
    paintParts(*painter,
               QRectF(first.right() - scoreWidth, first.top(), scoreWidth, first.height()), m_theme,
               score);
    paintParts(*painter, first.adjusted(0, 0, -scoreWidth - m_theme.px(8), 0), m_theme,
               {{text, TextRole::BaseStrong, answered ? ColourRole::Text2 : ColourRole::Text}});
    paintParts(
        *painter, second, m_theme,
        {{index.data(PairModel::ReasonRole).toString(), TextRole::Secondary, ColourRole::Text2}});
    if (chosen && option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(*painter, box.adjusted(4, 4, -4, -4), m_theme, 2);
    painter->restore();
}

}  // namespace waymark::ui
