#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/boardreading.h"
#include "ui/pages/boardcolumn.h"
#include "ui/pages/page.h"

#include <optional>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QScrollArea;
class QStackedLayout;

namespace waymark::ui {

class Chip;
class EmptyState;
class KeyCapButton;

/// Where people stand, a column a stage. A card that is dragged to another column, or moved by key
/// or menu, records a milestone: the panel beside the column asks for the rest, and the card stays
/// on its way until that is recorded or put back.
class BoardPage : public Page {
    Q_OBJECT
public:
    explicit BoardPage(const PageTools& tools, QWidget* parent = nullptr);

    void visit(const Destination& destination) override;

    /// As a drop does: begins to move a card to a stage, at a row there. Nothing happens if the
    /// contact stands there already.
    void move(ContactId contact, StageId target, int row = 0);
    /// Null if the stage is not on the board (yet).
    [[nodiscard]] BoardColumn* column(QStringView key) const;

protected:
    [[nodiscard]] bool dependsOn(const Changes& changes) const override;
    void reload() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A card on its way.
    struct Move {
        ContactId contact;
        QString name;
        size_t from = 0;
        size_t to = 0;
        int row = 0;
    };

    // What is shown.
    void makeHeader();
    QWidget* makeFilters();
    void show(BoardContent content);
    using Page::show;
    void makeColumns();
    void fillColumns();
    void showFilters();
    void showLast();
    void leadToList();
    void unfold(BoardColumn& column);
    void askColumn(const BoardColumn& column, QPoint at);
    void askCard(BoardColumn& column, QPoint at);

    // Keys.
    void registerActions();
    void keyed(BoardColumn& column, CardList::Key key);
    void step(BoardColumn& column, int by);
    void moveChosen(int by);
    [[nodiscard]] BoardColumn* chosenColumn() const;

    // Moving a card.
    void beginMove(Move move);
    void showGhosts();
    void putBack();
    void askBack(const Correction& correction);
    void askMilestone();
    void openPanel(QWidget* panel);
    void placePanel();
    void closePanel();
    template <class Work>
    void record(Work work, const QString& sentence);
    void endMove();
    void noteWhereTheyStand();
    [[nodiscard]] std::optional<size_t> nextStage(size_t from) const;
    [[nodiscard]] std::optional<size_t> stageOf(ContactId contact) const;
    [[nodiscard]] QString readOnlyReason() const;

    BoardContent m_content;
    BoardFilter m_filter;
    QStringList m_unfolded;
    std::vector<BoardColumn*> m_columns;
    std::vector<RoadStage> m_made;  ///< the road that the columns were made for
    ContactId m_chosen;
    ContactId m_focusNext;
    std::optional<Move> m_move;
    std::optional<Move> m_recorded;  ///< to be compared with where the contact then stands
    QFrame* m_panel = nullptr;
    bool m_saidReadOnly = false;

    QStackedLayout* m_stack;
    QScrollArea* m_scroll;
    QHBoxLayout* m_phases = nullptr;
    EmptyState* m_empty;
    KeyCapButton* m_last;
    QComboBox* m_source;
    QComboBox* m_order;
    Chip* m_all;
    Chip* m_stuckOnly;
    QLineEdit* m_find;
};

}  // namespace waymark::ui
