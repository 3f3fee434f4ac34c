#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mergechoices.h"
#include "core/workspace/openfile.h"

namespace waymark {

/// What a merge did.
struct MergeResult {
    Contact contact;                       ///< the survivor, as mergedContact() said
    std::vector<LeftOutReferral> leftOut;  ///< referrals that have no place any more
};

/// Makes two contacts one, inside an open act: `keep` becomes mergedContact(), everything that
/// happened with `other` happened with `keep`, `other` goes to the bin, and what led to it leads to
/// `keep`, so that a later import of it lands there. What was decided about their not being the
/// same is forgotten. Throws Failure{WrongUse} if they are one contact or one is not there.
MergeResult mergeContacts(Stores& stores, ContactId keep, ContactId other,
                          const MergeChoices& choices, qint64 nowUtc);

/// The same as one act. Throws Failure{ReadOnly} for a file opened for reading.
MergeResult performMerge(OpenFile& file, ContactId keep, ContactId other,
                         const MergeChoices& choices, Progress& progress);

/// Remembers as one act that two contacts are not the same person. Throws Failure{WrongUse} if they
/// are one contact or one is not there.
void keepApart(OpenFile& file, ContactId one, ContactId other, Progress& progress);

}  // namespace waymark
