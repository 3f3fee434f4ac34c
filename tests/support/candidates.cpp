// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/candidates.h"

#include "core/intake/rowoutcomes.h"
#include "tests/support/catch.h"

namespace waymark {
using namespace Qt::StringLiterals;

CandidateList::CandidateList(ImportKind kind, QStringView sha256) {
    m_info.fileName = u"list.csv"_s;
    m_info.sha256 = sha256.toString();
    m_info.encoding = u"UTF-8"_s;
    m_info.delimiter = u","_s;
    m_info.headerRow = 1;
    m_info.mapping.kind = kind;
    m_info.mapping.profile = u"generic"_s;
    m_info.mapping.currency = u"GBP"_s;
}

CandidateList& CandidateList::add(Candidate row) {
    row.row = rowCount();
    row.line = row.row + 2;
    m_rows.push_back(std::move(row));
    return *this;
}

CandidateList& CandidateList::add(const Contact& contact) {
    Candidate row;
    row.contact = contact;
    return add(std::move(row));
}

QStringList CandidateList::headings() const { return {u"Name"_s, u"Firm"_s, u"E-mail"_s}; }

QStringList CandidateList::cells(qsizetype row) const {
    const Contact& contact = m_rows[size_t(row)].contact;
    return {contact.name.full(), contact.organisationName,
            contact.emails.empty() ? QString() : contact.emails.front().address.text()};
}

Candidate anOrder(const Contact& of, QStringView number, QDate on, QStringView product,
                  qint64 amountMinor, OrderState state) {
    OrderRow row;
    row.order.number = number.toString();
    row.order.orderedOn = on;
    row.order.state = state;
    row.order.currency = u"GBP"_s;
    OrderLine line;
    line.productName = product.toString();
    line.amountMinor = amountMinor;
    row.order.lines = {line};
    Candidate candidate;
    candidate.contact = of;
    candidate.event = row;
    return candidate;
}

Candidate aMilestone(const Contact& of, QStringView stage, QDate on) {
    Candidate candidate;
    candidate.contact = of;
    candidate.event = MilestoneRow{stage.toString(), on, u"Sam"_s, {}};
    return candidate;
}

Candidate aCall(const Contact& of, QDate on, QStringView note) {
    InteractionRow row;
    row.interaction.channel = Channel::Call;
    row.interaction.direction = Direction::In;
    row.interaction.happenedOn = on;
    row.interaction.note = note.toString();
    Candidate candidate;
    candidate.contact = of;
    candidate.event = row;
    return candidate;
}

Candidate aReferral(const Contact& by, const Contact& of, QDate on) {
    Candidate candidate;
    candidate.contact = by;
    candidate.event = ReferralRow{of, on, {}};
    return candidate;
}

ImportSummary importInto(TestFile& file, const CandidateSource& source, MatchMode mode) {
    ImportSummary summary;
    file.act(
        [&](Stores& stores) {
            Progress progress;
            const ImportPlan plan = makePlan(source, stores, mode, progress);
            summary = carryOut(plan, source, stores, TestNow, progress);
            REQUIRE(outcomes(expectedSummary(plan, source)) == outcomes(summary));
            REQUIRE(expectedSummary(plan, source).setAside.size() == summary.setAside.size());
        },
        u"import"_s);
    REQUIRE(summary.rows == source.rowCount());
    REQUIRE(summary.rows == summary.created + summary.updated + summary.merged + summary.skipped +
                                summary.review + summary.rejected);
    return summary;
}

QString outcomes(const ImportSummary& summary) {
    QStringList parts;
    for (const auto& [name, count] :
         {std::pair(u"created"_s, summary.created), std::pair(u"updated"_s, summary.updated),
          std::pair(u"merged"_s, summary.merged), std::pair(u"skipped"_s, summary.skipped),
          std::pair(u"review"_s, summary.review), std::pair(u"rejected"_s, summary.rejected)})
        if (count != 0) parts.append(name + u' ' + QString::number(count));
    return parts.join(u", "_s);
}

QStringList people(Stores& stores) {
    QStringList lines;
    for (const Contact& contact : stores.contacts.getAll(stores.contacts.idsByName())) {
        QStringList lists;
        for (const EmailEntry& email : contact.emails) lists.append(email.address.key());
        for (const PhoneEntry& phone : contact.phones)
            lists.append(phone.e164.isEmpty() ? phone.raw : phone.e164);
        for (const PostalAddress& address : contact.addresses)
            lists.append(address.street + u' ' + address.city);
        for (const Link& link : contact.links) lists.append(link.key());
        for (const QString& tag : contact.tags) lists.append(u'#' + tag.toLower());
        lists.sort();
        lines.append(
            (QStringList{contact.name.full(), contact.organisationName} + lists).join(u" | "_s));
    }
    lines.sort();
    return lines;
}

}  // namespace waymark
