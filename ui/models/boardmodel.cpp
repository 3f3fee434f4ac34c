// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/boardmodel.h"

#include "ui/models/cellroles.h"

#include <QMimeData>

namespace waymark::ui {
using namespace Qt::StringLiterals;

void BoardModel::show(const RoadStage& stage, std::vector<BoardCard> cards) {
    beginResetModel();
    m_stage = stage;
    m_cards = std::move(cards);
    m_leaving = ContactId();
    m_arriving = -1;
    m_wanted.clear();
    m_asked.clear();
    renumber();
    endResetModel();
}

void BoardModel::renumber() {
    m_rows.clear();
    m_rows.reserve(qsizetype(m_cards.size()));
    for (size_t row = 0; row < m_cards.size(); ++row) m_rows.insert(m_cards[row].contact, int(row));
}

void BoardModel::setLines(const std::vector<CardLine>& lines) {
    for (const CardLine& read : lines) {
        const int row = rowOf(read.contact);
        if (row < 0) continue;
        m_cards[size_t(row)].line = read.line;
        m_cards[size_t(row)].lineRead = true;
        Q_EMIT dataChanged(index(row), index(row), {CardLineRole, Qt::AccessibleTextRole});
    }
}

const BoardCard* BoardModel::card(int row) const {
    return row < 0 || row >= int(m_cards.size()) ? nullptr : &m_cards[size_t(row)];
}

int BoardModel::rowOf(ContactId contact) const { return m_rows.value(contact, -1); }

std::vector<ContactId> BoardModel::contacts() const {
    std::vector<ContactId> ids;
    for (const BoardCard& card : m_cards) ids.push_back(card.contact);
    return ids;
}

void BoardModel::setLeaving(ContactId contact) {
    m_leaving = contact;
    if (const int row = rowOf(contact); row >= 0) Q_EMIT dataChanged(index(row), index(row));
}

void BoardModel::addArriving(BoardCard card, int row) {
    row = std::clamp(row, 0, int(m_cards.size()));
    beginInsertRows({}, row, row);
    card.days = 0;
    card.stuck = false;
    m_cards.insert(m_cards.begin() + row, std::move(card));
    m_arriving = row;
    renumber();
    endInsertRows();
}

void BoardModel::forgetGhosts() {
    if (m_arriving >= 0) {
        beginRemoveRows({}, m_arriving, m_arriving);
        m_cards.erase(m_cards.begin() + m_arriving);
        m_arriving = -1;
        renumber();
        endRemoveRows();
    }
    const ContactId left = std::exchange(m_leaving, ContactId());
    if (const int row = rowOf(left); row >= 0) Q_EMIT dataChanged(index(row), index(row));
}

int BoardModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_cards.size());
}

Ghost BoardModel::ghost(const BoardCard& card, int row) const {
    if (row == m_arriving) return Ghost::Arriving;
    return card.contact == m_leaving ? Ghost::Leaving : Ghost::None;
}

QString BoardModel::sentence(const BoardCard& card) const {
    QStringList parts{card.name, m_stage.name};
    if (card.days < 0)
        parts << tr("since an unknown day");
    else if (m_stage.targetDays)
        parts << tr("%1 of %2").arg(Formatting::days(card.days)).arg(*m_stage.targetDays);
    else
        parts << Formatting::days(card.days);
    if (card.stuck) parts << tr("stuck");
    if (!card.line.isEmpty()) parts << card.line;
    return parts.join(u", "_s);
}

QVariant BoardModel::data(const QModelIndex& index, int role) const {
    const BoardCard* found = index.isValid() ? card(index.row()) : nullptr;
    if (!found) return {};
    switch (role) {
        case Qt::DisplayRole:
            return found->name;
        case Qt::AccessibleTextRole:
            return sentence(*found);
        case CardContactRole:
            return found->contact.value();
        case CardLineRole:
            if (!found->lineRead) want(found->contact);
            return found->line;
        case CardDaysRole:
            return found->days;
        case CardTargetRole:
            return m_stage.targetDays.value_or(-1);
        case CardStuckRole:
            return found->stuck;
        case CardGhostRole:
            return int(ghost(*found, index.row()));
        case CardToneRole:
            return int(toneOf(m_stage.phasePosition));
        default:
            return {};
    }
}

Qt::ItemFlags BoardModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_moving == Moving::Allowed ? plain | Qt::ItemIsDragEnabled : plain;
}

QMimeData* BoardModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    auto* mime = new QMimeData;
    mime->setData(mimeType(),
                  QByteArray::number(indexes.front().data(CardContactRole).toLongLong()));
    return mime;
}

ContactId BoardModel::carried(const QMimeData& mime) {
    return ContactId(mime.data(mimeType()).toLongLong());
}

void BoardModel::want(ContactId contact) const {
    if (!m_asked.insert(contact).second) return;
    // The view asks card by card while it paints; one question for all of them follows.
    if (m_wanted.empty())
        QMetaObject::invokeMethod(const_cast<BoardModel*>(this), &BoardModel::askForLines,
                                  Qt::QueuedConnection);
    m_wanted.push_back(contact);
}

void BoardModel::askForLines() {
    if (m_wanted.empty()) return;
    Q_EMIT linesWanted(std::exchange(m_wanted, {}));
}

}  // namespace waymark::ui
