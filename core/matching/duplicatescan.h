#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/matching/pairscore.h"
#include "core/storage/stores.h"

#include <memory>
#include <vector>

namespace waymark {

/// Two contacts of the file that may be one, a.value() < b.value().
struct DuplicatePair {
    ContactId a, b;
    PairScore score;
    bool operator==(const DuplicatePair&) const = default;
};

/// A contact of the file that may be who a row speaks of.
struct Likeness {
    ContactId contact;
    PairScore score;
    bool operator==(const Likeness&) const = default;
};

/// All pairs of live contacts from Possible up, the most probable first (then by ids). Pairs of
/// which somebody said that they are not the same are left out. Time and memory grow with the
/// number of contacts: a key that too many share is narrowed by further keys, and dropped where
/// that does not help.
[[nodiscard]] std::vector<DuplicatePair> findDuplicates(Stores& stores, Progress& progress);

/// Holds what is compared of every live contact, and the keys to find them by: for the rows of an
/// import against the file. About 400 bytes a contact. Sees the file as it was when it was made.
class DuplicateFinder {
public:
    DuplicateFinder(Stores& stores, Progress& progress);
    /// Of these alone; each has an id.
    DuplicateFinder(const std::vector<Contact>& contacts, Progress& progress);
    ~DuplicateFinder();
    Q_DISABLE_COPY_MOVE(DuplicateFinder)

    /// Those who may be this contact, from Possible up, the most probable first; `contact` itself
    /// is left out if it has an id of the file. May be called from several threads at once.
    [[nodiscard]] std::vector<Likeness> likeMe(const Contact& contact) const;

    /// All pairs among those inside, as findDuplicates() lists them, but without regard to what
    /// somebody decided.
    [[nodiscard]] std::vector<DuplicatePair> pairs(Progress& progress) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace waymark
