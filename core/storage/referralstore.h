#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/referral.h"
#include "core/storage/database.h"

#include <optional>
#include <vector>

namespace waymark {

class ReferralStore {
public:
    explicit ReferralStore(Database& database) : m_database(database) {}

    /// False, and nothing written, if the contact was referred before, is the referrer, or the
    /// chain would close into a circle (A7, K11).
    [[nodiscard]] bool insert(const Referral& referral);
    [[nodiscard]] std::optional<Referral> referrerOf(ContactId referred);
    [[nodiscard]] std::vector<Referral> madeBy(ContactId referrer);  ///< oldest first

private:
    Database& m_database;
};

}  // namespace waymark
