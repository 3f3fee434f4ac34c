#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartfigure.h"
#include "ui/charts/paintedlist.h"

#include <QAbstractTableModel>
#include <QPixmap>
#include <QStackedWidget>

#include <memory>

class QTableView;

namespace waymark::ui {

/// A figure on the screen. Arrow keys go from mark to mark; a click or Enter opens the people.
class FigureView : public PaintedList {
    Q_OBJECT
public:
    explicit FigureView(const Theme& theme, QWidget* parent = nullptr);

    void show(std::shared_ptr<const ChartFigure> figure);
    using QWidget::show;
    [[nodiscard]] const std::vector<FigureMark>& marks() const;

    [[nodiscard]] int itemCount() const override { return int(marks().size()); }
    [[nodiscard]] QString itemSentence(int item) const override;
    [[nodiscard]] QRect itemBox(int item) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void peopleWanted(const waymark::ui::FigureMark& mark);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void forget();
    [[nodiscard]] int markAt(QPointF point) const;
    [[nodiscard]] QRectF area() const;

    const Theme& m_theme;
    std::shared_ptr<const ChartFigure> m_figure;
    mutable std::vector<FigureMark> m_marks;
    mutable bool m_marksKnown = false;
    QPixmap m_picture;  // painted once a size: charts are not made anew for every focus frame
};

/// The rows of a figure for its table twin.
class FigureTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(FigureTable table);
    [[nodiscard]] const FigureTable& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    FigureTable m_table;
};

/// Tab-separated rows with heads, for the clipboard.
[[nodiscard]] QString plainRows(const FigureTable& table);

/// A figure and its table twin in one place: Ctrl T turns one into the other, Ctrl C copies the
/// table.
class FigurePane : public QStackedWidget {
    Q_OBJECT
public:
    explicit FigurePane(const Theme& theme, QWidget* parent = nullptr);

    void show(std::shared_ptr<const ChartFigure> figure);
    using QWidget::show;
    [[nodiscard]] FigureView& view() const { return *m_view; }
    [[nodiscard]] FigureTableModel& model() const { return *m_model; }
    [[nodiscard]] bool showsTable() const { return currentIndex() == 1; }
    void turn();  ///< from picture to table and back

    [[nodiscard]] QSize sizeHint() const override { return m_view->sizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return m_view->minimumSizeHint(); }

Q_SIGNALS:
    void peopleWanted(const waymark::ui::FigureMark& mark);

private:
    void copy() const;

    FigureView* m_view;
    QTableView* m_table;
    FigureTableModel* m_model;
};

}  // namespace waymark::ui
