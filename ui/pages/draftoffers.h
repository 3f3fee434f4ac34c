#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/keptdraft.h"
#include "ui/support/formatting.h"
#include "ui/support/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace waymark::ui {

/// Imports that wait: "Go on with harvest-fair-signups.csv? 318 rows, matched on 12 Nov 2026".
class DraftOffers : public QWidget {
    Q_OBJECT
public:
    DraftOffers(const Theme& theme, const Formatting& formatting, QWidget* parent = nullptr);

    void show(const std::vector<KeptDraft>& drafts);
    using QWidget::show;
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// What takes the keyboard, in the order of reading.
    [[nodiscard]] const std::vector<QWidget*>& controls() const { return m_controls; }

Q_SIGNALS:
    void resumeWanted(const waymark::ui::KeptDraft& draft);
    void forgetWanted(const QString& path);

private:
    void addRow(const KeptDraft& draft);

    const Theme& m_theme;
    const Formatting& m_formatting;
    QVBoxLayout* m_rows;
    size_t m_count = 0;
    std::vector<QWidget*> m_controls;
};

}  // namespace waymark::ui
