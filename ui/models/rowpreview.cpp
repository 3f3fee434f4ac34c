// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowpreview.h"

#include "core/domain/money.h"
#include "core/intake/consentwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

using P = PreviewField;
using F = TargetField;

QString tr(const char* text) { return QCoreApplication::translate("rowPreview", text); }

std::vector<F> sourcesOf(P field) {
    switch (field) {
        case P::Name:
            return {F::FullName, F::Given, F::Family};
        case P::Organisation:
            return {F::Organisation};
        case P::Email:
            return {F::Email};
        case P::Phone:
            return {F::Phone};
        case P::Postcode:
            return {F::Postcode, F::FormattedAddress};
        case P::MetOn:
            return {F::MetOn};
        case P::Source:
            return {F::Source};
        case P::Tags:
            return {F::Tags};
        case P::ConsentEmail:
            return {F::ConsentEmail};
        case P::ConsentPhone:
            return {F::ConsentPhone};
        case P::ConsentLetter:
            return {F::ConsentLetter};
        case P::ConsentMessage:
            return {F::ConsentMessage};
        case P::Note:
            return {F::Note};
        case P::OrderNumber:
            return {F::OrderNumber};
        case P::OrderedOn:
            return {F::OrderedOn};
        case P::Product:
            return {F::Product};
        case P::Quantity:
            return {F::Quantity};
        case P::Amount:
            return {F::Amount};
        case P::OrderState:
            return {F::OrderState};
        case P::Stage:
            return {F::Stage};
        case P::ReachedOn:
            return {F::ReachedOn};
        case P::Channel:
            return {F::Channel};
        case P::HappenedOn:
            return {F::HappenedOn};
        case P::Feeling:
            return {F::Feeling};
        case P::EventNote:
            return {F::EventNote};
        case P::Referred:
            return {F::ReferredName};
        case P::ReferredEmail:
            return {F::ReferredEmail};
        case P::ReferredOn:
            return {F::ReferredOn};
    }
    return {};
}

std::vector<P> fieldsOf(ImportKind kind) {
    switch (kind) {
        case ImportKind::Contacts:
            return {P::Name,         P::Organisation,  P::Email,          P::Phone,
                    P::Postcode,     P::MetOn,         P::Tags,           P::ConsentEmail,
                    P::ConsentPhone, P::ConsentLetter, P::ConsentMessage, P::Source,
                    P::Note};
        case ImportKind::Orders:
            return {P::Name,    P::Email,    P::OrderNumber, P::OrderedOn,
                    P::Product, P::Quantity, P::Amount,      P::OrderState};
        case ImportKind::Milestones:
            return {P::Name, P::Email, P::Stage, P::ReachedOn, P::EventNote};
        case ImportKind::Interactions:
            return {P::Name, P::Email, P::HappenedOn, P::Channel, P::Feeling, P::EventNote};
        case ImportKind::Referrals:
            return {P::Name, P::Email, P::Referred, P::ReferredEmail, P::ReferredOn, P::EventNote};
    }
    return {};
}

QString oneLine(const QString& text) {
    const QString line = text.simplified();
    return line.size() > 120 ? line.first(119) + u'…' : line;
}

QString firstEmail(const Contact& contact) {
    return contact.emails.empty() ? QString() : contact.emails.front().address.text();
}

QString firstPhone(const Contact& contact) {
    if (contact.phones.empty()) return {};
    const PhoneEntry& phone = contact.phones.front();
    return phone.e164.isEmpty() ? phone.raw : Formatting::phone(phone.e164);
}

QString postcode(const Contact& contact) {
    if (contact.addresses.empty()) return {};
    const PostalAddress& address = contact.addresses.front();
    return address.postcode.isEmpty() ? oneLine(address.formatted) : address.postcode;
}

QString ofContact(const Contact& contact, P field, const Formatting& formatting) {
    if (field == P::Name) return oneLine(contact.name.full());
    if (field == P::Organisation) return oneLine(contact.organisationName);
    if (field == P::Email) return firstEmail(contact);
    if (field == P::Phone) return firstPhone(contact);
    if (field == P::Postcode) return postcode(contact);
    if (field == P::MetOn) return formatting.date(contact.metOn);
    if (field == P::Source) return oneLine(contact.sourceName);
    if (field == P::Tags)
        return oneLine(QStringList(contact.tags.begin(), contact.tags.end()).join(u", "_s));
    if (field == P::Note) return oneLine(contact.note);
    return {};
}

QString stateText(OrderState state) {
    switch (state) {
        case OrderState::Quoted:
            return tr("Quoted");
        case OrderState::Confirmed:
            return tr("Confirmed");
        case OrderState::Fulfilled:
            return tr("Fulfilled");
        case OrderState::Cancelled:
            return tr("Cancelled");
        case OrderState::Returned:
            return tr("Returned");
    }
    return {};
}

QString channelText(Channel channel) {
    switch (channel) {
        case Channel::Call:
            return tr("Call");
        case Channel::Email:
            return tr("E-mail");
        case Channel::Letter:
            return tr("Letter");
        case Channel::Meeting:
            return tr("Meeting");
        case Channel::Visit:
            return tr("Visit");
        case Channel::Social:
            return tr("Social message");
        case Channel::Message:
            return tr("Message");
        case Channel::Note:
            return tr("Note");
    }
    return {};
}

std::optional<ConsentChannel> consentOf(P field) {
    if (field == P::ConsentEmail) return ConsentChannel::Email;
    if (field == P::ConsentPhone) return ConsentChannel::Phone;
    if (field == P::ConsentLetter) return ConsentChannel::Letter;
    if (field == P::ConsentMessage) return ConsentChannel::Message;
    return {};
}

/// "Given 3 Oct" of what is recorded; else what is not: an answer of no, or no question.
QString consentText(const CandidateSource& source, const Candidate& candidate,
                    ConsentChannel channel, const Formatting& formatting) {
    for (const Consent& each : candidate.consents) {
        if (each.channel != channel) continue;
        // The year stands in the column of the first contact already.
        const QString day = each.decidedOn == candidate.contact.metOn
                                ? formatting.dayAndMonth(each.decidedOn)
                                : formatting.date(each.decidedOn);
        if (each.state == ConsentState::Given) return tr("Given %1").arg(day);
        return each.decidedOn.isValid() ? tr("Withdrawn %1").arg(day) : tr("Withdrawn");
    }
    const ColumnMapping& mapping = source.info().mapping;
    if (!mapping.consent.areSaid()) return tr("Not asked");
    const QStringList cells = source.cells(candidate.row);
    for (size_t i = 0; i < mapping.columns.size(); ++i)
        if (mapping.columns[i].field == consentField(channel) &&
            writtenConsent(cells.value(qsizetype(i))) == ConsentAnswer::Given)
            return tr("No day");
    return tr("Not given");
}

struct EventText {
    P field;
    const Formatting& formatting;

    QString operator()(const std::monostate&) const { return {}; }
    QString operator()(const OrderRow& row) const {
        const Order& order = row.order;
        const OrderLine line = order.lines.empty() ? OrderLine{} : order.lines.front();
        if (field == P::OrderNumber) return order.number;
        if (field == P::OrderedOn) return formatting.date(order.orderedOn);
        if (field == P::Product) return oneLine(line.productName);
        if (field == P::Quantity) return formatting.count(line.quantity);
        if (field == P::Amount)
            return formatting.money(line.amountMinor, order.currency, Formatting::Detail::Exact);
        if (field == P::OrderState) return stateText(order.state);
        return {};
    }
    QString operator()(const MilestoneRow& row) const {
        if (field == P::Stage) return oneLine(row.stage);
        if (field == P::ReachedOn) return formatting.date(row.reachedOn);
        if (field == P::EventNote) return oneLine(row.note);
        return {};
    }
    QString operator()(const InteractionRow& row) const {
        if (field == P::HappenedOn) return formatting.date(row.interaction.happenedOn);
        if (field == P::Channel) return channelText(row.interaction.channel);
        if (field == P::Feeling)
            return row.interaction.feeling ? formatting.count(*row.interaction.feeling) : QString();
        if (field == P::EventNote) return oneLine(row.interaction.note);
        return {};
    }
    QString operator()(const ReferralRow& row) const {
        if (field == P::Referred) return oneLine(row.referred.title());
        if (field == P::ReferredEmail) return firstEmail(row.referred);
        if (field == P::ReferredOn) return formatting.date(row.referredOn);
        if (field == P::EventNote) return oneLine(row.note);
        return {};
    }
};

/// What stands in the cell when it could not be read: the reader sees what is meant.
QString writtenOf(const std::vector<Issue>& issues, P field) {
    for (const Issue& issue : issues)
        if (speaksOf(issue, field) && !issue.value.isEmpty()) return oneLine(issue.value);
    return {};
}

}  // namespace

QString previewHeading(PreviewField field) {
    switch (field) {
        case P::Name:
            return tr("Name");
        case P::Organisation:
            return tr("Company");
        case P::Email:
            return tr("E-mail");
        case P::Phone:
            return tr("Phone");
        case P::Postcode:
            return tr("Postcode");
        case P::MetOn:
            return tr("First contact");
        case P::Source:
            return tr("Source");
        case P::Tags:
            return tr("Interest");
        case P::ConsentEmail:
            return tr("E-mail consent");
        case P::ConsentPhone:
            return tr("Calls consent");
        case P::ConsentLetter:
            return tr("Post consent");
        case P::ConsentMessage:
            return tr("Text consent");
        case P::Note:
            return tr("Note");
        case P::OrderNumber:
            return tr("Order");
        case P::OrderedOn:
            return tr("Date");
        case P::Product:
            return tr("Product");
        case P::Quantity:
            return tr("Quantity");
        case P::Amount:
            return tr("Amount");
        case P::OrderState:
            return tr("State");
        case P::Stage:
            return tr("Stage");
        case P::ReachedOn:
            return tr("Reached on");
        case P::Channel:
            return tr("How");
        case P::HappenedOn:
            return tr("Day");
        case P::Feeling:
            return tr("Feeling");
        case P::EventNote:
            return tr("Note");
        case P::Referred:
            return tr("Referred");
        case P::ReferredEmail:
            return tr("Their e-mail");
        case P::ReferredOn:
            return tr("Day");
    }
    return {};
}

std::vector<PreviewField> previewFields(ImportKind kind) {
    std::vector<P> fields = fieldsOf(kind);
    std::erase_if(fields, [](P field) { return consentOf(field).has_value(); });
    return fields;
}

std::vector<PreviewField> previewFields(const ColumnMapping& mapping) {
    constexpr size_t most = 7;
    std::vector<P> fields;
    for (const P field : fieldsOf(mapping.kind)) {
        const std::vector<F> sources = sourcesOf(field);
        const bool filled = std::ranges::any_of(mapping.columns, [&](const ColumnTarget& target) {
            return std::ranges::find(sources, target.field) != sources.end();
        });
        if (filled && fields.size() < most) fields.push_back(field);
    }
    return fields;
}

bool speaksOf(const Issue& issue, PreviewField field) {
    const QString& said = issue.field;
    if (field == P::Email) return said == u"emails"_s;
    if (field == P::Phone) return said == u"phones"_s;
    if (field == P::Amount) return said == u"amount"_s;
    if (field == P::Quantity) return said == u"quantity"_s;
    if (field == P::OrderState) return said == u"state"_s;
    if (field == P::Stage) return said == u"stage"_s;
    if (field == P::Channel) return said == u"channel"_s;
    if (field == P::Feeling) return said == u"feeling"_s;
    if (field == P::Referred) return said == u"referred"_s || said == u"referred_name"_s;
    if (field == P::ReferredEmail) return said == u"referred_email"_s;
    if (field == P::Name) return issue.kind == Issue::Kind::NoPerson && said == u"row"_s;
    const std::vector<F> sources = sourcesOf(field);
    return std::ranges::any_of(sources, [&](F source) { return word(source) == said; });
}

RowPreview previewOf(const CandidateSource& source, const Candidate& candidate,
                     const std::vector<PreviewField>& fields, const Formatting& formatting) {
    RowPreview preview{.row = candidate.row,
                       .line = candidate.line,
                       .who = oneLine(candidate.contact.title()),
                       .texts = {},
                       .problems = {},
                       .issues = candidate.issues,
                       .cells = {},
                       .rejected = candidate.rejected};
    for (const P field : fields) {
        QString text = ofContact(candidate.contact, field, formatting);
        if (const auto channel = consentOf(field))
            text = consentText(source, candidate, *channel, formatting);
        if (text.isEmpty()) text = std::visit(EventText{field, formatting}, candidate.event);
        const bool problem = std::ranges::any_of(
            candidate.issues, [field](const Issue& issue) { return speaksOf(issue, field); });
        if (problem && (text.isEmpty() || text == Formatting::none()))
            text = writtenOf(candidate.issues, field);
        preview.texts.append(text.isEmpty() ? Formatting::none() : text);
        preview.problems.push_back(problem ? 1 : 0);
    }
    for (const QString& cell : source.cells(candidate.row)) preview.cells.append(oneLine(cell));
    return preview;
}

}  // namespace waymark::ui
