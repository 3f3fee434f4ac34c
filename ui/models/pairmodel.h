#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mergechoices.h"
#include "core/matching/pairscore.h"

#include <QAbstractListModel>

#include <vector>

namespace waymark::ui {

enum class PairAnswer { Open, Merged, KeptBoth, Skipped };

/// Two entries that may be one, and what somebody said about them.
struct PairCase {
    enum class Kind { Contacts, Row };  ///< whether `other` is a contact, or a row of a file
    Kind kind = Kind::Contacts;
    Contact keep;       ///< who is here
    QString keepTitle;  ///< "Already in Waymark"
    QString keepSub;    ///< "Contact since 14 Jan 2025"
    Contact other;      ///< a row of a file, or a second contact
    QString otherTitle;
    QString otherSub;
    PairScore score;
    PairAnswer answer = PairAnswer::Open;
    MergeChoices choices;
    bool canMerge = true;  ///< false for a row that cannot be read again
    bool inOneGo = true;   ///< may be merged together with others; false where each is its own act
};

/// The pairs by band, each band under a head with its numbers. Rows are heads and pairs.
class PairModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { ReasonRole = Qt::UserRole, ScoreRole, CaseRole, AnsweredRole };
    explicit PairModel(QObject* parent = nullptr);

    void setCases(std::vector<PairCase> cases);
    [[nodiscard]] const std::vector<PairCase>& cases() const { return m_cases; }
    void answer(int pair, PairAnswer answer, const MergeChoices& choices);

    [[nodiscard]] int caseAt(const QModelIndex& index) const;  ///< -1 for a head
    [[nodiscard]] QModelIndex indexOf(int pair) const;
    [[nodiscard]] int answered() const;
    /// Sure ones without a conflict that are still open: those that may be merged in one go.
    [[nodiscard]] std::vector<int> automatic() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        int pair = -1;  ///< -1: the head of `band`
        Band band = Band::Sure;
    };
    [[nodiscard]] QString headText(Band band) const;

    std::vector<PairCase> m_cases;
    std::vector<Row> m_rows;
};

}  // namespace waymark::ui
