#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/savedmatching.h"
#include "ui/models/tablelook.h"
#include "ui/models/understanding.h"

namespace waymark::ui {

/// A file that has been read, with everything that the window shows of it.
struct Reading {
    OpenedRows source;
    TableLook look;
    std::vector<SavedMatching> saved;  ///< last used first
    QString used;                      ///< fingerprint of the saved matching in use; or empty
    DateChoices dates;                 ///< orders that come with that matching
    Understanding understanding;
};

/// How a file is to be read. The kind in `context`, if there is one, was chosen by a person, and
/// then no saved matching is looked for.
struct ReadingWanted {
    QString path;
    ReadOptions options;
    MappingContext context;
    std::optional<ColumnMapping> matching;  ///< of a draft that is taken up again
    DateChoices dates;                      ///< with it
};

/// On the worker. Throws what opening the source throws.
[[nodiscard]] Reading readSource(OpenFile& file, ReadingWanted wanted, Progress& progress);

/// Matchings that were used in this file before. On the worker.
[[nodiscard]] std::vector<SavedMatching> savedMatchings(OpenFile& file);

}  // namespace waymark::ui
