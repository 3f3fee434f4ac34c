#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <vector>

namespace waymark {

/// A parameter of a property: `TYPE=work,voice`. The bare types of vCard 2.1 (`TEL;WORK:`) are
/// TYPE, its bare encodings ENCODING.
struct VCardParameter {
    QString name;   ///< upper case
    QString value;  ///< as written, without quotes
    bool operator==(const VCardParameter&) const = default;
};

/// One content line of a card, unfolded and decoded.
struct VCardProperty {
    QString group;  ///< of `item1.TEL`; empty without
    QString name;   ///< upper case
    std::vector<VCardParameter> parameters;
    /// With the escapes of vCard 3.0 and 4.0 (`\,` `\;` `\n`), whatever the version; binary values
    /// in base64 without white space.
    QString value;

    bool operator==(const VCardProperty&) const = default;
    /// The value of the first parameter of that name, or empty.
    [[nodiscard]] QString parameter(QStringView name) const;
    /// The words of all TYPE parameters, lower case.
    [[nodiscard]] QStringList types() const;
    [[nodiscard]] bool hasType(QStringView type) const;
    /// Without escapes.
    [[nodiscard]] QString text() const;
    /// Divided at each `;` (or another sign) that is not escaped; the parts without escapes.
    [[nodiscard]] QStringList parts(QChar sign = u';') const;
    [[nodiscard]] QStringList rawParts(QChar sign = u';') const;  ///< with their escapes
    [[nodiscard]] bool isBinary() const;                          ///< the value is base64
    /// The content line of vCard 3.0, unfolded: what a contact keeps of a property that none of its
    /// fields holds.
    [[nodiscard]] QString line() const;
};

/// A content line as a property: unfolded, already text. Nothing if it is none.
[[nodiscard]] std::optional<VCardProperty> vCardProperty(QStringView line);

/// A text with the escapes of a vCard, and without.
[[nodiscard]] QString vCardEscaped(QStringView text);
[[nodiscard]] QString vCardUnescaped(QStringView value);

}  // namespace waymark
