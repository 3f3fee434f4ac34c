#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QStyledItemDelegate>

namespace waymark::ui {

/// Draws a cell as the design has it: ground by selection and pointer, a soft line below, the text
/// as it is written. Pips, a bar or a sign stand before the text where the model gives them.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

protected:
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// Draws what stands before the text and returns the room left for the text.
    [[nodiscard]] virtual QRectF paintSign(QPainter& painter, const QRectF& room,
                                           const QModelIndex& index) const;
    /// The width that paintSign() takes.
    [[nodiscard]] virtual int signWidth(const QModelIndex& index) const;

private:
    const Theme& m_theme;
};

}  // namespace waymark::ui
