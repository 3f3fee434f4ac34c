#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"
#include "core/intake/candidatesource.h"
#include "core/intake/importplan.h"
#include "core/intake/mergedaway.h"
#include "core/intake/rowbatches.h"
#include "core/intake/stagewords.h"
#include "core/storage/stores.h"

#include <functional>
#include <optional>
#include <vector>

namespace waymark {

/// What the rows of an import make of one person, and what becomes of each of these rows.
struct FoldedPerson {
    struct Row {
        qint64 row = 0;
        RowOutcome outcome = RowOutcome::Created;
        const std::vector<Issue>* issues = nullptr;  ///< what reading the row found
    };
    std::int32_t person = -1;  ///< into ImportPlan::people
    bool isNew = false;
    bool contactChanged = false;
    Contact contact;
    std::vector<Order> orders;  ///< new (id null) or changed
    std::vector<Milestone> milestones;
    std::vector<std::pair<Interaction, QString>> interactions;  ///< with the name of the staff
    std::vector<QString> milestoneStaff;                        ///< for each of `milestones`
    std::vector<Consent> consents;                              ///< to be added
    std::vector<Contact> absorbed;  ///< contacts that are the same person
    std::vector<Contact> joined;    ///< what rows said that somebody decided to merge
    /// For each of `milestones`: its number and that of the one it corrects, as its file has them.
    std::vector<std::pair<qint64, qint64>> milestoneNumbers;
    std::vector<Row> rows;
};

/// Goes through the people of a plan in the order in which the file names them, folding all rows
/// of a person into one value. Planning and carrying out walk the same way, so that the preview is
/// the result.
class PeopleFold {
public:
    enum class Which { All, AlreadyHere };

    /// The plan must know the person of each row; outcomes other than review and rejected are
    /// decided here.
    PeopleFold(const ImportPlan& plan, const CandidateSource& source, Stores& stores, Which which);

    /// Calls take() for each person. Throws Failure{WrongUse} if a contact of the plan is gone.
    void each(Progress& progress, Progress::Step step,
              const std::function<void(FoldedPerson&)>& take);

private:
    /// A row as one of its two people sees it.
    struct Entry {
        std::uint32_t row;
        bool referred;
    };
    void sortEntries();
    [[nodiscard]] std::vector<qsizetype> nextRows();
    [[nodiscard]] std::vector<Contact> absorbedBy(std::int32_t person);
    [[nodiscard]] FoldedPerson fold(std::int32_t person, const Contact* here,
                                    std::vector<Candidate>& candidates, size_t first);
    /// What the contact becomes by what a row says of it; true if it is different then.
    bool join(FoldedPerson& folded, qint64 row, const Contact& said);

    const ImportPlan& m_plan;
    const CandidateSource& m_source;
    Stores& m_stores;
    Which m_which;
    StageWords m_stages;
    MergedAway m_mergedAway;
    std::vector<Entry> m_entries;          ///< by person, then row
    std::vector<std::uint32_t> m_offsets;  ///< of each person's entries; one more than people
    std::int32_t m_ahead = 0;              ///< first person not yet in a batch
    std::vector<std::vector<std::int32_t>> m_batches;
};

}  // namespace waymark
