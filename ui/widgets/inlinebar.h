#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace waymark::ui {

/// One sentence under the header after an act, with one action (“Undo”). Good news leaves by itself
/// after 8 s, but not while the pointer or the focus is on it; what needs an answer stays.
class InlineBar : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Done, Notice, Problem };

    explicit InlineBar(const Theme& theme, QWidget* parent = nullptr);

    /// Replaces what is shown. No button when `action` is empty.
    void say(Kind kind, const QString& sentence, const QString& action = {});
    void dismiss();
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionChosen();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void dress();

    const Theme& m_theme;
    Kind m_kind = Kind::Done;
    QLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_action;
    QToolButton* m_close;
    QTimer* m_leave;
};

}  // namespace waymark::ui
