#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidate.h"
#include "core/intake/consentwords.h"
#include "core/intake/phonecell.h"
#include "core/intake/readingplan.h"

#include <QString>

#include <optional>
#include <vector>

namespace waymark {

/// Reads one row: every cell goes to the contact, to the event, or into the note.
class RowReader {
public:
    RowReader(const ReadingPlan& plan, PhoneReader& phones, qsizetype row);
    [[nodiscard]] Candidate read();

private:
    using Column = ReadingPlan::Column;

    struct Birth {
        QString year, month, day;
    };
    struct SaidConsent {
        const Column* column;
        ConsentAnswer answer;
        QString text;
    };

    [[nodiscard]] bool isTooLong();
    void readCell(const Column& column);
    void readContactCell(const Column& column, const QString& text);
    void readEventCell(const Column& column, const QString& text);

    void readEmails(const Column& column, const QString& text);
    void addEmail(const EmailAddress& address, const QString& label);
    void readPhones(const Column& column);
    void readAddressPart(const Column& column);
    void readTags(const QString& text);
    void readConsent(const Column& column, const QString& text);
    void readOwnField(const Column& column, const QString& text);
    [[nodiscard]] QDate readDay(const Column& column, const QString& text);
    void readBirthday(const Column& column, const QString& text);
    void readQuantity(const Column& column, const QString& text);
    void readChannel(const Column& column, const QString& text);

    void finishName();
    void finishBirthday();
    void finishAddresses();
    void finishConsents();
    [[nodiscard]] PostalAddress inParts(PostalAddress address);
    void finishNote();
    void finishEvent();
    void finishOrder();
    void finishReferral();
    [[nodiscard]] PersonName firstPerson(const QString& written);
    void nameIsNoPerson(const QString& written);

    /// A field that a contact has once: a second, different value is kept in the note.
    void setOnce(QString& field, const QString& text, const Column& column);
    void keepInNote(const QString& heading, const QString& text);
    void raise(Issue::Kind kind, const QString& field, const QString& value);
    void reject(Issue::Kind kind, const QString& field, const QString& value);
    [[nodiscard]] QString region();
    [[nodiscard]] QDate consentDay() const;

    const ReadingPlan& m_plan;
    PhoneReader& m_phones;
    qsizetype m_row;
    Candidate m_candidate;
    Contact& m_contact = m_candidate.contact;

    QString m_fullName;
    QString m_middle;
    Birth m_birth;
    std::vector<PostalAddress> m_addresses;
    QStringList m_notes, m_kept;
    QString m_signature;
    std::optional<QString> m_region;
    std::vector<SaidConsent> m_consents;
    QDate m_consentOn;

    OrderLine m_line;
    Order m_order;
    bool m_hasLine = false;
    QString m_amount, m_amountCurrency, m_currency;
    MilestoneRow m_milestone;
    InteractionRow m_interaction;
    QStringList m_eventNotes;
    QString m_staff, m_referredName, m_referredEmail;
    QDate m_referredOn;
};

}  // namespace waymark
