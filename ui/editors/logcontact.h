#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/drafts.h"
#include "ui/editors/editorpanel.h"

class QPlainTextEdit;

namespace waymark::ui {

class FeelingBar;
class SegmentedControl;

/// What happened between us and a contact, and what it felt like.
class LogContact : public EditorPanel {
    Q_OBJECT
public:
    LogContact(const Theme& theme, const KnownNames& names, const InteractionDraft& start,
               const QString& person, QWidget* parent = nullptr);

Q_SIGNALS:
    void logged(const waymark::ui::InteractionDraft& draft);

protected:
    bool check() override;
    void handOver() override;

private:
    InteractionDraft m_draft;
    QDate m_today;
    QComboBox* m_channel;
    SegmentedControl* m_direction;
    DayField* m_on;
    FeelingBar* m_feeling;
    QPlainTextEdit* m_note;
    QComboBox* m_staff;
};

/// "call about the brakes" is a call; anything without such a word is a note. The word is taken
/// off. Words of channels in the user's language, upper case or lower.
[[nodiscard]] InteractionDraft quickLog(const QString& typed);

}  // namespace waymark::ui
