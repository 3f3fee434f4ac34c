// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/intake/cardreader.h"
#include "core/intake/cardwords.h"
#include "core/intake/namesplitter.h"

namespace waymark {
using namespace Qt::StringLiterals;

void CardReader::readName(const Property& property) {
    if (m_hasName) return keep(property);
    m_hasName = true;
    PersonName& name = m_contact.name;
    if (m_isOwn) {
        const QStringList parts = property.parts();
        name.family = parts.value(0);
        name.given = parts.value(1);
        name.honorific = parts.value(3);
        name.suffix = parts.value(4);
        return;
    }
    const QStringList parts = property.rawParts();
    name.family = clean(joinedList(parts.value(0), u" "_s));
    name.given = clean(joinedList(parts.value(1), u" "_s));
    m_additional = clean(joinedList(parts.value(2), u" "_s));
    name.honorific = clean(joinedList(parts.value(3), u" "_s));
    name.suffix = clean(joinedList(parts.value(4), u", "_s));
}

void CardReader::readDisplay(const Property& property) {
    if (m_hasDisplay) {
        if (m_isOwn || clean(property.text()) != m_full) keep(property);
        return;
    }
    m_hasDisplay = true;
    m_isMadeUp = m_isOwn && property.parameter(u"X-WAYMARK") == u"made";
    m_full = clean(property.text());
}

void CardReader::finishName() {
    PersonName& name = m_contact.name;
    QString& firm = m_contact.organisationName;
    if (m_isOwn) {
        if (!m_isMadeUp) name.display = m_full;
        return;
    }
    const QString both = name.given + u' ' + name.family;
    if (m_isCompany) {
        if (firm.isEmpty()) firm = m_full.isEmpty() ? both.trimmed() : m_full;
        if (text::matchKey(both) == text::matchKey(firm) && m_additional.isEmpty())
            name.given = name.family = QString();
    }
    if (name.isEmpty() && m_additional.isEmpty()) {
        if (m_full.isEmpty()) {
            if (m_isCompany) name.display = firm;
            return;
        }
        const bool isFirm =
            m_isCompany || (!firm.isEmpty() && text::matchKey(m_full) == text::matchKey(firm));
        if (isFirm) {
            name.display = m_full;
            return;
        }
        if (nameKind(m_full) != NameKind::Person) return nameIsNoPerson(m_full);
        return splitWhole(m_full);
    }
    // The whole name in one part, or FN that says more than N.
    const bool onePart = (name.given.isEmpty() || name.family.isEmpty()) && m_additional.isEmpty();
    if (onePart) {
        const QString part = both.trimmed();
        const QString whole = m_full.isEmpty() ? part : m_full;
        if (whole.contains(u' ') && nameKind(whole) == NameKind::Person) {
            const PersonName split = splitName(whole);
            const bool richer = !split.given.isEmpty() && !split.family.isEmpty();
            if (richer && saysNothingMore(part, whole)) return splitWhole(whole);
        }
    }
    if (!m_additional.isEmpty())
        name.given += name.given.isEmpty() ? m_additional : u' ' + m_additional;
    const bool eastAsian = !name.family.isEmpty() && name.family.front().unicode() >= 0x3040 &&
                           name.family.front().unicode() < 0xD7B0;
    name.display = !m_full.isEmpty() ? m_full
                   : eastAsian       ? name.family + name.given
                                     : text::tidied(QString(name.given + u' ' + name.family));
    tidyParts(name);
}

void CardReader::splitWhole(const QString& written) {
    const PersonName said = m_contact.name;
    PersonName& name = m_contact.name;
    name = splitName(written);
    if (!said.honorific.isEmpty()) name.honorific = said.honorific;
    if (!said.suffix.isEmpty()) name.suffix = said.suffix;
    if (!said.nickname.isEmpty()) name.nickname = said.nickname;
}

/// A firm, an address or figures stand where the name should.
void CardReader::nameIsNoPerson(const QString& written) {
    switch (nameKind(written)) {
        case NameKind::Organisation:
            m_contact.name.display = written;
            if (m_contact.organisationName.isEmpty()) m_contact.organisationName = written;
            return;
        case NameKind::EmailAddress:
            if (const auto address = EmailAddress::parse(written);
                address && !m_known.contains(u"email "_s + address->key()))
                m_emails.push_back({NoPreference, {*address, {}}});
            return;
        case NameKind::Nothing:
            return keepInNote({}, written);
        case NameKind::Person:
            return;
    }
}

}  // namespace waymark
