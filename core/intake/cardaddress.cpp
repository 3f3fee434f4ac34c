// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/intake/cardreader.h"
#include "core/intake/cardwords.h"
#include "core/intake/countries.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;

void CardReader::readAddress(const Property& property) {
    QStringList parts = property.parts();
    for (QString& part : parts) part = cleanLines(part);
    PostalAddress address;
    const QString printed = property.parameter(u"LABEL");
    // Other programs write a line feed as in a value.
    address.formatted = m_isOwn ? printed : cleanLines(vCardUnescaped(printed));
    address.label = label(property);
    address.street = parts.value(2);
    address.city = parts.value(3);
    address.region = parts.value(4);
    address.postcode = parts.value(5);
    address.country = parts.value(6);
    QString says = parts.join(u' ');
    if (!m_isOwn) {
        const QString& box = parts[0];
        const bool bare =
            !box.isEmpty() && std::ranges::all_of(box, [](QChar c) { return c.isDigit(); });
        for (const QString& line : {parts.value(1), bare ? u"PO Box "_s + box : box})
            if (!line.isEmpty()) address.street += address.street.isEmpty() ? line : u'\n' + line;
        if (address.country.isEmpty() && !property.group.isEmpty())
            address.country = countryCode(m_countries.value(property.group));
        if (const QString code = countryCode(address.country); !code.isEmpty())
            address.country = code;
        address.postcode = tidyPostcode(
            address.postcode, address.country.isEmpty() ? m_context.country : address.country);
        const bool inParts = !text::matchKey(says).isEmpty();
        if (inParts && saysNothingMore(address.formatted, says)) address.formatted.clear();
        const bool nothing = address.street.isEmpty() && address.city.isEmpty() &&
                             address.region.isEmpty() && address.postcode.isEmpty() &&
                             address.formatted.isEmpty();
        if (nothing && parts.value(6).isEmpty()) return;
    }
    if (address.isEmpty()) return;
    m_addresses.push_back({preference(property), {address, property.types(), says}});
}

void CardReader::readAddressLabel(const Property& property) {
    m_addressLabels.push_back(&property);
}

/// LABEL is the address as it is printed; it belongs to the ADR of the same type.
void CardReader::finishAddressLabels() {
    for (const Property* property : m_addressLabels) {
        const QString written = cleanLines(property->text());
        if (written.isEmpty()) continue;
        const auto isOf = [&](const auto& each) {
            for (const QStringView place : {u"home", u"work"})
                if (each.second.types.contains(place) != property->hasType(place)) return false;
            return true;
        };
        const auto same = std::ranges::find_if(m_addresses, isOf);
        if (same != m_addresses.end()) {
            WrittenAddress& each = same->second;
            if (saysNothingMore(written, each.says)) continue;
            if (each.address.formatted.isEmpty()) {
                each.address.formatted = written;
                continue;
            }
        }
        PostalAddress address;
        address.formatted = written;
        address.label = label(*property);
        m_addresses.push_back({preference(*property), {address, property->types(), written}});
    }
}

}  // namespace waymark
