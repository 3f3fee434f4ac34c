#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importdraft.h"
#include "ui/pages/page.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace waymark::ui {

/// What people agreed to, on which day and where it can be seen: asked once, while a column of
/// consents is matched.
class ConsentPanel : public QWidget {
    Q_OBJECT
public:
    ConsentPanel(ImportDraft& draft, const PageTools& tools, QWidget* parent = nullptr);

    void refresh();

private:
    void fillDays();
    void take();
    void describe();
    [[nodiscard]] ConsentTerms said() const;

    ImportDraft& m_draft;
    PageTools m_tools;
    QLineEdit *m_wording, *m_evidence;
    QComboBox* m_day;
    QDateEdit* m_on;
    QLabel* m_sentence;
};

}  // namespace waymark::ui
