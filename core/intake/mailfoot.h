#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

namespace waymark {

/// The block at the foot of a message: behind "-- ", else behind the closing ("Kind regards", "Mit
/// freundlichen Grüßen", "Cordialement" …), else the last paragraph if it holds an address or a
/// number. Quoted replies and what stands below "On … wrote:" or "Von: … Gesendet: …" do not count.
/// Empty if there is none; at most 40 lines.
[[nodiscard]] QString signatureAtFoot(const QString& body);

}  // namespace waymark
