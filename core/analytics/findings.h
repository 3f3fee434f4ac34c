#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/interval.h"

#include <QString>

#include <vector>

namespace waymark {

struct Dashboard;
struct Facts;

/// Something worth a decision, found by a rule; the words are made on the page.
struct Finding {
    enum class Kind {
        MostLostAfter,     ///< stage: the step after which most were lost; rate = lost of reached
        ReferredBuyMore,   ///< rate = referred, other = not referred; the interval is above 0
        BoughtOnceLapsed,  ///< rate.k customers with one purchase day have lapsed, n have lapsed
        StuckAt            ///< stage: the most stuck; rate = stuck of those who stand there
    };
    Kind kind = Kind::MostLostAfter;
    int stage = -1;  ///< number in Facts::road
    Rate rate;
    Rate other;
    QString behind;  ///< key of the people, see behind.h
};

/// At most three, the most telling first. Below five people a rule stays silent.
[[nodiscard]] std::vector<Finding> findings(const Facts& facts, const Dashboard& dashboard);

}  // namespace waymark
