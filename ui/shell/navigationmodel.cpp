// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationmodel.h"

#include <algorithm>

namespace waymark::ui {
namespace {

QString heading(NavigationGroup group) {
    switch (group) {
        case NavigationGroup::Work:
            return Navigation::tr("Work");
        case NavigationGroup::Learn:
            return Navigation::tr("Learn");
        case NavigationGroup::Decide:
            return Navigation::tr("Decide");
        case NavigationGroup::Bottom:
            return {};
    }
    return {};
}

}  // namespace

void NavigationModel::add(const NavigationEntry& entry) {
    const auto insert = [this](qsizetype row, const NavigationEntry& added) {
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.insert(m_rows.begin() + row, Row{added});
        endInsertRows();
    };
    const auto after =
        std::ranges::find_if(m_rows, [&](const Row& row) { return row.entry.group > entry.group; });
    qsizetype place = after - m_rows.begin();
    const bool first =
        place == 0 || m_rows[static_cast<size_t>(place - 1)].entry.group != entry.group;
    if (first && entry.group != NavigationGroup::Bottom) {
        insert(place, {.id = {}, .text = heading(entry.group), .group = entry.group});
        ++place;
    }
    insert(place, entry);
}

void NavigationModel::setBadge(const QString& id, int count) {
    const QModelIndex at = indexOf(id);
    if (!at.isValid()) return;
    m_rows[static_cast<size_t>(at.row())].badge = count;
    Q_EMIT dataChanged(at, at, {BadgeRole, Qt::AccessibleTextRole});
}

QModelIndex NavigationModel::indexOf(const QString& id) const {
    if (id.isEmpty()) return {};
    const auto found = std::ranges::find(m_rows, id, [](const Row& row) { return row.entry.id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

QStringList NavigationModel::ids() const {
    QStringList ids;
    for (const Row& row : m_rows) {
        if (!row.entry.id.isEmpty()) ids << row.entry.id;
    }
    return ids;
}

int NavigationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NavigationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return row.entry.text;
        case Qt::AccessibleTextRole:
            return row.badge > 0
                       ? Navigation::tr("%1, %2 waiting").arg(row.entry.text).arg(row.badge)
                       : row.entry.text;
        case Qt::ToolTipRole: {
            const QString keys =
                row.entry.shortcut.toString(QKeySequence::NativeText).replace(u'+', u' ');
            return keys.isEmpty() ? row.entry.text
                                  : QStringLiteral("%1 (%2)").arg(row.entry.text, keys);
        }
        case IdRole:
            return row.entry.id;
        case IconRole:
            return static_cast<int>(row.entry.icon);
        case BadgeRole:
            return row.badge;
        case HeadingRole:
            return row.entry.id.isEmpty();
        default:
            return {};
    }
}

Qt::ItemFlags NavigationModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    const bool isHeading = index.data(HeadingRole).toBool();
    return isHeading ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
                     : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace waymark::ui
