#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QLabel>

namespace waymark::ui {

enum class Wrap { No, Words };

/// A label that shows `text` as it is written, dressed by role.
QLabel* makeLabel(const QString& text, TextRole role, ColourRole colour = ColourRole::Text,
                  Wrap wrap = Wrap::No, QWidget* parent = nullptr);

/// A tool tip that shows `text` as it is written: Qt would guess whether it holds markup.
void setPlainToolTip(QWidget* widget, const QString& text);

/// A line of one pixel between groups.
QFrame* makeRule(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

}  // namespace waymark::ui
