#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace waymark::ui {

/// What a page says when it has nothing to show, and up to three ways on.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const Theme& theme, QWidget* parent = nullptr);

    /// The first action is the primary one.
    void say(IconName icon, const QString& sentence, const QStringList& actions = {});
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionChosen(int index);

private:
    void dress();

    const Theme& m_theme;
    IconName m_iconName = IconName::Info;
    QLabel* m_icon;
    QLabel* m_sentence;
    QHBoxLayout* m_actions;
};

}  // namespace waymark::ui
