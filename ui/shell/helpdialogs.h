#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/actionregistry.h"

#include <vector>

class QWidget;

namespace waymark::ui {

/// A list of all keys, in front of `window`, which goes on meanwhile.
void showKeyboard(const std::vector<KeyRow>& rows, QWidget* window);
/// What Waymark is, its version and its licence.
void showAbout(QWidget* window);

}  // namespace waymark::ui
