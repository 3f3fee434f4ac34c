#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/periods.h"
#include "ui/support/theme.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace waymark::ui {

/// A period by name, or by two days that appear when "own dates" is chosen.
class PeriodPicker : public QWidget {
    Q_OBJECT
public:
    /// `prefix` stands before the name in the box: "Period: ".
    PeriodPicker(const Theme& theme, const QString& prefix, QWidget* parent = nullptr);

    /// Own dates start from the period shown before.
    void setToday(QDate today);
    [[nodiscard]] PeriodChoice choice() const;
    [[nodiscard]] Period period() const;
    void choose(PeriodChoice choice);
    [[nodiscard]] QComboBox* box() const { return m_choice; }

Q_SIGNALS:
    void changed();

private:
    void showOwn();

    QComboBox* m_choice;
    QDateEdit* m_from;
    QDateEdit* m_last;  ///< the last day that counts
    QDate m_today;
};

}  // namespace waymark::ui
