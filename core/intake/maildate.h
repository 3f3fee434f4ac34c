#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArrayView>
#include <QDateTime>

namespace waymark {

/// The date of a message (RFC 5322, with the two-digit years and named zones of RFC 822): "Tue, 12
/// Nov 2024 09:15:00 +0100". Invalid if it cannot be read.
[[nodiscard]] QDateTime mailDate(QByteArrayView written);

}  // namespace waymark
