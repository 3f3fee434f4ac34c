// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/referralstore.h"

#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

Referral referralOf(const Statement& row) {
    return {row.id<ContactTag>(0), row.id<ContactTag>(1), row.date(2), row.text(3),
            row.id<ImportTag>(4)};
}

}  // namespace

bool ReferralStore::insert(const Referral& referral) {
    if (referral.referrer == referral.referred || referrerOf(referral.referred)) return false;
    const bool closesCircle =
        m_database
            .prepared(
                u"WITH RECURSIVE above (id) AS (SELECT ? UNION "
                "SELECT r.referrer_id FROM referral r JOIN above a ON r.referred_id = a.id) "
                "SELECT 1 FROM above WHERE id = ?"_s)
            .bind(referral.referrer, referral.referred)
            .maybe<int>([](const Statement&) { return 1; })
            .has_value();
    if (closesCircle) return false;
    m_database
        .prepared(
            u"INSERT INTO referral (referrer_id, referred_id, referred_on, note, import_id) "
            "VALUES (?, ?, ?, ?, ?)"_s)
        .bind(referral.referrer, referral.referred, referral.referredOn, referral.note,
              referral.madeBy)
        .run();
    return true;
}

std::optional<Referral> ReferralStore::referrerOf(ContactId referred) {
    return m_database
        .prepared(
            u"SELECT referrer_id, referred_id, referred_on, note, import_id FROM referral "
            "WHERE referred_id = ?"_s)
        .bind(referred)
        .maybe<Referral>(referralOf);
}

std::vector<Referral> ReferralStore::madeBy(ContactId referrer) {
    return m_database
        .prepared(
            u"SELECT referrer_id, referred_id, referred_on, note, import_id FROM referral "
            "WHERE referrer_id = ? ORDER BY referred_on, id"_s)
        .bind(referrer)
        .all<Referral>(referralOf);
}

}  // namespace waymark
