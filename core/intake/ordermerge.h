#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/order.h"
#include "core/intake/importkind.h"

#include <QHash>

#include <vector>

namespace waymark {

/// The orders of one contact, into which the rows of a file fall. Rows with one number are lines of
/// one order; a row without a number is the same as an order of the same day that has the product
/// at the same amount. The same line is never there twice.
class OrderBook {
public:
    explicit OrderBook(std::vector<Order> here = {});

    /// Takes in one row: an order with one line or none. True if something is different now. Only
    /// with Merge does a row change the state or the day of an order that is here.
    bool take(const Order& row, MatchMode mode);

    /// Takes in an order with all of its lines. Orders are the same by number, else by everything
    /// that they say; equal ones are as many as the file has.
    bool takeWhole(const Order& row, MatchMode mode);

    [[nodiscard]] const std::vector<Order>& orders() const { return m_orders; }
    /// Orders that are not as they were; those without an id are new.
    [[nodiscard]] std::vector<Order> changed() const;

private:
    void remember(size_t place);
    [[nodiscard]] static QString contentKey(const Order& order);
    [[nodiscard]] size_t placeOf(const Order& row) const;

    static constexpr size_t Nowhere = size_t(-1);
    std::vector<Order> m_orders;
    std::vector<Order> m_before;
    QHash<QString, size_t> m_byNumber;
    QHash<QString, size_t> m_byFacts;
    QMultiHash<QString, size_t> m_untaken;  ///< by content: orders that no whole row has named
    bool m_countsWhole = false;             ///< m_untaken is filled
};

}  // namespace waymark
