// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a row that say what somebody agreed to.
#include "core/intake/consentwords.h"
#include "core/intake/rowreader.h"

namespace waymark {
using namespace Qt::StringLiterals;

void RowReader::readConsent(const Column& column, const QString& text) {
    const auto answer = writtenConsent(text);
    // Until it is said what people agreed to, the column is only kept.
    if (answer != ConsentAnswer::Withdrawn && !m_plan.mapping.consent.areSaid())
        return keepInNote(column.heading, text);
    if (!answer) {
        keepInNote(column.heading, text);
        raise(Issue::Kind::UnreadableConsent, word(column.target->field), text);
        return;
    }
    switch (*answer) {
        case ConsentAnswer::NotGiven:
            return;  // nothing was agreed to, and nothing is taken back by it
        case ConsentAnswer::Given:
        case ConsentAnswer::Withdrawn:
            m_consents.push_back({&column, *answer, text});
            return;
    }
}

QDate RowReader::consentDay() const {
    const ConsentTerms& terms = m_plan.mapping.consent;
    if (m_consentOn.isValid()) return m_consentOn;
    switch (terms.day) {
        case ConsentTerms::Day::NotSaid:
            return {};
        case ConsentTerms::Day::One:
            return terms.on;
        case ConsentTerms::Day::OfTheRow:
            break;
    }
    if (m_contact.metOn.isValid()) return m_contact.metOn;
    if (m_order.orderedOn.isValid()) return m_order.orderedOn;
    return m_interaction.interaction.happenedOn;
}

/// A yes counts only with its day; otherwise the cell is kept in the note. A withdrawal counts
/// always.
void RowReader::finishConsents() {
    const ConsentTerms& terms = m_plan.mapping.consent;
    for (const SaidConsent& said : m_consents) {
        const bool given = said.answer == ConsentAnswer::Given;
        const QDate day = given ? consentDay() : m_consentOn;
        const bool tomorrow = day.isValid() && m_plan.today.isValid() && day > m_plan.today;
        if (given && (!day.isValid() || tomorrow)) {
            keepInNote(said.column->heading, said.text);
            continue;
        }
        Consent consent;
        consent.purpose = MarketingPurpose.toString();
        consent.basis = ConsentBasis.toString();
        consent.channel = *consentChannel(said.column->target->field);
        consent.state = given ? ConsentState::Given : ConsentState::Withdrawn;
        consent.decidedOn = tomorrow ? QDate() : day;
        if (given) consent.wording = terms.wording.trimmed();
        consent.evidence = terms.evidence.trimmed();
        m_candidate.consents.push_back(std::move(consent));
    }
}

}  // namespace waymark
