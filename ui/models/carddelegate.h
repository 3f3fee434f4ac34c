#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QStyledItemDelegate>

namespace waymark::ui {

/// Draws a card of the board, 62 high with a gap of 6: name, what it is about, days in the stage
/// against those aimed at.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CardDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    /// The card inside its row.
    [[nodiscard]] QRectF cardBox(const QRect& row) const;

private:
    void paintGround(QPainter& painter, const QRectF& box, const QStyleOptionViewItem& option,
                     const QModelIndex& index) const;
    void paintDays(QPainter& painter, const QRectF& line, const QModelIndex& index) const;

    const Theme& m_theme;
};

}  // namespace waymark::ui
