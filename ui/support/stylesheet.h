#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

namespace waymark::ui {

class Theme;

/// The one style sheet of the window, with literal colours and sizes. Items of views are not
/// touched: delegates draw them. Properties it knows, besides those of setGround and setTextLook:
/// `primary`, `small`, `link` on buttons, `token` on line edits inside a frame.
[[nodiscard]] QString styleSheet(const Theme& theme);

}  // namespace waymark::ui
