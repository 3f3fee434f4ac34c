// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/milestonestore.h"

#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;

MilestoneId MilestoneStore::insert(const Milestone& milestone) {
    Statement& insert = m_database.prepared(
        u"INSERT INTO milestone (contact_id, stage_id, life, reached_on, origin, staff_id, note, "
        "corrects_id, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert
        .bind(milestone.contact, milestone.stage, milestone.life, milestone.reachedOn,
              word(milestone.origin), milestone.staff, milestone.note, milestone.corrects,
              milestone.madeBy)
        .run();
    return MilestoneId(insert.insertedId());
}

std::vector<Milestone> MilestoneStore::of(ContactId contact) {
    return m_database
        .prepared(
            u"SELECT id, contact_id, stage_id, life, reached_on, origin, staff_id, note, "
            "corrects_id, import_id FROM milestone WHERE contact_id = ? "
            "ORDER BY reached_on, id"_s)
        .bind(contact)
        .all<Milestone>([](const Statement& row) {
            Milestone milestone;
            milestone.id = row.id<MilestoneTag>(0);
            milestone.contact = row.id<ContactTag>(1);
            milestone.stage = row.id<StageTag>(2);
            milestone.life = int(row.integer(3));
            milestone.reachedOn = row.date(4);
            milestone.origin = milestoneOrigin(row.text(5));
            milestone.staff = row.id<StaffTag>(6);
            milestone.note = row.text(7);
            milestone.corrects = row.id<MilestoneTag>(8);
            milestone.madeBy = row.id<ImportTag>(9);
            return milestone;
        });
}

bool MilestoneStore::has(ContactId contact, StageId stage, QDate on) {
    return m_database
        .prepared(
            u"SELECT 1 FROM milestone WHERE contact_id = ? AND stage_id = ? "
            "AND reached_on IS ?"_s)
        .bind(contact, stage, on)
        .maybe<int>([](const Statement&) { return 1; })
        .has_value();
}

}  // namespace waymark
