// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mappingmodel.h"

#include "ui/models/cellroles.h"
#include "ui/models/fieldtext.h"

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

int bars(Certainty certainty) {
    switch (certainty) {
        case Certainty::Sure:
            return 3;
        case Certainty::PleaseCheck:
            return 2;
        case Certainty::NotImported:
            return 0;
    }
    return 0;
}

ColourRole colour(Certainty certainty) {
    switch (certainty) {
        case Certainty::Sure:
            return ColourRole::Ok;
        case Certainty::PleaseCheck:
            return ColourRole::Warn;
        case Certainty::NotImported:
            return ColourRole::Text2;
    }
    return ColourRole::Text2;
}

}  // namespace

MappingModel::MappingModel(const Formatting& formatting, QObject* parent)
    : QAbstractTableModel(parent), m_formatting(formatting) {}

void MappingModel::show(const TableLook& look, const Understanding& understanding) {
    const bool sameTable = look.headings == m_headings && look.firstValues == m_firstValues &&
                           m_mapping.columns.size() == understanding.mapping.columns.size();
    if (!sameTable) beginResetModel();
    m_headings = look.headings;
    m_firstValues = look.firstValues;
    m_mapping = understanding.mapping;
    m_counts = RowCounts(m_mapping.columns.size());
    if (!sameTable)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, GoesTo), index(rowCount() - 1, WhatHappens));
}

void MappingModel::setCounts(const RowCounts& counts) {
    if (counts.columns.size() != m_mapping.columns.size()) return;
    m_counts = counts;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, Match), index(rowCount() - 1, WhatHappens));
}

int MappingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_mapping.columns.size());
}

int MappingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString MappingModel::text(const QModelIndex& index) const {
    const int row = index.row();
    switch (Column(index.column())) {
        case Heading:
            return m_headings.value(row);
        case FirstValues:
            return m_firstValues[size_t(row)].join(u" · "_s);
        case GoesTo:
            return fieldText(target(row).field);
        case Match:
            return certaintyText(certainty(row));
        case WhatHappens:
            return whatWillHappen(m_mapping, size_t(row), m_counts.columns[size_t(row)],
                                  m_formatting);
        case ColumnCount:
            break;
    }
    return {};
}

Certainty MappingModel::certainty(int row) const {
    const ColumnTarget& to = target(row);
    const bool news =
        to.field == TargetField::Tags && !m_counts.columns[size_t(row)].unknown.isEmpty();
    return news && to.certainty == Certainty::Sure ? Certainty::PleaseCheck : to.certainty;
}

QString MappingModel::sentence(int row) const {
    const QString happens =
        whatWillHappen(m_mapping, size_t(row), m_counts.columns[size_t(row)], m_formatting);
    const QString all = tr("Column “%1” goes to %2, %3")
                            .arg(m_headings.value(row), fieldText(target(row).field),
                                 certaintyText(certainty(row)));
    return happens.isEmpty() ? all : all + u". "_s + happens;
}

QVariant MappingModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ColumnTarget& to = target(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(index);
        case Qt::EditRole:
        case FieldRole:
            return index.column() == GoesTo ? QVariant(int(to.field)) : QVariant();
        case KindRole:
            return int(m_mapping.kind);
        case SignalRole:
            return index.column() == Match ? QVariant(bars(certainty(index.row()))) : QVariant();
        case StrongRole:
            return index.column() == Heading;
        case QuietRole:
            return index.column() == FirstValues || to.field == TargetField::Ignore;
        case ColourRoleRole:
            return index.column() == Match ? QVariant(int(colour(certainty(index.row()))))
                                           : QVariant();
        case Qt::AccessibleTextRole:
            return sentence(index.row());
        case Qt::ToolTipRole: {
            const QString shown = text(index);
            return shown.isEmpty() ? QVariant() : u"<qt>%1</qt>"_s.arg(shown.toHtmlEscaped());
        }
    }
    return {};
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
        case Heading:
            return tr("Column in the file");
        case FirstValues:
            return tr("First values");
        case GoesTo:
            return tr("Goes to");
        case Match:
            return tr("Match");
        case WhatHappens:
            return tr("What Waymark will do");
        case ColumnCount:
            break;
    }
    return {};
}

Qt::ItemFlags MappingModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == GoesTo ? flags | Qt::ItemIsEditable : flags;
}

bool MappingModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != GoesTo || !value.isValid()) return false;
    const auto field = TargetField(value.toInt());
    if (field == target(index.row()).field) return false;
    Q_EMIT fieldChosen(index.row(), field);
    return true;
}

}  // namespace waymark::ui
