#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

namespace waymark {

/// The sync service whose folder a path seems to lie in ("Dropbox"), judged by the names in the
/// path alone; empty if none is known. Such a service may replace the file while it is open.
[[nodiscard]] QString syncServiceOf(const QString& path);

}  // namespace waymark
