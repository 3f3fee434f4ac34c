// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rawrowsmodel.h"

#include "ui/models/cellroles.h"

namespace waymark::ui {
using namespace Qt::StringLiterals;

void RawRowsModel::show(const TableLook& look) {
    beginResetModel();
    m_headings = look.headings;
    m_rows = look.firstRows;
    endResetModel();
}

int RawRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RawRowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_headings.size()) + 1;
}

QVariant RawRowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const TableLook::RawRow& row = m_rows[size_t(index.row())];
    const bool isLine = index.column() == 0;
    switch (role) {
        case Qt::DisplayRole:
            return isLine ? QString::number(row.line) : row.cells.value(index.column() - 1);
        case QuietRole:
            return isLine;
        case Qt::AccessibleTextRole:
            return isLine ? tr("Line %1").arg(row.line)
                          : tr("%1: %2").arg(m_headings.value(index.column() - 1),
                                             row.cells.value(index.column() - 1));
    }
    return {};
}

QVariant RawRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section == 0 ? tr("Line") : m_headings.value(section - 1);
}

}  // namespace waymark::ui
