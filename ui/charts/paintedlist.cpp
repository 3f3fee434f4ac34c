// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/paintedlist.h"

#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPointer>
#include <QToolTip>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

class ListAccess;

/// One item, made when it is asked for and kept by its list.
class ItemAccess : public QAccessibleInterface {
public:
    ItemAccess(PaintedList* list, int item) : m_list(list), m_item(item) {}

    [[nodiscard]] bool isValid() const override { return m_list && m_item < m_list->itemCount(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(m_list.data());
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        return isValid() && kind == QAccessible::Name ? m_list->itemSentence(m_item) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override {
        if (!isValid()) return {};
        const QRect box = m_list->itemBox(m_item);
        return {m_list->mapToGlobal(box.topLeft()), box.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.focused = isValid() && m_list->hasFocus() && m_list->currentItem() == m_item;
        state.invisible = !isValid() || !m_list->isVisible();
        return state;
    }

private:
    QPointer<PaintedList> m_list;
    int m_item;
};

class ListAccess : public QAccessibleWidget {
public:
    explicit ListAccess(PaintedList* list)
        : QAccessibleWidget(list, QAccessible::List), m_list(list) {}
    ~ListAccess() override {
        for (const QAccessible::Id id : m_items) QAccessible::deleteAccessibleInterface(id);
    }
    Q_DISABLE_COPY_MOVE(ListAccess)

    [[nodiscard]] int childCount() const override { return m_list->itemCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= m_list->itemCount()) return nullptr;
        while (int(m_items.size()) <= index)
            m_items.push_back(QAccessible::registerAccessibleInterface(
                new ItemAccess(m_list, int(m_items.size()))));
        return QAccessible::accessibleInterface(m_items[size_t(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (int i = 0; i < int(m_items.size()); ++i)
            if (QAccessible::accessibleInterface(m_items[size_t(i)]) == wanted) return i;
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        return m_list->hasFocus() ? child(m_list->currentItem()) : nullptr;
    }

private:
    PaintedList* m_list;
    mutable std::vector<QAccessible::Id> m_items;
};

QAccessibleInterface* makeAccess(const QString&, QObject* object) {
    auto* list = qobject_cast<PaintedList*>(object);
    return list ? new ListAccess(list) : nullptr;
}

}  // namespace

PaintedList::PaintedList(QWidget* parent) : QWidget(parent) {
    // The factory is Qt's own list of functions; the same one is not added twice.
    QAccessible::installFactory(makeAccess);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void PaintedList::setCurrentItem(int item) {
    const int bounded = std::clamp(item, 0, std::max(0, itemCount() - 1));
    if (bounded == m_current) return;
    m_current = bounded;
    update();
    if (hasFocus() && itemCount() > 0) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(m_current);
        QAccessible::updateAccessibility(&focus);
    }
}

void PaintedList::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Down:
            setCurrentItem(m_current + 1);
            return;
        case Qt::Key_Left:
        case Qt::Key_Up:
            setCurrentItem(m_current - 1);
            return;
        case Qt::Key_Home:
            setCurrentItem(0);
            return;
        case Qt::Key_End:
            setCurrentItem(itemCount() - 1);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_current < itemCount()) Q_EMIT itemOpened(m_current);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

int PaintedList::itemAt(QPoint point) const {
    for (int item = itemCount() - 1; item >= 0; --item)
        if (itemBox(item).contains(point)) return item;
    return -1;
}

void PaintedList::mousePressEvent(QMouseEvent* event) {
    if (const int item = itemAt(event->pos()); item >= 0) setCurrentItem(item);
    QWidget::mousePressEvent(event);
}

void PaintedList::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void PaintedList::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool PaintedList::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int item = itemAt(help->pos());
        if (item >= 0)
            QToolTip::showText(help->globalPos(), itemSentence(item).toHtmlEscaped(), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

}  // namespace waymark::ui
