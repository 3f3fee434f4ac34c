// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/consentbook.h"

#include <algorithm>

namespace waymark {

void ConsentBook::know(const std::vector<Consent>& here) {
    m_all.insert(m_all.end(), here.begin(), here.end());
}

bool ConsentBook::isNew(const Consent& said) const {
    const Consent* const standing = standingConsent(m_all, said.purpose, said.channel);
    if (standing && standing->state == ConsentState::Withdrawn) return false;
    return std::ranges::none_of(m_all, [&](const Consent& known) {
        return known.purpose == said.purpose && known.channel == said.channel &&
               known.state == said.state && known.decidedOn == said.decidedOn;
    });
}

bool ConsentBook::take(const std::vector<Consent>& said) {
    bool any = false;
    for (const Consent& each : said) {
        if (!isNew(each)) continue;
        m_all.push_back(each);
        m_added.push_back(each);
        any = true;
    }
    return any;
}

}  // namespace waymark
