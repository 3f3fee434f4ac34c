#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/matchindex.h"

namespace waymark {

/// Whose an order number is, in the file and in the rows read so far.
class OrderOwners {
public:
    using Holder = MatchIndex::Holder;
    OrderOwners(Stores& stores, const MatchIndex& people) : m_stores(stores), m_people(people) {}

    /// Nobody for a number that is new, and without a number.
    [[nodiscard]] Holder of(const QString& number);
    void add(const QString& number, Holder owner);

private:
    Stores& m_stores;
    const MatchIndex& m_people;
    MatchIndex m_numbers;  ///< keys of order numbers only
};

}  // namespace waymark
