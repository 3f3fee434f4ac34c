// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figureview.h"

#include "ui/widgets/painting.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>

#include <cmath>

namespace waymark::ui {
using namespace Qt::StringLiterals;

FigureView::FigureView(const Theme& theme, QWidget* parent) : PaintedList(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] {
        forget();
        updateGeometry();
    });
    connect(this, &PaintedList::itemOpened, this, [this](int item) {
        const FigureMark mark = marks()[size_t(item)];
        if (!mark.behind.isEmpty()) Q_EMIT peopleWanted(mark);
    });
}

void FigureView::show(std::shared_ptr<const ChartFigure> figure) {
    m_figure = std::move(figure);
    setAccessibleName(m_figure->title());
    setAccessibleDescription(m_figure->sentence());
    setCurrentItem(0);
    forget();
    updateGeometry();
}

void FigureView::forget() {
    m_picture = {};
    m_marksKnown = false;
    update();
}

/// Room for the frame of the focus on every side.
QRectF FigureView::area() const { return QRectF(rect()).adjusted(3, 2, -3, -2); }

const std::vector<FigureMark>& FigureView::marks() const {
    if (!m_marksKnown) {
        m_marks = m_figure ? m_figure->marks(area(), m_theme) : std::vector<FigureMark>();
        m_marksKnown = true;
    }
    return m_marks;
}

QString FigureView::itemSentence(int item) const { return marks()[size_t(item)].sentence; }

QRect FigureView::itemBox(int item) const { return marks()[size_t(item)].box.toAlignedRect(); }

QSize FigureView::sizeHint() const {
    if (!m_figure) return {m_theme.px(200), m_theme.px(120)};
    const double width = this->width() / m_theme.textFactor();
    return {m_theme.px(230), m_theme.px(m_figure->heightForPx(width)) + 4};
}

QSize FigureView::minimumSizeHint() const {
    if (!m_figure) return {m_theme.px(160), m_theme.px(80)};
    const double width = this->width() / m_theme.textFactor();
    return {m_theme.px(200), m_theme.px(m_figure->leastHeightForPx(width)) + 4};
}

int FigureView::markAt(QPointF point) const {
    const auto& all = marks();
    for (size_t i = all.size(); i-- > 0;)
        if (all[i].box.contains(point) || all[i].label.contains(point)) return int(i);
    return -1;
}

void FigureView::paintEvent(QPaintEvent*) {
    if (!m_figure) return;
    QPainter painter(this);
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QPainter once(&m_picture);
        m_figure->paint(once, area(), m_theme);
    }
    painter.drawPixmap(0, 0, m_picture);
    if (hasFocus() && currentItem() < itemCount()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.colour(ColourRole::Accent), 2));
        painter.drawRoundedRect(marks()[size_t(currentItem())].box.adjusted(-1, -1, 1, 1), 3, 3);
    }
}

void FigureView::resizeEvent(QResizeEvent* event) {
    PaintedList::resizeEvent(event);
    forget();
}

void FigureView::mouseMoveEvent(QMouseEvent* event) {
    const int mark = markAt(event->position());
    const bool opens = mark >= 0 && !marks()[size_t(mark)].behind.isEmpty();
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    PaintedList::mouseMoveEvent(event);
}

void FigureView::mouseReleaseEvent(QMouseEvent* event) {
    PaintedList::mouseReleaseEvent(event);
    const int mark = event->button() == Qt::LeftButton ? markAt(event->position()) : -1;
    if (mark < 0) return;
    setCurrentItem(mark);
    Q_EMIT itemOpened(mark);
}

void FigureTableModel::show(FigureTable table) {
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int FigureTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_table.heads.size());
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_table.rows[size_t(index.row())].value(index.column());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_table.heads.value(section);
    return {};
}

QString plainRows(const FigureTable& table) {
    QStringList lines{table.heads.join(u'\t')};
    for (const QStringList& row : table.rows) lines << row.join(u'\t');
    return lines.join(u'\n') + u'\n';
}

FigurePane::FigurePane(const Theme& theme, QWidget* parent)
    : QStackedWidget(parent),
      m_view(new FigureView(theme)),
      m_table(new QTableView),
      m_model(new FigureTableModel(this)) {
    addWidget(m_view);
    addWidget(m_table);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setMinimumHeight(0);
    m_table->horizontalHeader()->setMinimumSectionSize(theme.px(36));
    connect(m_view, &FigureView::peopleWanted, this, &FigurePane::peopleWanted);
    const auto shortcut = [this](const QString& text, const QKeySequence& keys, auto run) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    shortcut(tr("As table or picture"), QKeySequence(Qt::CTRL | Qt::Key_T), [this] { turn(); });
    shortcut(tr("Copy the table"), QKeySequence::Copy, [this] { copy(); });
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigurePane::show(std::shared_ptr<const ChartFigure> figure) {
    m_model->show(figure->table());
    m_table->setAccessibleName(tr("%1 as a table").arg(figure->title()));
    m_view->show(std::move(figure));
    m_table->resizeColumnsToContents();
    updateGeometry();
}

void FigurePane::turn() {
    setCurrentIndex(showsTable() ? 0 : 1);
    currentWidget()->setFocus();
}

void FigurePane::copy() const {
    QGuiApplication::clipboard()->setText(plainRows(m_model->table()));
}

}  // namespace waymark::ui
