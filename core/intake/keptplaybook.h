#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/playbook.h"
#include "core/intake/kepttable.h"

#include <vector>

namespace waymark {

/// A version of the playbook as the table of a complete export has it; ids are those of the table.
struct KeptPlaybook {
    Playbook book;
    std::vector<qsizetype> rows;
};

/// By version, as they stand in the table.
[[nodiscard]] std::vector<KeptPlaybook> keptPlaybooks(const KeptTable& table);

/// The same phases and stages for the same reason, whatever their ids, version and state.
[[nodiscard]] bool sayTheSame(const Playbook& a, const Playbook& b);

}  // namespace waymark
