// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/shell/navigationmodel.h"
#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark::ui {
namespace {

/// Draws headings and entries; knows the width by the room it gets.
class NavigationDelegate : public QStyledItemDelegate {
public:
    NavigationDelegate(const Theme& theme, const Navigation& navigation, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_navigation(navigation) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&,
                                 const QModelIndex& index) const override {
        if (!index.data(NavigationModel::HeadingRole).toBool()) return {0, m_theme.px(33)};
        return {0, m_theme.px(index.row() == 0 ? 36 : 30)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(NavigationModel::HeadingRole).toBool())
            paintHeading(*painter, option.rect, index);
        else
            paintEntry(*painter, option, index);
        painter->restore();
    }

private:
    [[nodiscard]] bool collapsed() const {
        return m_navigation.extent() == Navigation::Extent::Collapsed;
    }

    void paintHeading(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
        if (collapsed()) {
            if (index.row() == 0) return;
            painter.fillRect(QRect(rect.left() + 12, rect.center().y(), rect.width() - 24, 1),
                             m_theme.colour(ColourRole::Line));
            return;
        }
        const QRectF line(rect.left() + 16, rect.bottom() - m_theme.px(20), rect.width() - 20,
                          m_theme.px(16));
        paintParts(painter, line, m_theme,
                   {{index.data().toString(), TextRole::SmallStrong, ColourRole::Text2}});
    }

    void paintEntry(QPainter& painter, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const {
        const QRectF row = QRectF(option.rect).adjusted(8, 0.5, -8, -0.5);
        const bool current =
            index.data(NavigationModel::IdRole).toString() == m_navigation.current();
        const bool focused = option.state & QStyle::State_HasFocus;
        if (current || option.state & QStyle::State_MouseOver) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.colour(current ? ColourRole::Tint : ColourRole::Sunken));
            painter.drawRoundedRect(row, 6, 6);
        }
        if (current)
            painter.fillRect(
                QRectF(row.left(), row.top() + m_theme.px(8), 3, row.height() - m_theme.px(16)),
                m_theme.colour(ColourRole::Accent));
        if (focused) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_theme.colour(ColourRole::Accent), 2));
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6);
        }
        const double side = m_theme.px(16);
        const double left =
            collapsed() ? option.rect.center().x() - side / 2 + 0.5 : row.left() + 9;
        const ColourRole ink = current ? ColourRole::AccentStrong : ColourRole::Text2;
        paintIcon(painter, QRectF(left, row.center().y() - side / 2, side, side),
                  static_cast<IconName>(index.data(NavigationModel::IconRole).toInt()),
                  m_theme.colour(ink));
        const int badge = index.data(NavigationModel::BadgeRole).toInt();
        if (collapsed()) {
            // No room for a number: a dot says that something waits, the tool tip how much.
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.colour(ColourRole::Accent));
            if (badge > 0)
                painter.drawEllipse(QPointF(left + side, row.center().y() - side / 2), 3.5, 3.5);
            return;
        }
        double right = row.right() - 4;
        if (badge > 0) {
            const QString number = QString::number(badge);
            const QSizeF size = badgeSize(m_theme, number);
            right = row.right() - 8 - size.width();
            paintBadge(painter, QRectF(QPointF(right, row.center().y() - size.height() / 2), size),
                       m_theme, number);
            right -= 6;
        }
        const QRectF words(left + side + 10, row.top(), right - left - side - 10, row.height());
        paintParts(painter, words, m_theme,
                   {{index.data().toString(), current ? TextRole::BaseStrong : TextRole::Base,
                     current ? ColourRole::AccentStrong : ColourRole::Text}});
    }

    const Theme& m_theme;
    const Navigation& m_navigation;
};

}  // namespace

Navigation::Navigation(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_top(new NavigationModel(this)),
      m_bottom(new NavigationModel(this)),
      m_topList(makeList(m_top, tr("Pages"))),
      m_bottomList(makeList(m_bottom, tr("Import and settings"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 8);
    column->setSpacing(0);
    column->addWidget(m_topList, 1);
    column->addWidget(m_bottomList);
    setAccessibleName(tr("Navigation"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setFocusProxy(m_topList);
    connect(&theme, &Theme::changed, this, &Navigation::dress);
    dress();
}

Navigation::~Navigation() = default;

QListView* Navigation::makeList(NavigationModel* model, const QString& name) {
    auto* list = new QListView(this);
    list->setModel(model);
    list->setItemDelegate(new NavigationDelegate(m_theme, *this, list));
    list->setAccessibleName(name);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setGround(list, ColourRole::Window);
    list->installEventFilter(this);
    connect(list, &QListView::clicked, this, &Navigation::choose);
    return list;
}

void Navigation::add(const NavigationEntry& entry) {
    (entry.group == NavigationGroup::Bottom ? m_bottom : m_top)->add(entry);
    dress();
}

QStringList Navigation::ids() const { return m_top->ids() + m_bottom->ids(); }

void Navigation::setBadge(const QString& id, int count) {
    m_top->setBadge(id, count);
    m_bottom->setBadge(id, count);
}

void Navigation::setCurrent(const QString& id) {
    m_current = ids().contains(id) ? id : QString();
    m_topList->setCurrentIndex(m_top->indexOf(id));
    m_bottomList->setCurrentIndex(m_bottom->indexOf(id));
    m_topList->viewport()->update();
    m_bottomList->viewport()->update();
}

void Navigation::choose(const QModelIndex& index) {
    const QString id = index.data(NavigationModel::IdRole).toString();
    if (!id.isEmpty()) Q_EMIT chosen(id);
}

void Navigation::setExtent(Extent extent) {
    if (extent == m_extent) return;
    m_extent = extent;
    dress();
    Q_EMIT extentChanged(extent);
}

void Navigation::toggleExtent() {
    setExtent(m_extent == Extent::Full ? Extent::Collapsed : Extent::Full);
}

void Navigation::dress() {
    setFixedWidth(m_extent == Extent::Full ? m_theme.px(176) : m_theme.px(48));
    m_bottomList->setFixedHeight(m_bottom->rowCount() * m_theme.px(33) + 2);
    m_topList->doItemsLayout();
    m_bottomList->doItemsLayout();
    update();
}

void Navigation::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(ColourRole::Window));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.colour(ColourRole::Line));
}

/// Enter and Space go to a page; Down and Up cross over between the two lists.
bool Navigation::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    auto* list = qobject_cast<QListView*>(watched);
    if (!list) return false;
    switch (static_cast<const QKeyEvent*>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            choose(list->currentIndex());
            return true;
        case Qt::Key_Down:
            if (list != m_topList || list->currentIndex().row() + 1 < m_top->rowCount() ||
                m_bottom->rowCount() == 0)
                return false;
            m_bottomList->setFocus();
            m_bottomList->setCurrentIndex(m_bottom->index(0));
            return true;
        case Qt::Key_Up:
            if (list != m_bottomList || list->currentIndex().row() > 0 || m_top->rowCount() == 0)
                return false;
            m_topList->setFocus();
            m_topList->setCurrentIndex(m_top->index(m_top->rowCount() - 1));
            return true;
        default:
            return false;
    }
}

}  // namespace waymark::ui
