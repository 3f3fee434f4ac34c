#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/headingkey.h"
#include "core/intake/importkind.h"

#include <QStringView>

#include <optional>

namespace waymark {

/// Where a heading goes in a table of this kind, by the words that people and programs use in many
/// languages (resources/profiles/aliases.json). "Person - ", "Deal - " and what stands in brackets
/// are left out if the whole is not known. Nothing for a heading nobody knows.
[[nodiscard]] std::optional<HeadingTarget> aliasTarget(QStringView heading, ImportKind kind);

}  // namespace waymark
