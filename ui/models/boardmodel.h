#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/boardreading.h"

#include <QAbstractListModel>
#include <QHash>

#include <unordered_set>

namespace waymark::ui {

/// What the card delegate asks a column for, besides the roles of Qt.
enum CardRole {
    CardContactRole = Qt::UserRole + 1,  ///< qint64 of the ContactId
    CardLineRole,                        ///< QString: the second line
    CardDaysRole,                        ///< int: days in the stage, −1 if unknown
    CardTargetRole,                      ///< int: days aimed at, −1 if none
    CardStuckRole,                       ///< bool
    CardGhostRole,                       ///< int of Ghost
    CardToneRole                         ///< int of PhaseTone
};

/// A card on its way: it is seen pale where it was and framed where it goes.
enum class Ghost { None, Leaving, Arriving };

/// The cards of one stage. Their second lines come when they are first looked at.
class BoardModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Moving { Allowed, Refused };
    static QString mimeType() { return QStringLiteral("application/x-waymark-card"); }

    using QAbstractListModel::QAbstractListModel;

    void show(const RoadStage& stage, std::vector<BoardCard> cards);
    void setLines(const std::vector<CardLine>& lines);
    void setMoving(Moving moving) { m_moving = moving; }

    [[nodiscard]] const RoadStage& stage() const { return m_stage; }
    [[nodiscard]] const BoardCard* card(int row) const;  ///< null if there is no such row
    [[nodiscard]] int rowOf(ContactId contact) const;    ///< −1 if it is not shown here
    [[nodiscard]] std::vector<ContactId> contacts() const;

    /// Shows the card of a contact pale, as it is about to leave.
    void setLeaving(ContactId contact);
    /// Shows the card of another column at a row of this one.
    void addArriving(BoardCard card, int row);
    /// Takes both back.
    void forgetGhosts();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override { return {mimeType()}; }
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

    /// The contact that a drag carries; null if it is none of ours.
    [[nodiscard]] static ContactId carried(const QMimeData& mime);

Q_SIGNALS:
    /// Cards that are looked at and whose second line is not read yet.
    void linesWanted(const std::vector<waymark::ContactId>& contacts);

private:
    void want(ContactId contact) const;
    void askForLines();
    [[nodiscard]] QString sentence(const BoardCard& card) const;
    [[nodiscard]] Ghost ghost(const BoardCard& card, int row) const;
    void renumber();

    RoadStage m_stage;
    std::vector<BoardCard> m_cards;
    QHash<ContactId, int> m_rows;
    ContactId m_leaving;
    int m_arriving = -1;
    Moving m_moving = Moving::Allowed;
    mutable std::vector<ContactId> m_wanted;
    mutable std::unordered_set<ContactId> m_asked;
};

}  // namespace waymark::ui
