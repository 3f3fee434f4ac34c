// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/columnmapping.h"

#include "core/base/text.h"
#include "core/domain/wordlist.h"
#include "core/intake/sourcetable.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr WordList<TargetField, 62> Fields{{{{TargetField::Ignore, u"ignore"},
                                             {TargetField::KeepInNote, u"keep_in_note"},
                                             {TargetField::FullName, u"full_name"},
                                             {TargetField::Honorific, u"honorific"},
                                             {TargetField::Given, u"given"},
                                             {TargetField::Middle, u"middle"},
                                             {TargetField::Family, u"family"},
                                             {TargetField::Suffix, u"suffix"},
                                             {TargetField::Nickname, u"nickname"},
                                             {TargetField::Organisation, u"organisation"},
                                             {TargetField::Department, u"department"},
                                             {TargetField::JobTitle, u"job_title"},
                                             {TargetField::Email, u"email"},
                                             {TargetField::EmailLabel, u"email_label"},
                                             {TargetField::Phone, u"phone"},
                                             {TargetField::PhoneLabel, u"phone_label"},
                                             {TargetField::PhoneExtension, u"phone_extension"},
                                             {TargetField::Website, u"website"},
                                             {TargetField::WebsiteLabel, u"website_label"},
                                             {TargetField::Social, u"social"},
                                             {TargetField::Street, u"street"},
                                             {TargetField::Postcode, u"postcode"},
                                             {TargetField::City, u"city"},
                                             {TargetField::Region, u"region"},
                                             {TargetField::Country, u"country"},
                                             {TargetField::FormattedAddress, u"formatted_address"},
                                             {TargetField::AddressLabel, u"address_label"},
                                             {TargetField::PostBox, u"post_box"},
                                             {TargetField::Birthday, u"birthday"},
                                             {TargetField::BirthYear, u"birth_year"},
                                             {TargetField::BirthMonth, u"birth_month"},
                                             {TargetField::BirthDay, u"birth_day"},
                                             {TargetField::Language, u"language"},
                                             {TargetField::MetOn, u"met_on"},
                                             {TargetField::Source, u"source"},
                                             {TargetField::Tags, u"tags"},
                                             {TargetField::Note, u"note"},
                                             {TargetField::Signature, u"signature"},
                                             {TargetField::ConsentEmail, u"consent_email"},
                                             {TargetField::ConsentPhone, u"consent_phone"},
                                             {TargetField::ConsentLetter, u"consent_letter"},
                                             {TargetField::ConsentMessage, u"consent_message"},
                                             {TargetField::ConsentOn, u"consent_on"},
                                             {TargetField::OrderNumber, u"order_number"},
                                             {TargetField::OrderedOn, u"ordered_on"},
                                             {TargetField::Product, u"product"},
                                             {TargetField::Category, u"category"},
                                             {TargetField::Quantity, u"quantity"},
                                             {TargetField::Amount, u"amount"},
                                             {TargetField::Currency, u"currency"},
                                             {TargetField::OrderState, u"order_state"},
                                             {TargetField::Stage, u"stage"},
                                             {TargetField::ReachedOn, u"reached_on"},
                                             {TargetField::Staff, u"staff"},
                                             {TargetField::EventNote, u"event_note"},
                                             {TargetField::Channel, u"channel"},
                                             {TargetField::Direction, u"direction"},
                                             {TargetField::HappenedOn, u"happened_on"},
                                             {TargetField::Feeling, u"feeling"},
                                             {TargetField::ReferredName, u"referred_name"},
                                             {TargetField::ReferredEmail, u"referred_email"},
                                             {TargetField::ReferredOn, u"referred_on"}}}};

/// The field names of a contact elsewhere on the command line, and what people try first.
constexpr WordList<TargetField, 12> Synonyms{{{{TargetField::FullName, u"name"},
                                               {TargetField::FullName, u"display"},
                                               {TargetField::JobTitle, u"title"},
                                               {TargetField::Email, u"emails"},
                                               {TargetField::Phone, u"phones"},
                                               {TargetField::Website, u"websites"},
                                               {TargetField::Organisation, u"company"},
                                               {TargetField::Organisation, u"organization"},
                                               {TargetField::Tags, u"tag"},
                                               {TargetField::Note, u"notes"},
                                               {TargetField::Ignore, u"none"},
                                               {TargetField::KeepInNote, u"keep"}}}};

constexpr WordList<Certainty, 3> Certainties{{{{Certainty::Sure, u"sure"},
                                               {Certainty::PleaseCheck, u"please_check"},
                                               {Certainty::NotImported, u"not_imported"}}}};

constexpr WordList<ConsentTerms::Day, 3> ConsentDays{{{{ConsentTerms::Day::NotSaid, u"not_said"},
                                                       {ConsentTerms::Day::OfTheRow, u"row"},
                                                       {ConsentTerms::Day::One, u"one"}}}};

QJsonObject jsonOf(const ConsentTerms& terms) {
    QJsonObject json{{u"wording"_s, terms.wording},
                     {u"evidence"_s, terms.evidence},
                     {u"day"_s, ConsentDays.word(terms.day)}};
    if (terms.on.isValid()) json.insert(u"on"_s, terms.on.toString(Qt::ISODate));
    return json;
}

ConsentTerms termsOf(const QJsonObject& json) {
    ConsentTerms terms;
    terms.wording = json.value(u"wording"_s).toString();
    terms.evidence = json.value(u"evidence"_s).toString();
    terms.day = ConsentDays.value(json.value(u"day"_s).toString(), ConsentTerms::Day::NotSaid);
    terms.on = QDate::fromString(json.value(u"on"_s).toString(), Qt::ISODate);
    return terms;
}

QJsonObject jsonOf(const ColumnTarget& target) {
    QJsonObject json{{u"field"_s, word(target.field)},
                     {u"certainty"_s, Certainties.word(target.certainty)}};
    if (target.field == TargetField::Phone) json.insert(u"phone"_s, word(target.phoneKind));
    if (!target.label.isEmpty()) json.insert(u"label"_s, target.label);
    if (target.group != 0) json.insert(u"group"_s, target.group);
    if (target.dateOrder != DateOrder::Unknown) json.insert(u"dates"_s, word(target.dateOrder));
    if (target.datesUndecided != 0) json.insert(u"undecided"_s, target.datesUndecided);
    if (target.datesProving != 0) json.insert(u"proving"_s, target.datesProving);
    if (target.firstDay.isValid()) json.insert(u"first"_s, target.firstDay.toString(Qt::ISODate));
    if (target.lastDay.isValid()) json.insert(u"last"_s, target.lastDay.toString(Qt::ISODate));
    return json;
}

std::optional<ColumnTarget> targetOf(const QJsonObject& json) {
    const auto field = targetField(json.value(u"field"_s).toString());
    if (!field) return {};
    ColumnTarget target{.field = *field, .label = {}, .firstDay = {}, .lastDay = {}};
    target.certainty =
        Certainties.value(json.value(u"certainty"_s).toString(), Certainty::PleaseCheck);
    target.phoneKind = phoneKind(json.value(u"phone"_s).toString());
    target.label = json.value(u"label"_s).toString();
    target.group = json.value(u"group"_s).toInt();
    target.dateOrder = dateOrder(json.value(u"dates"_s).toString()).value_or(DateOrder::Unknown);
    target.datesUndecided = json.value(u"undecided"_s).toInt();
    target.datesProving = json.value(u"proving"_s).toInt();
    target.firstDay = QDate::fromString(json.value(u"first"_s).toString(), Qt::ISODate);
    target.lastDay = QDate::fromString(json.value(u"last"_s).toString(), Qt::ISODate);
    return target;
}

}  // namespace

QString word(TargetField field) { return Fields.word(field); }

std::optional<TargetField> targetField(QStringView written) {
    if (const auto field = Fields.maybe(written)) return field;
    return Synonyms.maybe(written);
}

std::optional<ConsentChannel> consentChannel(TargetField field) {
    if (field == TargetField::ConsentEmail) return ConsentChannel::Email;
    if (field == TargetField::ConsentPhone) return ConsentChannel::Phone;
    if (field == TargetField::ConsentLetter) return ConsentChannel::Letter;
    if (field == TargetField::ConsentMessage) return ConsentChannel::Message;
    return {};
}

TargetField consentField(ConsentChannel channel) {
    switch (channel) {
        case ConsentChannel::Email:
            return TargetField::ConsentEmail;
        case ConsentChannel::Phone:
            return TargetField::ConsentPhone;
        case ConsentChannel::Letter:
            return TargetField::ConsentLetter;
        case ConsentChannel::Message:
            return TargetField::ConsentMessage;
    }
    return TargetField::KeepInNote;
}

bool hasConsents(const ColumnMapping& mapping) {
    return std::ranges::any_of(mapping.columns, [](const ColumnTarget& target) {
        return consentChannel(target.field).has_value();
    });
}

QString headerFingerprint(const SourceTable& table) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qsizetype column = 0; column < table.columnCount(); ++column) {
        hash.addData(text::folded(table.header(column)).toUtf8());
        hash.addData(QByteArrayView("\n"));
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString toJson(const ColumnMapping& mapping) {
    QJsonArray columns;
    for (const ColumnTarget& target : mapping.columns) columns.append(jsonOf(target));
    QJsonObject json{{u"kind"_s, word(mapping.kind)},
                     {u"profile"_s, mapping.profile},
                     {u"country"_s, mapping.country},
                     {u"currency"_s, mapping.currency},
                     {u"columns"_s, columns}};
    if (mapping.consent != ConsentTerms()) json.insert(u"consent"_s, jsonOf(mapping.consent));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<ColumnMapping> mappingFromJson(const QString& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) return {};
    const QJsonObject json = document.object();
    const auto kind = importKind(json.value(u"kind"_s).toString());
    if (!kind || !json.value(u"columns"_s).isArray()) return {};
    ColumnMapping mapping{.kind = *kind,
                          .profile = json.value(u"profile"_s).toString(),
                          .country = json.value(u"country"_s).toString(),
                          .currency = json.value(u"currency"_s).toString(),
                          .consent = termsOf(json.value(u"consent"_s).toObject()),
                          .columns = {}};
    for (const QJsonValue& column : json.value(u"columns"_s).toArray()) {
        const auto target = targetOf(column.toObject());
        if (!target) return {};
        mapping.columns.push_back(*target);
    }
    return mapping;
}

}  // namespace waymark
