#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/columnmapping.h"

#include <vector>

namespace waymark {

class SourceTable;

/// Gives the columns of one e-mail, phone, website or address the same group, from 1: "Phone 2 -
/// Label" and "Phone 2 - Value"; "Business Street", "Business Street 2" and "Business City".
void groupColumns(std::vector<ColumnTarget>& columns, const SourceTable& table);

/// True for the parts of a postal address.
[[nodiscard]] bool isAddressPart(TargetField field);

}  // namespace waymark
