#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contactfile.h"
#include "ui/support/formatting.h"

#include <QAbstractTableModel>

namespace waymark::ui {

/// What happened with one contact, newest first: contacts logged, orders, milestones.
class ActivityModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Day, What, Who, Felt };
    enum class Show { All, Contact, Orders, Milestones };

    explicit ActivityModel(const Formatting& formatting, QObject* parent = nullptr);

    void setEntries(std::vector<ActivityEntry> entries);
    void show(Show which);
    [[nodiscard]] const ActivityEntry& entryAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void choose();

    const Formatting& m_formatting;
    std::vector<ActivityEntry> m_entries;
    std::vector<size_t> m_shown;
    Show m_show = Show::All;
};

}  // namespace waymark::ui
