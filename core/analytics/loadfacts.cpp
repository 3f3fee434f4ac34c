// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"
#include "core/base/progress.h"
#include "core/storage/stores.h"

namespace waymark {

Facts loadFacts(Stores& stores, Progress& progress) {
    RawFacts raw;
    raw.contacts = stores.facts.contacts(progress);
    raw.milestones = stores.facts.milestones(progress);
    raw.orders = stores.facts.orders(progress);
    raw.interactions = stores.facts.interactions(progress);
    raw.referrals = stores.facts.referrals(progress);
    raw.sources = stores.names.sources();
    raw.currency = stores.settings.read().currency;
    progress.check();
    return assembleFacts(raw, stores.playbooks.all());
}

}  // namespace waymark
