// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/contactuid.h"

#include "core/export/vcardproperty.h"

#include <QStringList>
#include <QUuid>

namespace waymark {
using namespace Qt::StringLiterals;

QString normalisedUid(const QString& written) {
    QString key = written.trimmed().toLower();
    if (key.startsWith(u"urn:uuid:"_s)) key.remove(0, 9);
    return key;
}

QString uidKey(const QString& line) {
    if (!line.startsWith(u"UID:"_s) && !line.startsWith(u"UID;"_s)) return {};
    const auto property = vCardProperty(line);
    if (!property) return {};
    return normalisedUid(property->text());
}

bool isMadeUid(const QString& key) { return key.startsWith(u"waymark-"_s); }

QString uidLine(const Contact& contact) {
    for (const QString& line : contact.properties)
        if (isMadeUid(uidKey(line))) return line;
    // The number alone is taken again in every other file; with the name it means one contact.
    static const QUuid space(u"{6f0c8c86-5b1d-4c37-9d1c-0f6f6f0a2b11}"_s);
    QStringList parts{QString::number(contact.id.value()), contact.name.given, contact.name.family,
                      contact.name.display, contact.organisationName};
    for (const EmailEntry& email : contact.emails) parts.append(email.address.text());
    for (const PhoneEntry& phone : contact.phones) parts.append(phone.raw);
    return u"UID:waymark-"_s +
           QUuid::createUuidV5(space, parts.join(u'\n')).toString(QUuid::WithoutBraces);
}

}  // namespace waymark
