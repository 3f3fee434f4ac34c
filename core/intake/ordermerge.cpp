// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/ordermerge.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

QString numberKey(const Order& order) {
    return order.number.isEmpty() ? QString() : order.number + u'\x1f' + order.currency;
}

QString factsKey(const Order& order, const OrderLine* line) {
    const QString day = order.orderedOn.toString(Qt::ISODate) + u'\x1f' + order.currency;
    if (!line) return day;
    return day + u'\x1f' + text::matchKey(line->productName) + u'\x1f' +
           QString::number(line->amountMinor);
}

bool isSameLine(const OrderLine& a, const OrderLine& b) {
    return a.amountMinor == b.amountMinor && a.quantity == b.quantity &&
           text::matchKey(a.productName) == text::matchKey(b.productName);
}

/// A return that stands on a line of its own marks that line; an order is returned when all of its
/// lines are.
void settleReturns(Order& order, OrderState said, OrderLine& line, MatchMode mode, bool isNew) {
    if (mode != MatchMode::Merge) {
        line.returned = line.returned || (isNew && said == OrderState::Returned &&
                                          order.state != OrderState::Returned);
        return;
    }
    if (order.state == OrderState::Returned && said != OrderState::Returned) {
        for (OrderLine& each : order.lines) each.returned = true;
        line.returned = false;
        order.state = said;
    } else if (said == OrderState::Returned) {
        if (order.state == OrderState::Returned) return;
        line.returned = true;
        if (std::ranges::all_of(order.lines, &OrderLine::returned)) {
            for (OrderLine& each : order.lines) each.returned = false;
            order.state = OrderState::Returned;
        }
    } else {
        line.returned = false;
        order.state = said;
    }
}

}  // namespace

OrderBook::OrderBook(std::vector<Order> here) : m_orders(std::move(here)), m_before(m_orders) {
    for (size_t place = 0; place < m_orders.size(); ++place) remember(place);
}

void OrderBook::remember(size_t place) {
    const Order& order = m_orders[place];
    if (const QString number = numberKey(order); !number.isEmpty() && !m_byNumber.contains(number))
        m_byNumber.insert(number, place);
    const auto keep = [&](const QString& facts) {
        if (!m_byFacts.contains(facts)) m_byFacts.insert(facts, place);
    };
    if (order.lines.empty()) keep(factsKey(order, nullptr));
    for (const OrderLine& line : order.lines) keep(factsKey(order, &line));
}

size_t OrderBook::placeOf(const Order& row) const {
    if (const auto found = m_byNumber.constFind(numberKey(row));
        !row.number.isEmpty() && found != m_byNumber.constEnd())
        return *found;
    const auto found =
        m_byFacts.constFind(factsKey(row, row.lines.empty() ? nullptr : &row.lines.front()));
    if (found == m_byFacts.constEnd()) return Nowhere;
    const bool numbersDiffer = !row.number.isEmpty() && !m_orders[*found].number.isEmpty();
    return numbersDiffer ? Nowhere : *found;
}

bool OrderBook::take(const Order& row, MatchMode mode) {
    const size_t place = placeOf(row);
    if (place == Nowhere) {
        m_orders.push_back(row);
        m_orders.back().id = {};
        remember(m_orders.size() - 1);
        return true;
    }
    Order& order = m_orders[place];
    const Order before = order;
    if (order.number.isEmpty()) order.number = row.number;
    if (row.orderedOn.isValid() && (!order.orderedOn.isValid() || mode == MatchMode::Merge))
        order.orderedOn = row.orderedOn;
    if (row.lines.empty()) {
        if (mode == MatchMode::Merge && order.lines.empty()) order.state = row.state;
    } else {
        const OrderLine& said = row.lines.front();
        const bool byFactsAlone = row.number.isEmpty();
        auto line = std::ranges::find_if(order.lines, [&](const OrderLine& each) {
            return isSameLine(each, said) ||
                   (byFactsAlone && each.amountMinor == said.amountMinor &&
                    text::matchKey(each.productName) == text::matchKey(said.productName));
        });
        const bool isNew = line == order.lines.end();
        if (isNew) {
            order.lines.push_back(said);
            line = order.lines.end() - 1;
            if (order.state == OrderState::Returned && row.state == OrderState::Returned)
                line->returned = false;
        }
        settleReturns(order, row.state, *line, mode, isNew);
    }
    remember(place);
    return order != before;
}

QString OrderBook::contentKey(const Order& order) {
    if (const QString number = numberKey(order); !number.isEmpty()) return number;
    QString key = factsKey(order, nullptr) + u'\x1f' + word(order.state);
    for (const OrderLine& line : order.lines)
        key += factsKey(order, &line) + u'\x1f' + QString::number(line.quantity);
    return key;
}

bool OrderBook::takeWhole(const Order& row, MatchMode mode) {
    if (!std::exchange(m_countsWhole, true))
        for (size_t place = m_before.size(); place > 0; --place)
            m_untaken.insert(contentKey(m_before[place - 1]), place - 1);
    const auto found = m_untaken.find(contentKey(row));
    if (found == m_untaken.end()) {
        m_orders.push_back(row);
        m_orders.back().id = {};
        return true;
    }
    Order& order = m_orders[*found];
    m_untaken.erase(found);
    const auto same = [](const OrderLine& a, const OrderLine& b) {
        return isSameLine(a, b) && a.returned == b.returned;
    };
    const bool equal = order.orderedOn == row.orderedOn && order.state == row.state &&
                       std::ranges::equal(order.lines, row.lines, same);
    if (equal || mode != MatchMode::Merge) return false;
    order.orderedOn = row.orderedOn;
    order.state = row.state;
    order.lines = row.lines;
    return true;
}

std::vector<Order> OrderBook::changed() const {
    std::vector<Order> different;
    for (size_t place = 0; place < m_orders.size(); ++place)
        if (place >= m_before.size() || m_orders[place] != m_before[place])
            different.push_back(m_orders[place]);
    return different;
}

}  // namespace waymark
