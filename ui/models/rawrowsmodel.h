#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablelook.h"

#include <QAbstractTableModel>

namespace waymark::ui {

/// The first rows of a file exactly as they are read.
class RawRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const TableLook& look);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QStringList m_headings;
    std::vector<TableLook::RawRow> m_rows;
};

}  // namespace waymark::ui
