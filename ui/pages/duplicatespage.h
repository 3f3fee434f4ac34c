#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/duplicatecases.h"
#include "ui/pages/page.h"

namespace waymark::ui {

class PairsView;

/// Review duplicates: contacts that may be one, and rows of imports that wait for an answer. Each
/// answer is one act that can be undone.
class DuplicatesPage : public Page {
    Q_OBJECT
public:
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
    /// Skipped in this visit; they come again with the next.
    std::vector<std::pair<ContactId, ContactId>> m_skipped;
};

}  // namespace waymark::ui
