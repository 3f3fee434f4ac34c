#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablelook.h"
#include "ui/models/understanding.h"

#include <QAbstractTableModel>

namespace waymark::ui {

/// The columns of a file and where they go: a row each.
class MappingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Heading, FirstValues, GoesTo, Match, WhatHappens, ColumnCount };
    enum Role {
        FieldRole = Qt::UserRole + 100,  ///< int of TargetField, of GoesTo
        SignalRole,                      ///< 1 to 3 bars, of Match
        KindRole,                        ///< int of ImportKind: what may be chosen
    };

    explicit MappingModel(const Formatting& formatting, QObject* parent = nullptr);

    void show(const TableLook& look, const Understanding& understanding);
    void setCounts(const RowCounts& counts);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Only asks: what has been chosen shows when the table has been read by it.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void fieldChosen(int column, waymark::TargetField field);

private:
    [[nodiscard]] QString text(const QModelIndex& index) const;
    [[nodiscard]] QString sentence(int row) const;
    /// Words that nobody has used before want a look, even where the column is sure.
    [[nodiscard]] Certainty certainty(int row) const;
    [[nodiscard]] const ColumnTarget& target(int row) const {
        return m_mapping.columns[size_t(row)];
    }

    const Formatting& m_formatting;
    QStringList m_headings;
    std::vector<QStringList> m_firstValues;
    ColumnMapping m_mapping;
    RowCounts m_counts;
};

}  // namespace waymark::ui
