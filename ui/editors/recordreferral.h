#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"
#include "ui/models/drafts.h"
#include "ui/editors/editorpanel.h"

class QListWidget;

namespace waymark::ui {

class SegmentedControl;

/// Who brought whom: the other contact is found by search.
class RecordReferral : public EditorPanel {
    Q_OBJECT
public:
    struct Ask {
        ContactId contact;
        QString person;
        QDate today;
        bool wasReferred = false;  ///< somebody referred the contact already
    };
    RecordReferral(const Theme& theme, Workspace& workspace, const Ask& ask,
                   QWidget* parent = nullptr);

Q_SIGNALS:
    void recorded(const waymark::ui::ReferralDraft& draft, const QString& other);

protected:
    bool check() override;
    void handOver() override;

private:
    void search(const QString& typed);
    void show(const std::vector<ContactRow>& rows);
    using EditorPanel::show;

    Workspace& m_workspace;
    Ask m_ask;
    ReferralDraft m_draft;
    SegmentedControl* m_side;
    QLineEdit* m_words;
    QListWidget* m_found;
    DayField* m_on;
    int m_asked = 0;
};

}  // namespace waymark::ui
