#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/actionregistry.h"

#include <QStringList>

namespace waymark::ui {

/// The menus from left to right.
[[nodiscard]] const std::vector<MenuName>& menuNames();
[[nodiscard]] QString menuTitle(MenuName name);
/// The ids of a menu in their order; an empty id is a separator. Ids that nobody has registered are
/// passed over, so that a menu shows only what works.
[[nodiscard]] QStringList menuLayout(MenuName name);

}  // namespace waymark::ui
