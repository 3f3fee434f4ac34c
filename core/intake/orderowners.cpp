// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/orderowners.h"

namespace waymark {

MatchIndex::Holder OrderOwners::of(const QString& number) {
    Holder owner = MatchIndex::Nobody;
    if (number.isEmpty()) return owner;
    const MatchKey key = matchKey(KeyKind::OrderNumber, number);
    m_numbers.each(key, [&](Holder holder) {
        owner = holder;
        return false;
    });
    if (owner != MatchIndex::Nobody) return owner;
    if (const std::optional<Order> here = m_stores.orders.withNumber(number))
        owner = m_people.holderOf(here->contact);
    if (owner != MatchIndex::Nobody) m_numbers.addKey(owner, key);
    return owner;
}

void OrderOwners::add(const QString& number, Holder owner) {
    if (!number.isEmpty()) m_numbers.addKey(owner, matchKey(KeyKind::OrderNumber, number));
}

}  // namespace waymark
