#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QStyledItemDelegate>

namespace waymark::ui {

/// A cell that is a list of the fields a column can go to: always drawn as a box with an arrow,
/// edited by choosing or by typing a part of the field's name.
class FieldDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit FieldDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    [[nodiscard]] QRect box(const QRect& cell) const;

    const Theme& m_theme;
};

}  // namespace waymark::ui
