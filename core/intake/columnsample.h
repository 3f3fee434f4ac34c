#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

namespace waymark {

class SourceTable;

/// What the first filled cells of a column look like: how many have each shape. A cell may count
/// for several.
struct ColumnSample {
    int filled = 0;
    int emails = 0, phones = 0, internationalPhones = 0, urls = 0, socialUrls = 0, dates = 0;
    int names = 0, organisations = 0, honorifics = 0, postcodes = 0, countries = 0;

    /// Seven in ten of the filled cells.
    [[nodiscard]] bool mostly(int count) const { return filled > 0 && count * 10 >= filled * 7; }
};

/// Looks at up to 60 filled cells.
[[nodiscard]] ColumnSample sampleOf(const SourceTable& table, qsizetype column);

}  // namespace waymark
