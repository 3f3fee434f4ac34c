#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include <QAbstractListModel>

#include <vector>

namespace waymark::ui {

/// The rows of one list of the navigation: headings and entries, in the order of the groups.
class NavigationModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, IconRole, BadgeRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    void add(const NavigationEntry& entry);
    void setBadge(const QString& id, int count);
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;  ///< invalid if it is not here
    [[nodiscard]] QStringList ids() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        NavigationEntry entry;  ///< without id: the heading of its group
        int badge = 0;
    };
    std::vector<Row> m_rows;
};

}  // namespace waymark::ui
