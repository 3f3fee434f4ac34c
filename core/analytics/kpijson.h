#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/dashboard.h"

#include <QJsonObject>

namespace waymark {

struct Facts;

/// The shape of `waymark-cli kpi --json`. What has not been computed is absent; every counted thing
/// carries "behind", the key of its people. Money in minor units, with "currency".
[[nodiscard]] QJsonObject toJson(const Dashboard& dashboard, const Facts& facts);
/// {"k", "n", "rate"|null, "low", "high"}
[[nodiscard]] QJsonObject toJson(const Rate& rate);

}  // namespace waymark
