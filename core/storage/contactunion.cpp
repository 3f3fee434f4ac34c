// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contactunion.h"

#include "core/storage/notsamestore.h"
#include "core/storage/statement.h"

#include <tuple>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

struct LinkRow {
    qint64 row = 0;
    Referral referral;
};

struct ConsentRow {
    qint64 row = 0;
    ContactId contact;
    QString purpose;
    QString channel;
    bool withdrawn = false;
    QString decidedOn;

    [[nodiscard]] bool isAbout(const ConsentRow& other) const {
        return purpose == other.purpose && channel == other.channel;
    }
    [[nodiscard]] bool isBefore(const ConsentRow& other) const {
        return std::tie(decidedOn, row) < std::tie(other.decidedOn, other.row);
    }
};

}  // namespace

void ContactUnion::moveEvents() {
    for (const QString& table :
         {u"milestone"_s, u"interaction"_s, u"sales_order"_s, u"import_row"_s})
        m_database.prepared(u"UPDATE %1 SET contact_id = ? WHERE contact_id = ?"_s.arg(table))
            .bind(m_keep, m_other)
            .run();
}

std::vector<LeftOutReferral> ContactUnion::moveReferrals() {
    const auto links =
        m_database
            .prepared(
                u"SELECT id, referrer_id, referred_id, referred_on, note, import_id FROM referral "
                "WHERE referrer_id = ? OR referred_id = ? "
                // Links between the two first: they stand in the way of what moves.
                "ORDER BY referrer_id <> ? AND referred_id <> ?, id"_s)
            .bind(m_other, m_other, m_keep, m_keep)
            .all<LinkRow>([](const Statement& row) {
                return LinkRow{row.integer(0),
                               {row.id<ContactTag>(1), row.id<ContactTag>(2), row.date(3),
                                row.text(4), row.id<ImportTag>(5)}};
            });
    const bool brought =
        m_database.prepared(u"SELECT 1 FROM referral WHERE referred_id = ? AND referrer_id <> ?"_s)
            .bind(m_keep, m_other)
            .maybe<int>([](const Statement&) { return 1; })
            .has_value();
    std::vector<LeftOutReferral> leftOut;
    for (const LinkRow& link : links) {
        using Why = LeftOutReferral::Why;
        const auto now = [&](ContactId id) { return id == m_other ? m_keep : id; };
        const ContactId referrer = now(link.referral.referrer);
        const ContactId referred = now(link.referral.referred);
        const auto why = referrer == referred               ? std::optional(Why::Self)
                         : referred == m_keep && brought    ? std::optional(Why::AlreadyReferred)
                         : closesCircle(referrer, referred) ? std::optional(Why::Circle)
                                                            : std::nullopt;
        if (!why) {
            m_database
                .prepared(u"UPDATE referral SET referrer_id = ?, referred_id = ? WHERE id = ?"_s)
                .bind(referrer, referred, link.row)
                .run();
            continue;
        }
        leftOut.push_back({link.referral, *why});
        m_database.prepared(u"DELETE FROM referral WHERE id = ?"_s).bind(link.row).run();
    }
    return leftOut;
}

bool ContactUnion::closesCircle(ContactId referrer, ContactId referred) {
    return m_database
        .prepared(
            u"WITH RECURSIVE above (id) AS (SELECT ? UNION "
            "SELECT r.referrer_id FROM referral r JOIN above a ON r.referred_id = a.id) "
            "SELECT 1 FROM above WHERE id = ?"_s)
        .bind(referrer, referred)
        .maybe<int>([](const Statement&) { return 1; })
        .has_value();
}

void ContactUnion::moveConsents() {
    const auto rows =
        m_database
            .prepared(
                u"SELECT id, contact_id, purpose, channel, state = 'withdrawn', "
                "coalesce(decided_on, '') FROM consent WHERE contact_id = ? OR contact_id = ?"_s)
            .bind(m_keep, m_other)
            .all<ConsentRow>([](const Statement& row) {
                return ConsentRow{row.integer(0), row.id<ContactTag>(1), row.text(2),
                                  row.text(3),    row.integer(4) != 0,   row.text(5)};
            });
    // What stands on a side is what was decided there last.
    const auto standing = [&](const ConsentRow& about, ContactId side) {
        const ConsentRow* last = nullptr;
        for (const ConsentRow& row : rows)
            if (row.contact == side && row.isAbout(about) && (!last || last->isBefore(row)))
                last = &row;
        return last;
    };
    for (const ConsentRow& row : rows) {
        const ConsentRow* across = standing(row, row.contact == m_keep ? m_other : m_keep);
        const bool lifts = !row.withdrawn && across && across->withdrawn && across->isBefore(row);
        const ContactId now = lifts ? m_other : m_keep;
        if (now == row.contact) continue;
        m_database.prepared(u"UPDATE consent SET contact_id = ? WHERE id = ?"_s)
            .bind(now, row.row)
            .run();
    }
}

void ContactUnion::moveKnowledge() {
    m_database
        .prepared(
            u"UPDATE contact_property SET contact_id = ?, position = position + "
            "(SELECT coalesce(max(position), -1) + 1 FROM contact_property WHERE contact_id = ?) "
            "WHERE contact_id = ? AND line NOT IN "
            "(SELECT line FROM contact_property WHERE contact_id = ?)"_s)
        .bind(m_keep, m_keep, m_other, m_keep)
        .run();
    m_database.prepared(u"UPDATE contact_alias SET contact_id = ? WHERE contact_id = ?"_s)
        .bind(m_keep, m_other)
        .run();
    const auto pairs =
        m_database
            .prepared(
                u"SELECT one_id, other_id, decided_at FROM not_same "
                "WHERE one_id = ? OR other_id = ? ORDER BY id"_s)
            .bind(m_other, m_other)
            .all<std::tuple<ContactId, ContactId, qint64>>([](const Statement& row) {
                return std::tuple(row.id<ContactTag>(0), row.id<ContactTag>(1), row.integer(2));
            });
    m_database.prepared(u"DELETE FROM not_same WHERE one_id = ? OR other_id = ?"_s)
        .bind(m_other, m_other)
        .run();
    NotSameStore notSame(m_database);
    for (const auto& [one, other, decidedAt] : pairs)
        notSame.remember(m_keep, one == m_other ? other : one, decidedAt);
}

}  // namespace waymark
