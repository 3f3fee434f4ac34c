#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QFrame>

namespace waymark::ui {

class KeyCapButton;

/// Somebody goes back on the road: was the step forward a mistake, or did they really go back?
class MoveBack : public QFrame {
    Q_OBJECT
public:
    /// `whyNot` is empty if a mistake can be corrected here, else the sentence that says why not.
    MoveBack(const Theme& theme, const QString& question, const QString& whyNot,
             QWidget* parent = nullptr);
    void focusFirst();

Q_SIGNALS:
    void corrected();
    void happened();
    void putBack();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    KeyCapButton* m_correct;
    KeyCapButton* m_happened;
};

}  // namespace waymark::ui
