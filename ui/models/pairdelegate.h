#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QStyledItemDelegate>

namespace waymark::ui {

/// Draws the list of pairs: heads of bands, and two lines a pair with what it scores at the right.
class PairDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit PairDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

}  // namespace waymark::ui
