// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/earlierrows.h"

#include <algorithm>

namespace waymark {

void EarlierRows::read(const ImportPlan& plan, Stores& stores) {
    if (plan.sha256.isEmpty()) return;
    const QString kind = word(plan.mapping.kind);
    const std::vector<ImportRecord> records = stores.imports.all();
    const auto record = std::ranges::find_if(records, [&](const ImportRecord& each) {
        return each.sha256 == plan.sha256 && each.kind == kind;
    });
    if (record == records.end()) return;
    m_readAlike = record->mapping == toJson(plan.mapping);
    m_contacts.assign(plan.rows.size(), ContactId());
    m_fates.assign(plan.rows.size(), Fate::Taken);
    stores.imports.eachOutcome(record->id, [&](qint64 row, RowOutcome outcome, ContactId contact) {
        if (row < 1 || row > qint64(m_fates.size())) return;
        const auto at = size_t(row - 1);
        if (outcome == RowOutcome::Review) m_fates[at] = Fate::Waits;
        if (outcome == RowOutcome::Skipped && !contact) m_fates[at] = Fate::LeftOut;
        if (outcome != RowOutcome::Review && outcome != RowOutcome::Rejected)
            m_contacts[at] = contact;
    });
}

}  // namespace waymark
