// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/contactjson.h"

#include <QJsonArray>

namespace waymark {
using namespace Qt::StringLiterals;

QJsonObject toJson(const Contact& contact) {
    QJsonArray emails, phones, websites, social, tags;
    for (const EmailEntry& email : contact.emails) emails.append(email.address.text());
    for (const PhoneEntry& phone : contact.phones)
        phones.append(phone.e164.isEmpty() ? phone.raw : phone.e164);
    for (const Link& link : contact.links)
        (link.kind == LinkKind::Website ? websites : social).append(link.url);
    for (const QString& tag : contact.tags) tags.append(tag);
    const PostalAddress address =
        contact.addresses.empty() ? PostalAddress{} : contact.addresses.front();
    QJsonObject json{{u"id"_s, contact.id.value()},
                     {u"given"_s, contact.name.given},
                     {u"family"_s, contact.name.family},
                     {u"honorific"_s, contact.name.honorific},
                     {u"suffix"_s, contact.name.suffix},
                     {u"display"_s, contact.name.display},
                     {u"organisation"_s, contact.organisationName},
                     {u"title"_s, contact.jobTitle},
                     {u"emails"_s, emails},
                     {u"phones"_s, phones},
                     {u"websites"_s, websites},
                     {u"street"_s, address.street},
                     {u"postcode"_s, address.postcode},
                     {u"city"_s, address.city},
                     {u"region"_s, address.region},
                     {u"country"_s, address.country},
                     {u"social"_s, social},
                     {u"birthday"_s, contact.birthday},
                     {u"source"_s, contact.sourceName},
                     {u"tags"_s, tags},
                     {u"note"_s, contact.note}};
    if (contact.metOn.isValid()) json.insert(u"met_on"_s, contact.metOn.toString(Qt::ISODate));
    return json;
}

}  // namespace waymark
