#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/openfile.h"
#include "ui/support/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace waymark::ui {

class InlineBar;

/// What a new file needs to know, on one page.
class NewFilePage : public QWidget {
    Q_OBJECT
public:
    explicit NewFilePage(const Theme& theme, QWidget* parent = nullptr);

    void showProblem(const QString& sentence);

Q_SIGNALS:
    void wanted(const QString& path, const waymark::NewFile& content);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fillCountries();
    void followName();
    void choosePlace();
    void make();

    const Theme& m_theme;
    InlineBar* m_problem;
    QLineEdit* m_name;
    QComboBox* m_country;
    QComboBox* m_currency;
    QComboBox* m_journey;
    QComboBox* m_trade;
    QSpinBox* m_lapse;
    QLineEdit* m_place;
    bool m_placeChosen = false;
};

}  // namespace waymark::ui
