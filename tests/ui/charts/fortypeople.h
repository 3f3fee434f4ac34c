#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/dashboard.h"
#include "tests/support/factbuilder.h"

namespace waymark::ui::test {

/// Forty people met on 10 January 2026. 1 … 30 asked on 1 February, 1 … 20 got a quote on the
/// 10th, 1 … 12 bought on 1 March, 1 … 5 again on 1 June; 21 … 30 said "not now" on 1 April. With
/// 180 days 6 … 12 lapsed on 29 August. The first half came through Referral, the rest through
/// Fair.
inline Facts fortyPeople() {
    FactBuilder facts;
    facts.raw.sources = {{SourceId(1), QStringLiteral("Referral")},
                         {SourceId(2), QStringLiteral("Fair <b>")}};
    for (int person = 1; person <= 40; ++person) {
        facts.contact(person, u"2026-01-10").from(person <= 20 ? 1 : 2);
        if (person <= 30) facts.reached(u"enquiry", u"2026-02-01");
        if (person <= 20) facts.reached(u"quote-given", u"2026-02-10");
        if (person <= 12) facts.bought(u"2026-03-01");
        if (person <= 5) facts.bought(u"2026-06-01");
        if (person > 20 && person <= 30) facts.reached(u"not-now", u"2026-04-01");
    }
    return facts.facts();
}

inline Filter fortyAsked() { return asked(u"2025-11-01", u"2026-11-01", u"2026-11-12"); }

}  // namespace waymark::ui::test
