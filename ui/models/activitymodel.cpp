// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/activitymodel.h"

#include "ui/models/cellroles.h"
#include "ui/support/icons.h"
#include "ui/widgets/feelingbar.h"

namespace waymark::ui {

ActivityModel::ActivityModel(const Formatting& formatting, QObject* parent)
    : QAbstractTableModel(parent), m_formatting(formatting) {}

void ActivityModel::setEntries(std::vector<ActivityEntry> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    choose();
    endResetModel();
}

void ActivityModel::show(Show which) {
    beginResetModel();
    m_show = which;
    choose();
    endResetModel();
}

void ActivityModel::choose() {
    m_shown.clear();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const ActivityEntry::Kind kind = m_entries[i].kind;
        const bool wanted = m_show == Show::All ||
                            (m_show == Show::Contact && kind == ActivityEntry::Kind::Interaction) ||
                            (m_show == Show::Orders && kind == ActivityEntry::Kind::Order) ||
                            (m_show == Show::Milestones && kind == ActivityEntry::Kind::Milestone);
        if (wanted) m_shown.push_back(i);
    }
}

const ActivityEntry& ActivityModel::entryAt(int row) const {
    return m_entries[m_shown.at(size_t(row))];
}

int ActivityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ActivityModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 4; }

QVariant ActivityModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ActivityEntry& entry = entryAt(index.row());
    const QString quiet = entry.words.isEmpty()   ? entry.quiet
                          : entry.quiet.isEmpty() ? entry.words
                                                  : tr("%1 · %2").arg(entry.words, entry.quiet);
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case Day:
                    return m_formatting.date(entry.on);
                case What:
                    return entry.lead;
                case Who:
                    return entry.staff;
                case Felt:
                    return entry.feeling ? feelingWord(*entry.feeling) : QString();
            }
            return {};
        case Qt::AccessibleTextRole: {
            QStringList parts{m_formatting.date(entry.on), entry.lead};
            if (!quiet.isEmpty()) parts << quiet;
            if (!entry.staff.isEmpty()) parts << entry.staff;
            if (entry.feeling) parts << tr("felt %1").arg(feelingWord(*entry.feeling));
            return parts.join(tr(", "));
        }
        case QuietTextRole:
            return index.column() == What ? QVariant(quiet) : QVariant();
        case QuietRole:
            return index.column() != What;
        case StrongRole:
            return index.column() == What;
        case IconRole:
            if (index.column() == What) return int(entry.icon);
            if (index.column() == Felt && entry.feeling) return int(feelingIcon(*entry.feeling));
            return {};
        case ColourRoleRole:
            return index.column() == Felt && entry.feeling.value_or(3) < 3
                       ? QVariant(int(ColourRole::Bad))
                       : QVariant();
        default:
            return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Day:
            return tr("Day");
        case What:
            return tr("What happened");
        case Who:
            return tr("Who");
        case Felt:
            return tr("Felt");
    }
    return {};
}

}  // namespace waymark::ui
