#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/order.h"
#include "core/storage/database.h"

#include <optional>
#include <vector>

namespace waymark {

class OrderStore {
public:
    explicit OrderStore(Database& database) : m_database(database) {}

    OrderId insert(const Order& order);
    void update(const Order& order);                         ///< head and lines
    [[nodiscard]] std::vector<Order> of(ContactId contact);  ///< newest first, with lines
    [[nodiscard]] std::optional<Order> withNumber(const QString& number);

private:
    std::vector<Order> withLines(std::vector<Order> orders);
    Database& m_database;
};

}  // namespace waymark
