// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/completerows.h"

#include "core/domain/money.h"
#include "core/export/contactuid.h"
#include "core/intake/headingkey.h"
#include "core/intake/profiles.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// "19.90" → 1990, the inverse of writtenAmount(); nothing for any other form.
std::optional<qint64> exactAmount(const QString& written, const QString& currency) {
    QString digits = written;
    if (const int decimals = Money::decimals(currency); decimals > 0) {
        const qsizetype point = digits.size() - decimals - 1;
        if (point < 1 || digits[point] != u'.') return {};
        digits.remove(point, 1);
    }
    bool read = false;
    const qint64 minor = digits.toLongLong(&read);
    return read ? std::optional(minor) : std::nullopt;
}

}  // namespace

bool CompleteRows::canRead(const ColumnMapping& mapping) {
    return mapping.profile.startsWith(u"waymark-"_s);
}

CompleteRows::CompleteRows(const SourceTable& table, const ColumnMapping& mapping)
    : m_table(table), m_cells(table), m_kind(mapping.kind) {
    const Profile* profile = profileNamed(mapping.profile);
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        const QString heading = table.header(column);
        const auto meant = profile ? profile->target(headingKey(heading), 1) : std::nullopt;
        const bool leftOut = mapping.columns[size_t(column)].field == TargetField::Ignore &&
                             meant && meant->field != TargetField::Ignore;
        if (leftOut && m_cells.column(heading) == column) m_cells.leaveOut(heading);
    }
    m_emails = entries({u"email_%1", u"email_%1_label"});
    m_phones = entries({u"phone_%1", u"phone_%1_extension", u"phone_%1_kind", u"phone_%1_raw"});
    m_addresses = entries({u"address_%1_label", u"address_%1_street", u"address_%1_postcode",
                           u"address_%1_city", u"address_%1_region", u"address_%1_country",
                           u"address_%1_formatted"});
    m_links = entries({u"link_%1", u"link_%1_kind", u"link_%1_label"});
    m_tags = entries({u"tag_%1"});
    m_properties = entries({u"property_%1"});
    m_lines = entries({u"line_%1_product", u"line_%1_category", u"line_%1_quantity",
                       u"line_%1_amount", u"line_%1_returned"});
}

std::vector<CompleteRows::Entry> CompleteRows::entries(
    std::initializer_list<QStringView> patterns) const {
    std::vector<Entry> all;
    for (int number = 1;; ++number) {
        Entry entry;
        for (const QStringView pattern : patterns)
            entry.push_back(m_cells.column(pattern.toString().arg(number)));
        if (std::ranges::all_of(entry, [](qsizetype column) { return column < 0; })) return all;
        all.push_back(std::move(entry));
    }
}

QDate CompleteRows::day(qsizetype row, const QString& heading, Candidate& candidate) const {
    const QString written = text(row, heading);
    const QDate date = QDate::fromString(written, Qt::ISODate);
    if (!written.isEmpty() && !date.isValid())
        candidate.issues.push_back({heading, Issue::Kind::UnreadableDate, written});
    return date;
}

Candidate CompleteRows::candidate(qsizetype row) const {
    Candidate candidate;
    candidate.row = row;
    candidate.line = m_table.line(row);
    candidate.exact = true;
    candidate.contact = person(row, {});
    switch (m_kind) {
        case ImportKind::Contacts:
            readContact(row, candidate.contact);
            break;
        case ImportKind::Orders:
            readOrder(row, candidate);
            break;
        case ImportKind::Milestones:
            readMilestone(row, candidate);
            break;
        case ImportKind::Interactions:
            readInteraction(row, candidate);
            break;
        case ImportKind::Referrals:
            readReferral(row, candidate);
            break;
    }
    if (uidKey(text(row, u"uid"_s)).isEmpty() && candidate.contact.title().isEmpty()) {
        candidate.issues.push_back({u"uid"_s, Issue::Kind::NoPerson, text(row, u"uid"_s)});
        candidate.rejected = true;
    }
    return candidate;
}

Contact CompleteRows::person(qsizetype row, const QString& prefix) const {
    Contact contact;
    contact.name.given = text(row, prefix + u"given"_s);
    contact.name.family = text(row, prefix + u"family"_s);
    contact.organisationName = text(row, prefix + u"organisation"_s);
    if (const auto address = EmailAddress::parse(text(row, prefix + u"email"_s)))
        contact.emails.push_back({*address, {}});
    if (const QString uid = text(row, prefix + u"uid"_s); !uidKey(uid).isEmpty())
        contact.properties.push_back(uid);
    return contact;
}

void CompleteRows::readContact(qsizetype row, Contact& contact) const {
    PersonName& name = contact.name;
    name.honorific = text(row, u"honorific"_s);
    name.suffix = text(row, u"suffix"_s);
    name.nickname = text(row, u"nickname"_s);
    name.display = text(row, u"display"_s);
    contact.jobTitle = text(row, u"title"_s);
    contact.birthday = text(row, u"birthday"_s);
    contact.language = text(row, u"language"_s);
    contact.metOn = QDate::fromString(text(row, u"met_on"_s), Qt::ISODate);
    contact.sourceName = text(row, u"source"_s);
    contact.note = text(row, u"note"_s);
    contact.emails.clear();
    for (const Entry& each : m_emails)
        if (const auto address = EmailAddress::parse(text(row, each[0])))
            contact.emails.push_back({*address, text(row, each[1])});
    for (const Entry& each : m_phones) {
        const PhoneEntry phone{.raw = text(row, each[3]),
                               .e164 = text(row, each[0]),
                               .extension = text(row, each[1]),
                               .kind = phoneKind(text(row, each[2]))};
        if (!phone.raw.isEmpty() || !phone.e164.isEmpty()) contact.phones.push_back(phone);
    }
    for (const Entry& each : m_addresses) {
        const PostalAddress address{text(row, each[0]), text(row, each[1]), text(row, each[2]),
                                    text(row, each[3]), text(row, each[4]), text(row, each[5]),
                                    text(row, each[6])};
        if (!address.isEmpty()) contact.addresses.push_back(address);
    }
    for (const Entry& each : m_links)
        if (const QString url = text(row, each[0]); !url.isEmpty())
            contact.links.push_back({linkKind(text(row, each[1])), url, text(row, each[2])});
    for (const Entry& each : m_tags)
        if (const QString tag = text(row, each[0]); !tag.isEmpty()) contact.tags.push_back(tag);
    const std::vector<QString> uid = std::exchange(contact.properties, {});
    for (const Entry& each : m_properties)
        if (const QString line = text(row, each[0]); !line.isEmpty())
            contact.properties.push_back(line);
    for (const QString& line : uid)
        if (std::ranges::find(contact.properties, line) == contact.properties.end())
            contact.properties.push_back(line);
}

void CompleteRows::readOrder(qsizetype row, Candidate& candidate) const {
    Order order;
    order.number = text(row, u"order_number"_s);
    order.orderedOn = day(row, u"ordered_on"_s, candidate);
    order.currency = text(row, u"currency"_s);
    const QString state = text(row, u"state"_s);
    if (const auto known = orderState(state))
        order.state = *known;
    else
        candidate.issues.push_back({u"state"_s, Issue::Kind::UnknownState, state});
    for (const Entry& each : m_lines) {
        const QString amount = text(row, each[3]);
        if (amount.isEmpty()) continue;
        const auto minor = exactAmount(amount, order.currency);
        if (!minor) {
            candidate.issues.push_back({u"amount"_s, Issue::Kind::UnreadableAmount, amount});
            candidate.rejected = true;
            return;
        }
        OrderLine line;
        line.productName = text(row, each[0]);
        line.category = text(row, each[1]);
        line.quantity = text(row, each[2]).toLongLong();
        line.amountMinor = *minor;
        line.returned = text(row, each[4]) == u"yes";
        order.lines.push_back(std::move(line));
    }
    candidate.event = OrderRow{std::move(order)};
}

void CompleteRows::readMilestone(qsizetype row, Candidate& candidate) const {
    MilestoneRow milestone;
    milestone.stage = text(row, u"stage"_s);
    milestone.reachedOn = day(row, u"reached_on"_s, candidate);
    milestone.staff = text(row, u"staff"_s);
    milestone.note = text(row, u"note"_s);
    milestone.origin = milestoneOrigin(text(row, u"how"_s));
    milestone.life = std::max(1, text(row, u"life"_s).toInt());
    milestone.number = text(row, u"number"_s).toLongLong();
    milestone.corrects = text(row, u"corrects"_s).toLongLong();
    candidate.event = std::move(milestone);
}

void CompleteRows::readInteraction(qsizetype row, Candidate& candidate) const {
    InteractionRow interaction;
    Interaction& each = interaction.interaction;
    const QString how = text(row, u"channel"_s);
    if (const auto known = channel(how))
        each.channel = *known;
    else
        candidate.issues.push_back({u"channel"_s, Issue::Kind::UnknownChannel, how});
    each.direction = direction(text(row, u"direction"_s));
    each.happenedOn = day(row, u"happened_on"_s, candidate);
    each.note = text(row, u"note"_s);
    if (const int feeling = text(row, u"feeling"_s).toInt(); feeling >= 1 && feeling <= 5)
        each.feeling = feeling;
    interaction.staff = text(row, u"staff"_s);
    candidate.event = std::move(interaction);
}

void CompleteRows::readReferral(qsizetype row, Candidate& candidate) const {
    ReferralRow referral;
    referral.referred = person(row, u"referred_"_s);
    referral.referredOn = day(row, u"referred_on"_s, candidate);
    referral.note = text(row, u"note"_s);
    candidate.event = std::move(referral);
}

}  // namespace waymark
