#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

namespace waymark::ui {

/// What an act of the journal is called in "Undo …" and in the history: "record milestone (Ann
/// Roe)". `name` is a word of Action.
[[nodiscard]] QString actionText(const QString& name, const QString& subject);

}  // namespace waymark::ui
