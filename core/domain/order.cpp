// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/order.h"

#include "core/domain/wordlist.h"

#include <algorithm>

namespace waymark {
namespace {
constexpr WordList<OrderState, 5> Words{{{{OrderState::Quoted, u"quoted"},
                                          {OrderState::Confirmed, u"confirmed"},
                                          {OrderState::Fulfilled, u"fulfilled"},
                                          {OrderState::Cancelled, u"cancelled"},
                                          {OrderState::Returned, u"returned"}}}};
}  // namespace

bool Order::counts() const {
    const bool live = state == OrderState::Confirmed || state == OrderState::Fulfilled;
    return live && (lines.empty() || !std::ranges::all_of(lines, &OrderLine::returned));
}

Money Order::total() const {
    Money sum{0, currency};
    for (const OrderLine& line : lines)
        if (!line.returned) sum = sum.plus({line.amountMinor, currency});
    return sum;
}

QString word(OrderState state) { return Words.word(state); }
std::optional<OrderState> orderState(QStringView written) { return Words.maybe(written); }

}  // namespace waymark
