#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/formatting.h"

#include <QToolButton>

class QMenu;

namespace waymark {
struct SavedMatching;
}

namespace waymark::ui {

class ImportDraft;

/// "Use a saved matching": the matchings of earlier imports by name, the guess, and a way to forget
/// one.
class MatchingMenu : public QToolButton {
    Q_OBJECT
public:
    MatchingMenu(ImportDraft& draft, const Formatting& formatting, QWidget* parent = nullptr);

private:
    void fill();
    [[nodiscard]] QString nameOf(const SavedMatching& saved) const;

    ImportDraft& m_draft;
    const Formatting& m_formatting;
    QMenu* m_menu;
};

}  // namespace waymark::ui
