#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/boardmodel.h"
#include "ui/support/theme.h"

#include <QFrame>
#include <QListView>

class QLabel;
class QToolButton;

namespace waymark::ui {

class CardDelegate;
class ElidedLabel;

/// The cards of one column. Up, down, Home and End move within it; what leads out of it is asked
/// of the page.
class CardList : public QListView {
    Q_OBJECT
public:
    enum class Key { Open, Record, Next, Previous, Left, Right };
    CardList(const Theme& theme, BoardModel& model, QWidget* parent = nullptr);

    [[nodiscard]] ContactId chosen() const;
    void choose(ContactId contact);
    void keyboardSearch(const QString&) override {}  // letters are acts here

Q_SIGNALS:
    void keyed(waymark::ui::CardList::Key key);
    void focused();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    const Theme& m_theme;
    BoardModel& m_model;
};

/// A stage of the board: head with count, target and how many are stuck, and its cards. A stage off
/// the road is a narrow strip until it is unfolded. The whole of it takes cards.
class BoardColumn : public QFrame {
    Q_OBJECT
public:
    enum class Form { Wide, Narrow };
    BoardColumn(const Theme& theme, const RoadStage& stage, QWidget* parent = nullptr);

    [[nodiscard]] const RoadStage& stage() const { return m_stage; }
    [[nodiscard]] BoardModel& model() { return m_model; }
    [[nodiscard]] CardList& list() const { return *m_list; }
    [[nodiscard]] Form form() const { return m_form; }
    void setForm(Form form);

    /// Keeps the chosen card, the focus and how far the cards are scrolled.
    void show(const BoardStage& content, const BoardFilter& filter, BoardModel::Moving moving,
              const Formatting& formatting);
    using QFrame::show;
    /// The column where a card is about to be put.
    void setTarget(bool target);

Q_SIGNALS:
    void dropped(waymark::ContactId contact, int row);
    void draggedOver();
    void unfoldAsked();
    void menuAsked(QPoint at);
    void cardMenuAsked(QPoint at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void dress();
    void ground();
    [[nodiscard]] int rowAt(QPoint at) const;

    const Theme& m_theme;
    RoadStage m_stage;
    BoardModel m_model;
    Form m_form = Form::Wide;
    bool m_target = false;
    bool m_dragged = false;
    BoardModel::Moving m_moving = BoardModel::Moving::Allowed;
    QString m_count;
    QWidget* m_head;
    ElidedLabel* m_name;
    QLabel* m_number;
    ElidedLabel* m_aim;
    QLabel* m_stuck;
    QToolButton* m_more;
    QLabel* m_nobody;
    CardList* m_list;
};

/// The heading over the columns of a phase: pips, name, a line in its colour.
class PhaseHeading : public QWidget {
    Q_OBJECT
public:
    PhaseHeading(const Theme& theme, const QString& name, int phasePosition,
                 QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_name;
    int m_phasePosition;
};

}  // namespace waymark::ui
