// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fieldtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>
#include <QSet>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

using F = TargetField;

QString tr(const char* text) { return QCoreApplication::translate("fieldText", text); }

FieldGroup nowhere() { return {tr("Not a field"), {F::Ignore, F::KeepInNote}}; }

FieldGroup person() {
    return {tr("Person"),
            {F::FullName, F::Given, F::Middle, F::Family, F::Honorific, F::Suffix, F::Nickname,
             F::Organisation, F::JobTitle, F::Department}};
}

FieldGroup reach() {
    return {tr("How to reach them"),
            {F::Email, F::EmailLabel, F::Phone, F::PhoneLabel, F::PhoneExtension, F::Website,
             F::WebsiteLabel, F::Social}};
}

FieldGroup address() {
    return {tr("Address"),
            {F::Street, F::Postcode, F::City, F::Region, F::Country, F::PostBox,
             F::FormattedAddress, F::AddressLabel}};
}

FieldGroup about() {
    return {tr("About them"),
            {F::MetOn, F::Source, F::Tags, F::Note, F::Signature, F::Birthday, F::BirthYear,
             F::BirthMonth, F::BirthDay, F::Language}};
}

FieldGroup consent() {
    return {tr("Consent"),
            {F::ConsentEmail, F::ConsentPhone, F::ConsentLetter, F::ConsentMessage, F::ConsentOn}};
}

std::vector<FieldGroup> withPerson(FieldGroup event) {
    return {std::move(event), person(), reach(), address(), about(), consent(), nowhere()};
}

}  // namespace

std::vector<FieldGroup> fieldGroups(ImportKind kind) {
    switch (kind) {
        case ImportKind::Contacts:
            return {person(), reach(), address(), about(), consent(), nowhere()};
        case ImportKind::Orders:
            return withPerson({tr("Order"),
                               {F::OrderNumber, F::OrderedOn, F::Product, F::Category, F::Quantity,
                                F::Amount, F::Currency, F::OrderState}});
        case ImportKind::Milestones:
            return withPerson({tr("Milestone"), {F::Stage, F::ReachedOn, F::Staff, F::EventNote}});
        case ImportKind::Interactions:
            return withPerson(
                {tr("Contact logged"),
                 {F::HappenedOn, F::Channel, F::Direction, F::EventNote, F::Feeling, F::Staff}});
        case ImportKind::Referrals:
            return withPerson(
                {tr("Referral"), {F::ReferredName, F::ReferredEmail, F::ReferredOn, F::EventNote}});
    }
    return {};
}

QString fieldText(TargetField field) {
    switch (field) {
        case F::Ignore:
            return tr("Do not import");
        case F::KeepInNote:
            return tr("Keep in the note");
        case F::FullName:
            return tr("Full name");
        case F::Honorific:
            return tr("Form of address (Dr, Mrs)");
        case F::Given:
            return tr("First name");
        case F::Middle:
            return tr("Middle name");
        case F::Family:
            return tr("Last name");
        case F::Suffix:
            return tr("Name suffix (Jr, PhD)");
        case F::Nickname:
            return tr("Nickname");
        case F::Organisation:
            return tr("Company");
        case F::Department:
            return tr("Department");
        case F::JobTitle:
            return tr("Job title");
        case F::Email:
            return tr("E-mail");
        case F::EmailLabel:
            return tr("Label of the e-mail");
        case F::Phone:
            return tr("Phone");
        case F::PhoneLabel:
            return tr("Label of the phone");
        case F::PhoneExtension:
            return tr("Phone extension");
        case F::Website:
            return tr("Website");
        case F::WebsiteLabel:
            return tr("Label of the website");
        case F::Social:
            return tr("Social profile");
        case F::Street:
            return tr("Street");
        case F::Postcode:
            return tr("Postcode");
        case F::City:
            return tr("Town");
        case F::Region:
            return tr("County or state");
        case F::Country:
            return tr("Country");
        case F::FormattedAddress:
            return tr("Whole address");
        case F::AddressLabel:
            return tr("Label of the address");
        case F::PostBox:
            return tr("PO box");
        case F::Birthday:
            return tr("Birthday");
        case F::BirthYear:
            return tr("Year of birth");
        case F::BirthMonth:
            return tr("Month of birth");
        case F::BirthDay:
            return tr("Day of birth");
        case F::Language:
            return tr("Language");
        case F::MetOn:
            return tr("First contact date");
        case F::Source:
            return tr("Source (where met)");
        case F::Tags:
            return tr("Interest (list)");
        case F::Note:
            return tr("Note");
        case F::Signature:
            return tr("E-mail signature");
        case F::ConsentEmail:
            return tr("Consent: e-mail marketing");
        case F::ConsentPhone:
            return tr("Consent: marketing calls");
        case F::ConsentLetter:
            return tr("Consent: marketing by post");
        case F::ConsentMessage:
            return tr("Consent: text messages");
        case F::ConsentOn:
            return tr("Day of the consent");
        case F::OrderNumber:
            return tr("Order number");
        case F::OrderedOn:
            return tr("Order date");
        case F::Product:
            return tr("Product");
        case F::Category:
            return tr("Product category");
        case F::Quantity:
            return tr("Quantity");
        case F::Amount:
            return tr("Amount");
        case F::Currency:
            return tr("Currency");
        case F::OrderState:
            return tr("State of the order");
        case F::Stage:
            return tr("Stage");
        case F::ReachedOn:
            return tr("Reached on");
        case F::Staff:
            return tr("Done by");
        case F::EventNote:
            return tr("Note on the event");
        case F::Channel:
            return tr("Way of contact");
        case F::Direction:
            return tr("In or out");
        case F::HappenedOn:
            return tr("Day of the contact");
        case F::Feeling:
            return tr("Feeling (1 to 5)");
        case F::ReferredName:
            return tr("Name of the one referred");
        case F::ReferredEmail:
            return tr("E-mail of the one referred");
        case F::ReferredOn:
            return tr("Referred on");
    }
    return {};
}

QString kindText(ImportKind kind) {
    switch (kind) {
        case ImportKind::Contacts:
            return tr("Contacts");
        case ImportKind::Orders:
            return tr("Orders");
        case ImportKind::Milestones:
            return tr("Milestones");
        case ImportKind::Interactions:
            return tr("Contacts logged");
        case ImportKind::Referrals:
            return tr("Referrals");
    }
    return {};
}

QString modeText(MatchMode mode) {
    switch (mode) {
        case MatchMode::Merge:
            return tr("Update them: the file’s values win");
        case MatchMode::Fill:
            return tr("Fill only what is empty");
        case MatchMode::Skip:
            return tr("Leave those already here as they are");
        case MatchMode::Create:
            return tr("Always make a new contact");
        case MatchMode::Review:
            return tr("Set them aside to look at");
    }
    return {};
}

QString orderText(DateOrder order) {
    switch (order) {
        case DateOrder::Unknown:
            return tr("Not decided");
        case DateOrder::DayMonthYear:
            return tr("Day, month, year");
        case DateOrder::MonthDayYear:
            return tr("Month, day, year");
        case DateOrder::YearMonthDay:
            return tr("Year, month, day");
    }
    return {};
}

QString certaintyText(Certainty certainty) {
    switch (certainty) {
        case Certainty::Sure:
            return tr("Sure");
        case Certainty::PleaseCheck:
            return tr("Please check");
        case Certainty::NotImported:
            return tr("Not imported");
    }
    return {};
}

QString encodingText(QByteArrayView name) {
    QString text = QString::fromLatin1(name);
    if (text.startsWith("windows"_L1)) text[0] = u'W';
    return text;
}

QString separatorText(const QByteArray& delimiter) {
    if (delimiter == ",") return tr("Comma");
    if (delimiter == ";") return tr("Semicolon");
    if (delimiter == "\t") return tr("Tab");
    if (delimiter == "|") return tr("Upright bar");
    return u"“%1”"_s.arg(QString::fromUtf8(delimiter));
}

QString countryText(const QString& code) {
    if (code.isEmpty()) return tr("Not known");
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

QStringList knownCountries() {
    QMap<QString, QString> byName;
    for (const QLocale& locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript,
                                                          QLocale::AnyTerritory)) {
        const QString code = QLocale::territoryToCode(locale.territory());
        if (code.size() == 2) byName.insert(countryText(code), code);
    }
    return byName.values();
}

}  // namespace waymark::ui
