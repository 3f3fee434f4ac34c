#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "tests/support/pollution.h"

namespace waymark {
class SourceTable;
}

namespace waymark::test {

/// Ten measures of 0–1: success, then precision, recall and F1 of header, records and cells, by
/// counting equal ones as that paper does.
struct ReadingScore {
    std::array<double, 10> measures{};
    [[nodiscard]] double sum() const;  ///< 0–10
};
/// `table` is null where the file was refused. Cells missing at the end of a row count as empty.
[[nodiscard]] ReadingScore scoreOf(const PollutedFile& file, const SourceTable* table);

}  // namespace waymark::test
