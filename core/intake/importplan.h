#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/intake/candidate.h"
#include "core/intake/columnmapping.h"
#include "core/intake/rowdecision.h"
#include "core/storage/importstore.h"

#include <QString>

#include <cstdint>
#include <map>
#include <vector>

namespace waymark {

/// Why a row was taken for a contact, strongest first.
enum class MatchReason : std::uint8_t {
    None,
    Email,
    Link,
    Mobile,
    NameAndOrganisation,
    NameAlone,
    Phone
};

/// What will happen to one row. Small on purpose: a plan holds one for each of a million rows.
struct RowPlan {
    RowOutcome outcome = RowOutcome::Created;
    MatchReason reason = MatchReason::None;
    bool hasIssues = false;
    bool unites = false;       ///< the row shows that two contacts are one person
    bool newReferral = false;  ///< for ImportKind::Referrals: it is not in the file yet
    bool known = false;        ///< an earlier import has read the same row in the same way
    std::int32_t person = -1;  ///< index into ImportPlan::people; -1: nobody
};

/// A person that the import touches: one who is here already, or a new one.
struct PlannedPerson {
    ContactId existing;  ///< null: will be created
};

/// What an import will do. Nothing is written until carryOut().
struct ImportPlan {
    QString fileName;
    QString sha256;
    QString encoding;
    ColumnMapping mapping;
    MatchMode mode = MatchMode::Merge;
    std::vector<RowPlan> rows;
    std::vector<PlannedPerson> people;
    std::vector<std::int32_t> referred;  ///< for ImportKind::Referrals: whom each row says was
                                         ///< brought, into `people`; -1: nobody
    /// Contacts that rows show to be the same as one of `people` (by its index): they become one.
    std::map<std::int32_t, std::vector<ContactId>> absorbed;
    std::map<qint64, std::vector<Issue>> findings;  ///< what only matching can tell, by row from 0
    /// Rows that may speak of somebody who is known, by row; also those that are decided. Only if
    /// asked for.
    std::vector<PlanQuestion> questions;
    PlanDecisions decisions;  ///< as they were asked for
    /// New people who are not the same person as a contact, as somebody decided.
    std::vector<std::pair<std::int32_t, ContactId>> apart;
    /// Rows with outcome review that do not wait in the file since an earlier import of it.
    qint64 newlyWaiting = 0;
};

/// What an import did. rows = created + updated + merged + skipped + review + rejected.
struct ImportSummary {
    ImportId import;  ///< null if nothing was written
    QString fileName;
    QString profile;
    QString encoding;
    QString delimiter;
    int headerRow = 0;
    qint64 rows = 0, created = 0, updated = 0, merged = 0, skipped = 0, review = 0, rejected = 0;
    double seconds = 0;

    struct RowResult {
        qint64 row = 0;  ///< data rows from 1
        qint64 line = 0;
        RowOutcome outcome = RowOutcome::Created;
        ContactId contact;
        std::vector<Issue> issues;
    };
    std::vector<RowResult> setAside;                ///< rows with outcome review or rejected
    std::map<qint64, std::vector<Issue>> findings;  ///< what matching told, by row from 0
    std::vector<RowOutcome> outcomes;               ///< of every row
    std::vector<ContactId> contacts;                ///< of every row; null: nobody, or not made yet
};

}  // namespace waymark
