#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/domain/money.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace waymark {

enum class OrderState { Quoted, Confirmed, Fulfilled, Cancelled, Returned };

struct OrderLine {
    ProductId product;
    QString productName;  ///< read with the line; written through `product`
    QString category;
    qint64 quantity = 1;
    qint64 amountMinor =
        0;  ///< net amount of the whole line, in minor units of the order's currency
    bool returned = false;
    bool operator==(const OrderLine&) const = default;
};

struct Order {
    OrderId id;
    ContactId contact;
    QString number;   ///< the owner's own; may be empty
    QDate orderedOn;  ///< invalid if unknown
    OrderState state = OrderState::Confirmed;
    QString currency;  ///< ISO 4217
    std::vector<OrderLine> lines;
    ImportId madeBy;
    bool operator==(const Order&) const = default;

    /// The one definition of a counted order (G5): confirmed or fulfilled and not wholly returned.
    [[nodiscard]] bool counts() const;
    /// Sum of the lines that were not returned; throws Failure{Constraint} on overflow.
    [[nodiscard]] Money total() const;
};

[[nodiscard]] QString word(OrderState state);
[[nodiscard]] std::optional<OrderState> orderState(
    QStringView word);  ///< nothing for an unknown word

}  // namespace waymark
