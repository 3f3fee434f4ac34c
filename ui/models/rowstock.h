#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/understanding.h"

#include <vector>

namespace waymark::ui {

/// The rows of a file as far as they have been looked at: all are counted, some are kept to be
/// shown.
struct RowStock {
    /// So many conspicuous rows are kept.
    static constexpr size_t Most = 5000;

    RowCounts counts;
    std::vector<RowPreview> first, toCheck, leftOut;

    void startOver(size_t columns) { *this = RowStock{RowCounts(columns), {}, {}, {}}; }
    void take(RowSlice slice) {
        counts.add(slice.counts);
        keep(toCheck, std::move(slice.toCheck));
        keep(leftOut, std::move(slice.leftOut));
    }
    void takeFirst(std::vector<RowPreview> rows) {
        for (RowPreview& row : rows) first.push_back(std::move(row));
    }

private:
    static void keep(std::vector<RowPreview>& to, std::vector<RowPreview> rows) {
        for (RowPreview& row : rows)
            if (to.size() < Most) to.push_back(std::move(row));
    }
};

}  // namespace waymark::ui
