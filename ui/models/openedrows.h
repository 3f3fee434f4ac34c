#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/tablesource.h"

#include <memory>

namespace waymark::ui {

/// The rows of a file. Only a table has columns to match; a vCard or a mail says itself what is
/// what.
struct OpenedRows {
    std::shared_ptr<CandidateSource> rows;
    TableSource* table = nullptr;  ///< the same object as `rows`, or null

    OpenedRows() = default;
    explicit OpenedRows(std::shared_ptr<CandidateSource> opened)
        : rows(std::move(opened)), table(dynamic_cast<TableSource*>(rows.get())) {}
    explicit operator bool() const { return rows != nullptr; }
    [[nodiscard]] const ColumnMapping& mapping() const { return rows->info().mapping; }
};

}  // namespace waymark::ui
