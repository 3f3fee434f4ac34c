#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace waymark::ui {

/// One choice out of a few, in one frame: “Everyone 14 | Nora 8 | Tom 4”. Arrow keys move the
/// choice.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(const Theme& theme, QWidget* parent = nullptr);

    /// Replaces all segments; the first is chosen. `name` is what a screen reader calls the choice.
    void setSegments(const QStringList& texts, const QString& name);
    void setText(int index, const QString& text);
    void setCurrent(int index);  ///< does not announce; none if there is no such index
    [[nodiscard]] int current() const;
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void chosen(int index);

private:
    const Theme& m_theme;
    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
};

}  // namespace waymark::ui
