#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidatesource.h"
#include "core/intake/rowdecision.h"
#include "core/matching/duplicatescan.h"

#include <optional>
#include <vector>

namespace waymark {

/// A row to look at, and what is known of whom it may be about.
struct AskedRow {
    qint64 row = 0;          ///< from 0
    ContactId here;          ///< null: whom it resembles most
    qint64 earlierRow = -1;  ///< a row of the same import that it shares a key with
    bool bringsSomebody = false;
};

/// Finds the contacts of the file, and the people that earlier rows bring, whom rows resemble.
class QuestionFinder {
public:
    QuestionFinder(const CandidateSource& source, Stores& stores, Progress& progress);

    /// The rows, which are in their order, that may speak of somebody who is known.
    [[nodiscard]] std::vector<PlanQuestion> of(const std::vector<AskedRow>& rows);

    /// With more new people than this a file is not compared with itself: the scan for duplicates
    /// does that once they are in.
    static constexpr size_t MostNewPeople = 50'000;

private:
    [[nodiscard]] std::optional<PlanQuestion> ask(const AskedRow& row, const Contact& said);
    void askAmongNewPeople(std::vector<PlanQuestion>& questions);

    const CandidateSource& m_source;
    Stores& m_stores;
    Progress& m_progress;
    DuplicateFinder m_finder;
    std::vector<Contact> m_new;  ///< whom rows bring, each under the number of its row from 1
};

}  // namespace waymark
