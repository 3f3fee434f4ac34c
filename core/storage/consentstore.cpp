// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/consentstore.h"

#include "core/storage/statement.h"

namespace waymark {
using namespace Qt::StringLiterals;

ConsentId ConsentStore::insert(const Consent& consent) {
    Statement& insert = m_database.prepared(
        u"INSERT INTO consent (contact_id, purpose, channel, state, decided_on, basis, wording, "
        "evidence, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert
        .bind(consent.contact, consent.purpose, word(consent.channel), word(consent.state),
              consent.decidedOn, consent.basis, consent.wording, consent.evidence, consent.madeBy)
        .run();
    return ConsentId(insert.insertedId());
}

std::vector<Consent> ConsentStore::of(ContactId contact) {
    return m_database
        .prepared(
            u"SELECT id, contact_id, purpose, channel, state, decided_on, basis, wording, "
            "evidence, import_id FROM consent WHERE contact_id = ? ORDER BY id"_s)
        .bind(contact)
        .all<Consent>([](const Statement& row) {
            Consent consent;
            consent.id = row.id<ConsentTag>(0);
            consent.contact = row.id<ContactTag>(1);
            consent.purpose = row.text(2);
            consent.channel = consentChannel(row.text(3)).value_or(ConsentChannel::Email);
            // The schema knows two words; what is not plainly given is no permission.
            consent.state = consentState(row.text(4)).value_or(ConsentState::Withdrawn);
            consent.decidedOn = row.date(5);
            consent.basis = row.text(6);
            consent.wording = row.text(7);
            consent.evidence = row.text(8);
            consent.madeBy = row.id<ImportTag>(9);
            return consent;
        });
}

}  // namespace waymark
