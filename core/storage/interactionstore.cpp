// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/interactionstore.h"

#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;

InteractionId InteractionStore::insert(const Interaction& interaction) {
    Statement& insert = m_database.prepared(
        u"INSERT INTO interaction (contact_id, channel, direction, happened_on, note, feeling, "
        "staff_id, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert
        .bind(interaction.contact, word(interaction.channel), word(interaction.direction),
              interaction.happenedOn, interaction.note, interaction.feeling, interaction.staff,
              interaction.madeBy)
        .run();
    return InteractionId(insert.insertedId());
}

std::vector<Interaction> InteractionStore::of(ContactId contact) {
    return m_database
        .prepared(
            u"SELECT id, contact_id, channel, direction, happened_on, note, feeling, "
            "staff_id, import_id FROM interaction WHERE contact_id = ? "
            "ORDER BY happened_on DESC, id DESC"_s)
        .bind(contact)
        .all<Interaction>([](const Statement& row) {
            Interaction interaction;
            interaction.id = row.id<InteractionTag>(0);
            interaction.contact = row.id<ContactTag>(1);
            interaction.channel = channel(row.text(2)).value_or(Channel::Note);
            interaction.direction = direction(row.text(3));
            interaction.happenedOn = row.date(4);
            interaction.note = row.text(5);
            interaction.feeling = row.maybeInteger(6);
            interaction.staff = row.id<StaffTag>(7);
            interaction.madeBy = row.id<ImportTag>(8);
            return interaction;
        });
}

bool InteractionStore::has(const Interaction& interaction) {
    return m_database
        .prepared(
            u"SELECT 1 FROM interaction WHERE contact_id = ? AND happened_on IS ? "
            "AND channel = ? AND note = ?"_s)
        .bind(interaction.contact, interaction.happenedOn, word(interaction.channel),
              interaction.note)
        .maybe<int>([](const Statement&) { return 1; })
        .has_value();
}

}  // namespace waymark
