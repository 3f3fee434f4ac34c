// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/intake/candidatetext.h"

#include <QFile>

namespace waymark::test {
using namespace Qt::StringLiterals;
namespace {

void line(QStringList& lines, const QString& what, QString value) {
    if (!value.isEmpty()) lines.append(what + u": "_s + value.replace(u'\n', u'/'));
}

QString joined(const QStringList& parts) {
    QStringList filled;
    for (const QString& part : parts)
        if (!part.isEmpty()) filled.append(part);
    return filled.join(u" | "_s);
}

QString eventText(const Candidate& candidate) {
    if (const auto* order = std::get_if<OrderRow>(&candidate.event)) {
        const Order& each = order->order;
        QString text = joined(
            {u"order "_s + each.number, each.orderedOn.toString(Qt::ISODate), word(each.state)});
        for (const OrderLine& item : each.lines)
            text += u" | %1 x %2 (%3) %4 %5"_s.arg(item.quantity)
                        .arg(item.productName, item.category)
                        .arg(item.amountMinor)
                        .arg(each.currency);
        return text;
    }
    if (const auto* milestone = std::get_if<MilestoneRow>(&candidate.event))
        return joined({u"milestone "_s + milestone->stage,
                       milestone->reachedOn.toString(Qt::ISODate), milestone->staff,
                       milestone->note});
    if (const auto* row = std::get_if<InteractionRow>(&candidate.event)) {
        const Interaction& each = row->interaction;
        return joined(
            {word(each.channel), word(each.direction), each.happenedOn.toString(Qt::ISODate),
             each.feeling ? QString::number(*each.feeling) : QString(), each.note, row->staff});
    }
    if (const auto* referral = std::get_if<ReferralRow>(&candidate.event))
        return joined({u"referred "_s + textOf(referral->referred).replace(u'\n', u' '),
                       referral->referredOn.toString(Qt::ISODate), referral->note});
    return {};
}

}  // namespace

MappingContext british() {
    return {.country = u"GB"_s,
            .currency = u"GBP"_s,
            .kind = {},
            .profile = {},
            .saved = {},
            .today = Today};
}

SourceTable sample(const char* name) {
    Progress progress;
    return readTable(QStringLiteral(WAYMARK_TEST_DATA "/import/") + QString::fromUtf8(name), {},
                     progress);
}

SourceTable tableOf(const QByteArray& csv) {
    Progress progress;
    return readTable(csv, {}, progress);
}

std::vector<Candidate> candidatesOf(const SourceTable& table, const ColumnMapping& mapping) {
    const Normaliser normaliser(table, mapping, {Today});
    std::vector<Candidate> all;
    for (qsizetype row = 0; row < table.rowCount(); ++row) all.push_back(normaliser.candidate(row));
    return all;
}

Candidate firstOf(const QByteArray& csv) {
    const SourceTable table = tableOf(csv);
    return candidatesOf(table, guessMapping(table, british())).at(0);
}

QString textOf(const Contact& contact) {
    QStringList lines;
    const PersonName& name = contact.name;
    line(lines, u"name"_s,
         QStringList{name.honorific, name.given, name.family, name.suffix}.join(u'|') == u"|||"_s
             ? QString()
             : QStringList{name.honorific, name.given, name.family, name.suffix}.join(u'|'));
    line(lines, u"nickname"_s, name.nickname);
    line(lines, u"display"_s, name.display);
    line(lines, u"company"_s, contact.organisationName);
    line(lines, u"title"_s, contact.jobTitle);
    for (const EmailEntry& email : contact.emails)
        line(lines, u"email"_s, joined({email.label, email.address.text()}));
    for (const PhoneEntry& phone : contact.phones)
        line(lines, word(phone.kind), joined({phone.e164, phone.extension}));
    for (const PostalAddress& each : contact.addresses)
        line(lines, u"address"_s,
             joined({each.label, each.street, each.postcode, each.city, each.region, each.country,
                     each.formatted}));
    for (const Link& link : contact.links)
        line(lines, word(link.kind), joined({link.label, link.url}));
    line(lines, u"birthday"_s, contact.birthday);
    line(lines, u"language"_s, contact.language);
    line(lines, u"met"_s, contact.metOn.toString(Qt::ISODate));
    line(lines, u"source"_s, contact.sourceName);
    line(lines, u"tags"_s, QStringList(contact.tags.begin(), contact.tags.end()).join(u" | "_s));
    line(lines, u"note"_s, contact.note);
    for (const QString& each : contact.properties) line(lines, u"property"_s, each);
    return lines.join(u'\n');
}

QString textOf(const Candidate& candidate) {
    QStringList lines;
    if (const QString contact = textOf(candidate.contact); !contact.isEmpty())
        lines.append(contact);
    line(lines, u"event"_s, eventText(candidate));
    for (const Issue& issue : candidate.issues)
        line(lines, u"issue"_s, joined({issue.field, word(issue.kind), issue.value}));
    if (candidate.rejected) lines.append(u"rejected"_s);
    return lines.join(u'\n');
}

}  // namespace waymark::test
