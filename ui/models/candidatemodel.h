#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowpreview.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>

namespace waymark::ui {

/// Rows of a file as they will look: row, fields, result. With choices, a box to leave a row out
/// stands in front, and the result has all sentences.
class CandidateModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Choices { None, LeaveOut };
    enum Role {
        ProblemRole = Qt::UserRole + 200,  ///< bool: an issue lies in this cell
        RowRole,                           ///< the row of the file, from 0
    };

    explicit CandidateModel(Choices choices, QObject* parent = nullptr);

    void setFields(std::vector<PreviewField> fields);
    /// Rows that begin with the ones shown are added below them; others replace them.
    void show(const std::vector<RowPreview>& rows);
    void setChosenOut(const QSet<qsizetype>& rows);
    /// Called when the end of the rows comes into sight.
    void setMore(std::function<bool()> canFetch, std::function<void()> fetch);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] int resultColumn() const { return columnCount() - 1; }
    [[nodiscard]] const RowPreview& row(int index) const { return m_rows[size_t(index)]; }

Q_SIGNALS:
    void leftOut(qsizetype row, bool out);

private:
    [[nodiscard]] int lineColumn() const { return m_choices == Choices::LeaveOut ? 1 : 0; }
    [[nodiscard]] bool isOut(const RowPreview& row) const {
        return row.rejected || m_chosenOut.contains(row.row);
    }
    [[nodiscard]] QString result(const RowPreview& row) const;
    [[nodiscard]] QString text(const QModelIndex& index) const;
    [[nodiscard]] QVariant resultLook(const RowPreview& row, int role) const;
    [[nodiscard]] QString sentence(const RowPreview& row) const;

    Choices m_choices;
    std::vector<PreviewField> m_fields;
    std::vector<RowPreview> m_rows;
    QSet<qsizetype> m_chosenOut;
    std::function<bool()> m_canFetch;
    std::function<void()> m_fetch;
};

/// "E-mail incomplete: kept in the note" – the short form for a cell of a table.
[[nodiscard]] QString shortIssueText(const Issue& issue);

}  // namespace waymark::ui
