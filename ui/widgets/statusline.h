#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QWidget>

class QLabel;

namespace waymark::ui {

/// The line at the foot of the window: saved state and last backup left; contacts, playbook version
/// and file name right. 24 px high at 100 %.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    enum class State { Saved, Working, Problem };

    explicit StatusLine(const Theme& theme, QWidget* parent = nullptr);

    void setState(State state, const QString& text);
    void setLastBackup(const QString& text);
    void setContacts(const QString& text);
    void setPlaybook(const QString& text);
    void setFileName(const QString& text, const QString& wholePath);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();

    const Theme& m_theme;
    State m_state = State::Saved;
    QLabel* m_icon;
    QLabel* m_stateText;
    QLabel* m_backup;
    QLabel* m_contacts;
    QLabel* m_playbook;
    QLabel* m_file;
};

}  // namespace waymark::ui
