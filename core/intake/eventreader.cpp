// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a row that say what happened: orders, milestones, interactions, referrals.
#include "core/base/text.h"
#include "core/intake/eventwords.h"
#include "core/intake/namesplitter.h"
#include "core/intake/rowreader.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// "gbp", "£", "Euro" → ISO 4217.
QString currencyCode(const QString& written, const QString& otherwise) {
    if (written.isEmpty()) return otherwise;
    if (written.size() == 3 && std::ranges::all_of(written, [](QChar c) { return c.isLetter(); }))
        return written.toUpper();
    const QString folded = text::folded(written);
    if (folded.startsWith(u"euro"_s)) return u"EUR"_s;
    if (folded.startsWith(u"pound"_s)) return u"GBP"_s;
    const auto money = Money::parse(QString(u"1 "_s + written), otherwise);
    return money ? money->currency : otherwise;
}

}  // namespace

void RowReader::readEventCell(const Column& column, const QString& text) {
    Interaction& interaction = m_interaction.interaction;
    switch (column.target->field) {
        case TargetField::OrderNumber:
            return setOnce(m_order.number, text, column);
        case TargetField::OrderedOn:
            m_order.orderedOn = readDay(column, text);
            return;
        case TargetField::Product:
            m_hasLine = true;
            return setOnce(m_line.productName, text, column);
        case TargetField::Category:
            return setOnce(m_line.category, text, column);
        case TargetField::Quantity:
            return readQuantity(column, text);
        case TargetField::Amount:
            if (m_amount.isEmpty()) m_amountCurrency = column.target->label;
            return setOnce(m_amount, text, column);
        case TargetField::Currency:
            return setOnce(m_currency, text, column);
        case TargetField::OrderState:
            if (const auto state = writtenOrderState(text)) {
                m_order.state = *state;
            } else {
                keepInNote(column.heading, text);
                raise(Issue::Kind::UnknownState, u"state"_s, text);
            }
            return;
        case TargetField::Stage:
            return setOnce(m_milestone.stage, text, column);
        case TargetField::ReachedOn:
            m_milestone.reachedOn = readDay(column, text);
            return;
        case TargetField::Staff:
            return setOnce(m_staff, text, column);
        case TargetField::EventNote:
            m_eventNotes.append(text);
            return;
        case TargetField::Channel:
            return readChannel(column, text);
        case TargetField::Direction:
            if (const auto direction = writtenDirection(text))
                interaction.direction = *direction;
            else
                keepInNote(column.heading, text);
            return;
        case TargetField::HappenedOn:
            interaction.happenedOn = readDay(column, text);
            return;
        case TargetField::Feeling:
            interaction.feeling = writtenFeeling(text);
            if (interaction.feeling) return;
            keepInNote(column.heading, text);
            raise(Issue::Kind::UnreadableFeeling, u"feeling"_s, text);
            return;
        case TargetField::ReferredName:
            return setOnce(m_referredName, text, column);
        case TargetField::ReferredEmail:
            return setOnce(m_referredEmail, text, column);
        case TargetField::ReferredOn:
            m_referredOn = readDay(column, text);
            return;
        default:
            return;  // fields of the contact
    }
}

void RowReader::readQuantity(const Column& column, const QString& text) {
    QString number = text;
    while (!number.isEmpty() && !number.back().isDigit()) number.chop(1);
    number.replace(u',', u'.');
    bool isNumber = false;
    const double quantity = number.toDouble(&isNumber);
    m_hasLine = true;
    if (isNumber && quantity >= -1e9 && quantity <= 1e9 && quantity == qint64(quantity)) {
        m_line.quantity = qint64(quantity);
        return;
    }
    keepInNote(column.heading, text);
    raise(Issue::Kind::UnreadableAmount, u"quantity"_s, text);
}

/// "Phone", or both in one: "Incoming call", "E-mail (sent)".
void RowReader::readChannel(const Column& column, const QString& text) {
    Interaction& interaction = m_interaction.interaction;
    if (const auto channel = writtenChannel(text)) {
        interaction.channel = *channel;
        return;
    }
    std::optional<Channel> channel;
    QString spaced = text;
    for (QChar& c : spaced)
        if (!c.isLetterOrNumber() && c != u'-') c = u' ';
    for (const QString& each : spaced.split(u' ', Qt::SkipEmptyParts)) {
        if (!channel) channel = writtenChannel(each);
        const auto direction = writtenDirection(each);
        if (direction && interaction.direction == Direction::None)
            interaction.direction = *direction;
    }
    if (channel) {
        interaction.channel = *channel;
        return;
    }
    keepInNote(column.heading, text);
    raise(Issue::Kind::UnknownChannel, u"channel"_s, text);
}

void RowReader::finishEvent() {
    const QString note = m_eventNotes.join(u'\n');
    switch (m_plan.mapping.kind) {
        case ImportKind::Contacts:
            return;
        case ImportKind::Orders:
            return finishOrder();
        case ImportKind::Milestones:
            m_milestone.staff = m_staff;
            m_milestone.note = note;
            if (m_milestone.stage.isEmpty()) reject(Issue::Kind::UnknownStage, u"stage"_s, {});
            m_candidate.event = m_milestone;
            return;
        case ImportKind::Interactions:
            m_interaction.staff = m_staff;
            m_interaction.interaction.note = note;
            m_candidate.event = m_interaction;
            return;
        case ImportKind::Referrals:
            m_eventNotes = {note};
            return finishReferral();
    }
}

void RowReader::finishOrder() {
    const QString currency =
        m_amountCurrency.isEmpty() ? m_plan.mapping.currency : m_amountCurrency;
    m_order.currency = currencyCode(m_currency, currency);
    if (!m_amount.isEmpty()) {
        m_hasLine = true;
        const auto money = Money::parse(m_amount, m_order.currency);
        if (money) {
            m_line.amountMinor = money->minor;
            m_order.currency = money->currency;
        } else {
            // An order of an unknown worth would falsify every figure: the row waits for a person.
            reject(Issue::Kind::UnreadableAmount, u"amount"_s, m_amount);
        }
    }
    if (m_hasLine) m_order.lines.push_back(m_line);
    for (const QString& note : m_eventNotes) keepInNote({}, note);
    m_candidate.event = OrderRow{m_order};
}

void RowReader::finishReferral() {
    ReferralRow referral;
    referral.referredOn = m_referredOn;
    referral.note = m_eventNotes.join(u'\n');
    Contact& referred = referral.referred;
    const auto addEmail = [&](const QString& written) {
        const auto address = EmailAddress::parse(written);
        if (address) referred.emails.push_back({*address, {}});
        return address.has_value();
    };
    switch (m_referredName.isEmpty() ? NameKind::Nothing : nameKind(m_referredName)) {
        case NameKind::Person:
            referred.name = splitName(m_referredName);
            break;
        case NameKind::Organisation:
            referred.name.display = referred.organisationName = m_referredName;
            break;
        case NameKind::EmailAddress:
            addEmail(m_referredName);
            break;
        case NameKind::Nothing:
            break;
    }
    if (!m_referredEmail.isEmpty() && !addEmail(m_referredEmail)) {
        keepInNote({}, m_referredEmail);
        raise(Issue::Kind::UnreadableEmail, u"referred_email"_s, m_referredEmail);
    }
    const bool nobody = referred.emails.empty() && referred.name.display.isEmpty();
    if (nobody) reject(Issue::Kind::NoPerson, u"referred_name"_s, m_referredName);
    m_candidate.event = std::move(referral);
}

}  // namespace waymark
