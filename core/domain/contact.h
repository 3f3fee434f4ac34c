#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/domain/emailaddress.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace waymark {

struct PersonName {
    QString honorific;  ///< Dr, Mme, Herr
    QString given;      ///< given and further names
    QString family;
    QString suffix;  ///< Jr, III, PhD
    QString nickname;
    QString display;  ///< as it was written first; never lost

    bool operator==(const PersonName&) const = default;
    /// True if there is neither a given nor a family name: a firm's general entry.
    [[nodiscard]] bool isEmpty() const { return given.isEmpty() && family.isEmpty(); }
    /// "Ann Roe"; without personal names the display text.
    [[nodiscard]] QString full() const {
        if (isEmpty()) return display;
        return given.isEmpty() ? family : family.isEmpty() ? given : given + u' ' + family;
    }
};

struct EmailEntry {
    EmailAddress address;
    QString label;  ///< Work, Home, as written
    bool operator==(const EmailEntry&) const = default;
};

enum class PhoneKind { Mobile, Work, Direct, Home, Fax, Other };

struct PhoneEntry {
    QString raw;   ///< as written
    QString e164;  ///< empty if it cannot be read as a number
    QString extension;
    PhoneKind kind = PhoneKind::Other;
    bool operator==(const PhoneEntry&) const = default;
};

struct PostalAddress {
    QString label;
    QString street;  ///< lines separated by LF
    QString postcode;
    QString city;
    QString region;
    QString country;    ///< ISO 3166-1 alpha-2, or as written where it is no country we know
    QString formatted;  ///< the whole as written, where the parts are not sure

    bool operator==(const PostalAddress&) const = default;
    [[nodiscard]] bool isEmpty() const {
        return street.isEmpty() && postcode.isEmpty() && city.isEmpty() && region.isEmpty() &&
               country.isEmpty() && formatted.isEmpty();
    }
};

enum class LinkKind { Website, Social };

struct Link {
    LinkKind kind = LinkKind::Website;
    QString url;  ///< as written
    QString label;
    bool operator==(const Link&) const = default;
    /// For comparison: host, path and what of the query names the page, in lower case without
    /// scheme, www., closing slash and fragment.
    [[nodiscard]] QString key() const;
};

/// A person, or the general entry of a firm.
struct Contact {
    ContactId id;
    PersonName name;
    OrganisationId organisation;
    QString organisationName;  ///< read with the contact; written through `organisation`
    QString jobTitle;
    QString birthday;  ///< ISO date, or --MM-DD without a year; empty if unknown
    QString language;
    QDate metOn;         ///< first contact; invalid if unknown
    SourceId source;     ///< of the first touch
    QString sourceName;  ///< read with the contact; written through `source`
    QString note;
    ImportId madeBy;                 ///< the import that brought the contact; null if made by hand
    std::vector<EmailEntry> emails;  ///< first = primary
    std::vector<PhoneEntry> phones;
    std::vector<PostalAddress> addresses;
    std::vector<Link> links;
    std::vector<QString> tags;
    /// What another program said and no field above holds, one unfolded vCard line each.
    std::vector<QString> properties;

    bool operator==(const Contact&) const = default;
    /// What to call the contact in a list: the person, else the firm, else the first address.
    [[nodiscard]] QString title() const;
};

/// Which of several of one name: 1 for Sr, 2 for Jr or II, 3 for III, 4 for IV; 0 is not said.
using Generation = std::uint8_t;
/// Of a folded word: "jr", "senior", "iii".
[[nodiscard]] Generation generationOf(QStringView word);
/// Of a whole suffix: "MBA, Jr." → 2.
[[nodiscard]] Generation generationIn(QStringView suffix);

/// For comparing names: the folded words of both parts sorted, so that "Roe Ann" equals "Ann Roe"
/// and "Anne-Marie O'Hara" equals "O’HARA anne marie". Words are joined by one blank; empty if
/// there is no letter or digit. The generation counts, so that a son is not his father.
[[nodiscard]] QString nameKey(QStringView given, QStringView family, QStringView suffix = {});

/// The words of the command line and the schema for a kind: "mobile", "work", …
[[nodiscard]] QString word(PhoneKind kind);
[[nodiscard]] PhoneKind phoneKind(QStringView word);
[[nodiscard]] QString word(LinkKind kind);
[[nodiscard]] LinkKind linkKind(QStringView word);

}  // namespace waymark
