// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/orderstore.h"

#include "core/storage/idchunks.h"
#include "core/storage/statement.h"

#include <QHash>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

Order orderOf(const Statement& row) {
    Order order;
    order.id = row.id<OrderTag>(0);
    order.contact = row.id<ContactTag>(1);
    order.number = row.text(2);
    order.orderedOn = row.date(3);
    order.state = orderState(row.text(4)).value_or(OrderState::Confirmed);
    order.currency = row.text(5);
    order.madeBy = row.id<ImportTag>(6);
    return order;
}

void insertLines(Database& database, OrderId id, const std::vector<OrderLine>& lines) {
    for (int position = 0; const OrderLine& line : lines)
        database
            .prepared(
                u"INSERT INTO order_line (order_id, position, product_id, quantity, "
                "amount_minor, returned) VALUES (?, ?, ?, ?, ?, ?)"_s)
            .bind(id, position++, line.product, line.quantity, line.amountMinor, line.returned)
            .run();
}

bool haveEqualHeads(Order a, Order b) {
    a.lines.clear();
    b.lines.clear();
    return a == b;
}

bool areStoredAlike(const OrderLine& a, const OrderLine& b) {
    return a.product == b.product && a.quantity == b.quantity && a.amountMinor == b.amountMinor &&
           a.returned == b.returned;
}

}  // namespace

OrderId OrderStore::insert(const Order& order) {
    Statement& insert = m_database.prepared(
        u"INSERT INTO sales_order (contact_id, number, ordered_on, state, currency, import_id) "
        "VALUES (?, ?, ?, ?, ?, ?)"_s);
    insert
        .bind(order.contact, order.number, order.orderedOn, word(order.state), order.currency,
              order.madeBy)
        .run();
    const OrderId id(insert.insertedId());
    insertLines(m_database, id, order.lines);
    return id;
}

void OrderStore::update(const Order& order) {
    std::vector<Order> stored = withLines(
        m_database
            .prepared(u"SELECT id, contact_id, number, ordered_on, state, currency, import_id "
                      "FROM sales_order WHERE id = ?"_s)
            .bind(order.id)
            .all<Order>(orderOf));
    if (stored.empty())
        throw Failure(Failure::Kind::WrongUse,
                      u"order %1 is not there"_s.arg(QString::number(order.id.value())));
    if (!haveEqualHeads(stored.front(), order))
        m_database
            .prepared(
                u"UPDATE sales_order SET contact_id = ?, number = ?, ordered_on = ?, "
                "state = ?, currency = ?, import_id = ? WHERE id = ?"_s)
            .bind(order.contact, order.number, order.orderedOn, word(order.state), order.currency,
                  order.madeBy, order.id)
            .run();
    if (std::ranges::equal(stored.front().lines, order.lines, areStoredAlike)) return;
    m_database.prepared(u"DELETE FROM order_line WHERE order_id = ?"_s).bind(order.id).run();
    insertLines(m_database, order.id, order.lines);
}

std::vector<Order> OrderStore::of(ContactId contact) {
    return withLines(
        m_database
            .prepared(u"SELECT id, contact_id, number, ordered_on, state, currency, import_id "
                      "FROM sales_order WHERE contact_id = ? ORDER BY ordered_on DESC, id DESC"_s)
            .bind(contact)
            .all<Order>(orderOf));
}

std::optional<Order> OrderStore::withNumber(const QString& number) {
    if (number.isEmpty()) return {};
    std::vector<Order> found = withLines(
        m_database
            .prepared(u"SELECT id, contact_id, number, ordered_on, state, currency, import_id "
                      "FROM sales_order WHERE number = ? ORDER BY id LIMIT 1"_s)
            .bind(number)
            .all<Order>(orderOf));
    if (found.empty()) return {};
    return std::move(found.front());
}

std::vector<Order> OrderStore::withLines(std::vector<Order> orders) {
    QHash<OrderId, size_t> places;
    std::vector<OrderId> ids;
    for (size_t place = 0; place < orders.size(); ++place) {
        places.insert(orders[place].id, place);
        ids.push_back(orders[place].id);
    }
    eachRowOf(m_database,
              u"SELECT l.order_id, l.product_id, p.name, p.category, l.quantity, l.amount_minor, "
              "l.returned FROM order_line l LEFT JOIN product p ON p.id = l.product_id "
              "WHERE l.order_id %1 ORDER BY l.order_id, l.position"_s,
              ids, [&](const Statement& row) {
                  OrderLine line;
                  line.product = row.id<ProductTag>(1);
                  line.productName = row.text(2);
                  line.category = row.text(3);
                  line.quantity = row.integer(4);
                  line.amountMinor = row.integer(5);
                  line.returned = row.integer(6) != 0;
                  if (const auto place = places.constFind(row.id<OrderTag>(0));
                      place != places.constEnd())
                      orders[*place].lines.push_back(std::move(line));
              });
    return orders;
}

}  // namespace waymark
