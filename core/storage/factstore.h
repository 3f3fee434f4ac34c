#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/domain/day.h"
#include "core/storage/database.h"

#include <vector>

namespace waymark {

/// Reads the columns that figures are made of, one pass per table, ordered by contact. Binned
/// contacts and everything that is theirs are left out.
class FactStore {
public:
    explicit FactStore(Database& database) : m_database(database) {}

    struct ContactFact {
        ContactId contact;
        Day metOn;
        SourceId source;
        unsigned filled = 0;  ///< bit per ProfileField: the fact is there
    };
    struct MilestoneFact {
        ContactId contact;
        MilestoneId milestone;
        StageId stage;
        Day on;
        int life = 1;
    };
    struct OrderFact {
        ContactId contact;
        OrderId order;
        Day on;
        qint64 amountMinor = 0;  ///< of the lines not returned, in the currency of the order
        bool counts = false;     ///< G5
    };
    struct InteractionFact {
        ContactId contact;
        Day on;
        int feeling = 0;  ///< 1 … 5; 0: none recorded
    };
    struct ReferralFact {
        ContactId referrer;
        ContactId referred;
        Day on;
    };

    [[nodiscard]] std::vector<ContactFact> contacts(Progress& progress);
    [[nodiscard]] std::vector<MilestoneFact> milestones(Progress& progress);
    [[nodiscard]] std::vector<OrderFact> orders(Progress& progress);
    [[nodiscard]] std::vector<InteractionFact> interactions(Progress& progress);
    [[nodiscard]] std::vector<ReferralFact> referrals(Progress& progress);

private:
    Database& m_database;
};

}  // namespace waymark
