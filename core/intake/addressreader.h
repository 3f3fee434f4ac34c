#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace waymark {

enum class AddressPart { Street, Postcode, City, Region, Country };

/// Where a part of an address stands in the text it was read from (UTF-16 offsets).
struct AddressSpan {
    AddressPart part = AddressPart::Street;
    qsizetype from = 0;
    qsizetype to = 0;
    bool operator==(const AddressSpan&) const = default;
};

struct ReadAddress {
    PostalAddress address;  ///< only `formatted` is filled where the parts are not sure
    std::vector<AddressSpan> spans;
    double confidence = 0.0;  ///< 0..1
    bool operator==(const ReadAddress&) const = default;
};

/// Reads one address from a cell or a few lines, by the postcode patterns of the countries: street
/// before or after it, post-office boxes, one line with commas or several. `country` (ISO 3166-1
/// alpha-2, may be empty) decides what the text leaves open. Nothing for text without letters.
[[nodiscard]] std::optional<ReadAddress> readAddress(QStringView text, const QString& country);

}  // namespace waymark
