#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/place.h"
#include "ui/support/formatting.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace waymark::ui {

class KeyCapButton;

/// Where contacts still lie (C1): each place with what has come from it, to be ticked off.
class PlacesPanel : public QWidget {
    Q_OBJECT
public:
    PlacesPanel(const Theme& theme, const Formatting& formatting, QWidget* parent = nullptr);

    void show(const std::vector<PlaceStatus>& places, QDate today);
    using QWidget::show;
    /// What most owners have: a mail program, spreadsheets, cards, a network, a phone.
    [[nodiscard]] static std::vector<Place> usual();
    /// What takes the keyboard, in the order of reading.
    [[nodiscard]] std::vector<QWidget*> controls() const;

Q_SIGNALS:
    void usualWanted();
    void addWanted(const waymark::Place& place);
    void changeWanted(const waymark::Place& place);  ///< renamed, ticked off, or no longer
    void removeWanted(const waymark::Place& place);

private:
    void addRow(const PlaceStatus& status, QDate today, int row);
    void ask(const Place& place);

    const Theme& m_theme;
    const Formatting& m_formatting;
    QLabel* m_sentence;
    QGridLayout* m_grid;
    KeyCapButton *m_usual, *m_add;
    std::vector<QWidget*> m_inRows;
};

}  // namespace waymark::ui
