// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/base/text.h"
#include "core/intake/signatureparser.h"

#include <QFile>
#include <QJsonArray>

#include <cstdio>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

QString standardInput() {
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        throw Failure(Failure::Kind::CannotRead, in.errorString(), u"-"_s);
    return QString::fromUtf8(in.readAll());
}

/// "Ann Roe <ann@example.com>", as a message says who sent it; a bare address has no name.
SignatureHints hintsFrom(const QString& from, const QString& country) {
    SignatureHints hints;
    hints.country = country.toUpper();
    const qsizetype angle = from.lastIndexOf(u'<');
    if (const auto address = EmailAddress::parse(from)) hints.senderEmail = address->text();
    if (angle < 0 && !hints.senderEmail.isEmpty()) return hints;
    hints.senderName = text::tidied(angle < 0 ? QStringView(from) : QStringView(from).first(angle));
    if (hints.senderName.size() > 1 && hints.senderName.startsWith(u'"') &&
        hints.senderName.endsWith(u'"'))
        hints.senderName = hints.senderName.mid(1, hints.senderName.size() - 2);
    return hints;
}

QJsonObject fieldsOf(const Contact& contact) {
    QJsonArray phones, emails, websites, social;
    for (const PhoneEntry& phone : contact.phones)
        phones.append(QJsonObject{
            {u"kind"_s, word(phone.kind)}, {u"e164"_s, phone.e164}, {u"ext"_s, phone.extension}});
    for (const EmailEntry& email : contact.emails) emails.append(email.address.text());
    for (const Link& link : contact.links)
        (link.kind == LinkKind::Social ? social : websites).append(link.url);
    const PostalAddress address =
        contact.addresses.empty() ? PostalAddress() : contact.addresses.front();
    return {{u"name"_s, contact.name.isEmpty() ? QString() : contact.name.full()},
            {u"given"_s, contact.name.given},
            {u"family"_s, contact.name.family},
            {u"title"_s, contact.jobTitle},
            {u"organisation"_s, contact.organisationName},
            {u"phones"_s, phones},
            {u"emails"_s, emails},
            {u"websites"_s, websites},
            {u"street"_s, address.street},
            {u"postcode"_s, address.postcode},
            {u"city"_s, address.city},
            {u"region"_s, address.region},
            {u"country"_s, address.country},
            {u"social"_s, social}};
}

/// Of several numbers or links the first gives the span and the least sure the confidence; `parts`
/// names them all.
QJsonObject toJson(const ReadSignature& read) {
    QJsonObject spans, confidence;
    QJsonArray parts;
    for (const SignaturePart& part : read.parts) {
        const QString field = word(part.field);
        if (!spans.contains(field)) spans.insert(field, QJsonArray{part.from, part.to});
        const double before = confidence.value(field).toDouble(1.0);
        confidence.insert(field, std::min(before, part.confidence));
        parts.append(QJsonObject{{u"field"_s, field},
                                 {u"value"_s, part.value},
                                 {u"span"_s, QJsonArray{part.from, part.to}},
                                 {u"confidence"_s, part.confidence}});
    }
    return {{u"fields"_s, fieldsOf(read.contact)},
            {u"spans"_s, spans},
            {u"confidence"_s, confidence},
            {u"parts"_s, parts},
            {u"rest"_s, read.rest}};
}

void sayLines(const Invocation& call, const ReadSignature& read) {
    for (const SignaturePart& part : read.parts) {
        QString value = part.value;
        value.replace(u'\n', u", "_s);
        if (part.field == SignatureField::Phone) {
            if (!part.extension.isEmpty()) value += u" ext. "_s + part.extension;
            value += u" ("_s + word(part.phoneKind) + u')';
        }
        call.say(u"%1 %2  %3%"_s.arg(word(part.field), -13)
                     .arg(value, -44)
                     .arg(qRound(part.confidence * 100), 3));
    }
    if (!read.rest.isEmpty()) call.say(u"\nNot understood:\n"_s + read.rest);
}

}  // namespace

int parseSignature(Invocation& call) {
    call.parse(
        u"Reads the block under an e-mail from standard input: name, title, organisation, phones, e-mails, links and address, each with its place in the text and how sure it is."_s,
        {},
        {{u"from"_s, u"The sender as the message names them: \"Name <a@b>\"."_s, u"sender"_s},
         {u"country"_s, u"Read phones and addresses as in this country (ISO code)."_s, u"code"_s},
         {u"json"_s, u"One JSON value."_s}});
    const ReadSignature read =
        readSignature(standardInput(), hintsFrom(call.value(u"from"_s), call.value(u"country"_s)));
    if (call.isSet(u"json"_s))
        call.json(toJson(read));
    else
        sayLines(call, read);
    return Done;
}

}  // namespace waymark::cli
