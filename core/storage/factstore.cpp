// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/factstore.h"

#include "core/base/checked.h"
#include "core/domain/playbook.h"
#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// Binned contacts are few: their ids are looked up once, not joined to every row.
const QString NotBinned = u"%1 NOT IN (SELECT id FROM contact WHERE binned_at IS NOT NULL)"_s;

// What Qt Sql costs is columns: a row of integers is read at about 60 ns a column, a text at five
// times that. So the day comes as a Julian day number, together with the contact in one integer
// (ids up to 2^38), and flags come as bits.
constexpr int DayBits = 24;

QString contactAndDay(const QString& contact, const QString& day) {
    return u"(%1 << 24) | coalesce(CAST(julianday(%2) + 0.5 AS INTEGER), 0)"_s.arg(contact, day);
}

ContactId contactOf(qint64 packed) { return ContactId(packed >> DayBits); }

Day dayOf(qint64 packed) {
    constexpr qint64 Epoch = 2440588;  // the Julian day of 1970-01-01
    const qint64 julian = packed & ((1 << DayBits) - 1);
    return julian == 0 ? Day() : Day(int(julian - Epoch));
}

/// Reads all rows of a query and says now and then how far it is.
template <class Fact, class Row>
std::vector<Fact> factsOf(Statement& rows, Progress& progress, Row&& row) {
    std::vector<Fact> facts;
    while (rows.next()) {
        row(std::as_const(rows), facts);
        if (facts.size() % 4096 == 0) progress.at(Progress::Step::Reading, qint64(facts.size()), 0);
    }
    progress.check();
    return facts;
}

constexpr unsigned bit(ProfileField field) { return 1U << unsigned(field); }

}  // namespace

std::vector<FactStore::ContactFact> FactStore::contacts(Progress& progress) {
    using enum ProfileField;
    const std::pair<ProfileField, QString> fields[] = {
        {Name, u"given <> '' OR family <> '' OR display <> ''"_s},
        {Organisation, u"organisation_id IS NOT NULL"_s},
        {Email, u"EXISTS (SELECT 1 FROM contact_email x WHERE x.contact_id = c.id)"_s},
        {Phone, u"EXISTS (SELECT 1 FROM contact_phone x WHERE x.contact_id = c.id)"_s},
        {Address, u"EXISTS (SELECT 1 FROM contact_address x WHERE x.contact_id = c.id)"_s},
        {Birthday, u"birthday <> ''"_s},
        {Source, u"source_id IS NOT NULL"_s},
        {JobTitle, u"job_title <> ''"_s},
        {Interest, u"EXISTS (SELECT 1 FROM contact_tag x WHERE x.contact_id = c.id)"_s},
        {Note, u"note <> ''"_s}};
    QStringList filled;
    for (const auto& [field, condition] : fields)
        filled.append(u"(%1) * %2"_s.arg(condition, QString::number(bit(field))));
    Statement& rows = m_database.prepared(u"SELECT "_s + contactAndDay(u"id"_s, u"met_on"_s) +
                                          u", source_id, "_s + filled.join(u" + "_s) +
                                          u" FROM contact c WHERE binned_at IS NULL ORDER BY id"_s);
    return factsOf<ContactFact>(rows, progress, [](const Statement& row, auto& facts) {
        const qint64 packed = row.integer(0);
        facts.push_back(
            {contactOf(packed), dayOf(packed), row.id<SourceTag>(1), unsigned(row.integer(2))});
    });
}

std::vector<FactStore::MilestoneFact> FactStore::milestones(Progress& progress) {
    Statement& rows = m_database.prepared(
        u"SELECT "_s + contactAndDay(u"contact_id"_s, u"reached_on"_s) +
        u", id, stage_id, life FROM milestone WHERE "_s + NotBinned.arg(u"contact_id"_s) +
        // What a later milestone corrects never happened.
        u" AND id NOT IN (SELECT corrects_id FROM milestone WHERE corrects_id IS NOT NULL)"_s +
        u" ORDER BY contact_id, reached_on, id"_s);
    return factsOf<MilestoneFact>(rows, progress, [](const Statement& row, auto& facts) {
        const qint64 packed = row.integer(0);
        facts.push_back({contactOf(packed), row.id<MilestoneTag>(1), row.id<StageTag>(2),
                         dayOf(packed), int(row.integer(3))});
    });
}

std::vector<FactStore::OrderFact> FactStore::orders(Progress& progress) {
    // One row a line, or one row for an order without lines. An order counts as Order::counts().
    constexpr qint64 Live = 1, Lineless = 2, Returned = 4;
    Statement& rows = m_database.prepared(
        u"SELECT "_s + contactAndDay(u"o.contact_id"_s, u"o.ordered_on"_s) +
        u", o.id, (o.state IN ('confirmed', 'fulfilled')) + 2 * (l.order_id IS NULL) "
        "+ 4 * coalesce(l.returned, 0), l.amount_minor "
        "FROM sales_order o LEFT JOIN order_line l ON l.order_id = o.id WHERE "_s +
        NotBinned.arg(u"o.contact_id"_s) + u" ORDER BY o.contact_id, o.ordered_on, o.id"_s);
    return factsOf<OrderFact>(rows, progress, [this](const Statement& row, auto& facts) {
        const qint64 packed = row.integer(0), flags = row.integer(2);
        const auto id = row.id<OrderTag>(1);
        const bool live = (flags & Live) != 0, lineless = (flags & Lineless) != 0;
        if (facts.empty() || facts.back().order != id)
            facts.push_back({contactOf(packed), id, dayOf(packed), 0, live && lineless});
        if (lineless || (flags & Returned) != 0) return;
        OrderFact& order = facts.back();
        order.counts = live;
        if (!checkedSum(order.amountMinor, row.integer(3), order.amountMinor))
            throw Failure(
                Failure::Kind::Constraint,
                u"the amounts of order %1 are too large to add"_s.arg(QString::number(id.value())),
                m_database.path());
    });
}

std::vector<FactStore::InteractionFact> FactStore::interactions(Progress& progress) {
    Statement& rows = m_database.prepared(
        u"SELECT "_s + contactAndDay(u"contact_id"_s, u"happened_on"_s) +
        u", feeling FROM interaction WHERE "_s + NotBinned.arg(u"contact_id"_s) +
        u" ORDER BY contact_id, happened_on, id"_s);
    return factsOf<InteractionFact>(rows, progress, [](const Statement& row, auto& facts) {
        const qint64 packed = row.integer(0);
        facts.push_back({contactOf(packed), dayOf(packed), int(row.integer(1))});
    });
}

std::vector<FactStore::ReferralFact> FactStore::referrals(Progress& progress) {
    Statement& rows = m_database.prepared(
        u"SELECT "_s + contactAndDay(u"referrer_id"_s, u"referred_on"_s) +
        u", referred_id FROM referral WHERE "_s + NotBinned.arg(u"referrer_id"_s) + u" AND "_s +
        NotBinned.arg(u"referred_id"_s) + u" ORDER BY referrer_id, referred_on, id"_s);
    return factsOf<ReferralFact>(rows, progress, [](const Statement& row, auto& facts) {
        const qint64 packed = row.integer(0);
        facts.push_back({contactOf(packed), row.id<ContactTag>(1), dayOf(packed)});
    });
}

}  // namespace waymark
