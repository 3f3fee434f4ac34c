// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pairmodel.h"

#include "ui/support/likenesstext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

QString percentOf(const PairScore& score) {
    // 100 % would say more than a figure can.
    return PairModel::tr("%1%").arg(std::clamp(int(std::floor(score.probability * 100)), 1, 99));
}

}  // namespace

PairModel::PairModel(QObject* parent) : QAbstractListModel(parent) {}

void PairModel::setCases(std::vector<PairCase> cases) {
    beginResetModel();
    m_cases = std::move(cases);
    m_rows.clear();
    for (const Band band : {Band::Sure, Band::Likely, Band::Possible}) {
        bool headed = false;
        for (int pair = 0; pair < int(m_cases.size()); ++pair) {
            if (m_cases[size_t(pair)].score.band != band) continue;
            if (!std::exchange(headed, true)) m_rows.push_back({-1, band});
            m_rows.push_back({pair, band});
        }
    }
    endResetModel();
}

void PairModel::answer(int pair, PairAnswer answer, const MergeChoices& choices) {
    PairCase& changed = m_cases[size_t(pair)];
    changed.answer = answer;
    changed.choices = choices;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int PairModel::caseAt(const QModelIndex& index) const {
    return index.isValid() ? m_rows[size_t(index.row())].pair : -1;
}

QModelIndex PairModel::indexOf(int pair) const {
    const auto row = std::ranges::find(m_rows, pair, &Row::pair);
    return pair < 0 || row == m_rows.end() ? QModelIndex() : index(int(row - m_rows.begin()));
}

int PairModel::answered() const {
    return int(std::ranges::count_if(
        m_cases, [](const PairCase& each) { return each.answer != PairAnswer::Open; }));
}

std::vector<int> PairModel::automatic() const {
    std::vector<int> pairs;
    for (int pair = 0; pair < int(m_cases.size()); ++pair) {
        const PairCase& each = m_cases[size_t(pair)];
        if (each.answer == PairAnswer::Open && each.canMerge && each.inOneGo &&
            each.score.isAutomatic())
            pairs.push_back(pair);
    }
    return pairs;
}

int PairModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString PairModel::headText(Band band) const {
    int all = 0, decided = 0;
    for (const PairCase& each : m_cases) {
        if (each.score.band != band) continue;
        ++all;
        if (each.answer != PairAnswer::Open) ++decided;
    }
    return decided > 0 ? tr("%1, %2 (%3 decided)").arg(bandText(band)).arg(all).arg(decided)
                       : tr("%1, %2").arg(bandText(band)).arg(all);
}

QVariant PairModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[size_t(index.row())];
    if (row.pair < 0)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                   ? QVariant(headText(row.band))
               : role == CaseRole ? QVariant(-1)
                                  : QVariant();
    const PairCase& pair = m_cases[size_t(row.pair)];
    const auto answer = [&]() -> QString {
        switch (pair.answer) {
            case PairAnswer::Open:
                return {};
            case PairAnswer::Merged:
                return tr("Merge");
            case PairAnswer::KeptBoth:
                return tr("Keep both");
            case PairAnswer::Skipped:
                return pair.kind == PairCase::Kind::Row ? tr("Skip") : tr("Later");
        }
        return {};
    };
    switch (role) {
        case Qt::DisplayRole:
            return pair.other.title();
        case ReasonRole:
            return likenessLine(pair.score, pair.keep, pair.other);
        case ScoreRole:
            return pair.answer == PairAnswer::Open ? percentOf(pair.score) : answer();
        case CaseRole:
            return row.pair;
        case AnsweredRole:
            return pair.answer != PairAnswer::Open;
        case Qt::AccessibleTextRole:
            return tr("%1, %2, %3, %4")
                .arg(pair.other.title(), bandText(row.band), percentOf(pair.score),
                     pair.answer == PairAnswer::Open
                         ? likenessLine(pair.score, pair.keep, pair.other)
                         : tr("decided: %1").arg(answer()));
        default:
            return {};
    }
}

Qt::ItemFlags PairModel::flags(const QModelIndex& index) const {
    return caseAt(index) < 0 ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}  // namespace waymark::ui
