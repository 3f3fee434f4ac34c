#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/waitingrows.h"
#include "ui/models/pairmodel.h"
#include "ui/support/formatting.h"

namespace waymark::ui {

/// A pair to decide about: two contacts, or a waiting row of an import and a contact.
struct DuplicateCase {
    PairCase shown;
    ImportId import;  ///< of a waiting row; null for two contacts
    qint64 row = 0;
};

struct DuplicateCases {
    std::vector<DuplicateCase> cases;
    qint64 pairs = 0;  ///< of contacts, also those beyond the ones listed
};

/// Everything that waits: rows of past imports, then pairs of contacts, the most probable first;
/// at most `most` pairs are listed. On the worker.
[[nodiscard]] DuplicateCases duplicateCases(OpenFile& file, const Formatting& formatting,
                                            size_t most, Progress& progress);

}  // namespace waymark::ui
