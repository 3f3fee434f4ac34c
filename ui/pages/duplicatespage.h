#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/duplicatecases.h"
#include "ui/pages/page.h"

#include <set>
#include <utility>

namespace waymark::ui {

class PairsView;

/// Review duplicates: contacts that may be one, and rows of imports that wait for an answer. Each
/// answer is one act that can be undone.
class DuplicatesPage : public Page {
    Q_OBJECT
public:
    /// What a pair or a waiting row is known by from one look to the next.
    using Key = std::pair<qint64, qint64>;
    explicit DuplicatesPage(const PageTools& tools, QWidget* parent = nullptr);

protected:
    [[nodiscard]] bool dependsOn(const Changes& changes) const override;
    void reload() override;

private:
    void show(DuplicateCases cases);
    void answered(int pair);
    void decideRow(const DuplicateCase& waiting);
    void merge(const DuplicateCase& pair);
    void keepBoth(const DuplicateCase& pair);
    void mergeAll(const std::vector<int>& pairs);

    PairsView* m_view;
    DuplicateCases m_cases;
    QFuture<DuplicateCases> m_looking;
    std::set<Key> m_later;    ///< put off; they come again with the next start
    std::set<Key> m_settled;  ///< decided here and not taken back
};

}  // namespace waymark::ui
