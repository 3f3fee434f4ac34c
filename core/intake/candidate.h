#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consent.h"
#include "core/domain/contact.h"
#include "core/domain/interaction.h"
#include "core/domain/milestone.h"
#include "core/domain/order.h"

#include <QDate>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace waymark {

/// Something in a row that a person may want to mend. The value is never dropped: what cannot be
/// read is kept in the note of the contact.
struct Issue {
    enum class Kind {
        UnreadableEmail,
        UnreadablePhone,
        PhoneTooShort,
        PhoneMangled,  ///< 4.47912E+11: a spreadsheet has lost digits
        PhoneGuessed,  ///< repaired by the country: lost + or leading 0
        UnreadableDate,
        AmbiguousDate,  ///< the column's order decided
        UnreadableAmount,
        UnknownStage,
        UnknownState,
        UnknownChannel,
        UnreadableFeeling,
        UnreadableConsent,  ///< neither a yes nor a no
        NoPerson,           ///< nothing in the row says who it is: the row is rejected
        PersonNotUnique,    ///< a name that several contacts have: the row waits for review
        RowTooLong,         ///< a cell larger than a note can be: the row is set aside whole
        TwoPeople,          ///< a cell names several people; the further ones are kept in the note
        RaggedRow,          ///< more cells than headings; the extra ones are kept in the note
        SelfReferral,
        CircularReferral,
        AlreadyReferred,
        TooManyProperties,  ///< more of them than a card can have; the first ones were kept
        MayBeKnown,         ///< resembles somebody who is here: the row waits for review
    };
    QString field;  ///< field name of the contract: "emails", "phones", "birthday", "amount" …
    Kind kind = Kind::NoPerson;
    QString value;  ///< as written

    bool operator==(const Issue&) const = default;
};

/// Words that a script can rely on: "unreadable_email", …
[[nodiscard]] QString word(Issue::Kind kind);
[[nodiscard]] std::optional<Issue::Kind> issueKind(QStringView word);

/// The order that a row speaks of; lines of one order may stand on several rows with the same
/// number. In an exact row the order is whole.
struct OrderRow {
    Order order;  ///< exactly one line, or none; all of them in an exact row
};
struct MilestoneRow {
    QString stage;  ///< name or key as written
    QDate reachedOn;
    QString staff;
    QString note;
    MilestoneOrigin origin = MilestoneOrigin::Import;
    int life = 1;
    qint64 number = 0;    ///< the row's own number in a complete export; 0: it has none
    qint64 corrects = 0;  ///< the number of the milestone that it corrects
};
struct InteractionRow {
    Interaction interaction;
    QString staff;
};
struct ReferralRow {
    Contact referred;
    QDate referredOn;
    QString note;
};

/// A row understood: who it speaks of, what happened, and what could not be read.
struct Candidate {
    qsizetype row = 0;  ///< data rows from 0
    qint64 line = 0;    ///< physical line, from 1
    Contact contact;    ///< ids null; organisationName and sourceName are what the file says
    std::variant<std::monostate, OrderRow, MilestoneRow, InteractionRow, ReferralRow> event;
    std::vector<Consent> consents;  ///< of `contact`: given with wording and day, or withdrawn
    std::vector<Issue> issues;
    bool exact = false;     ///< Waymark wrote the row: it is taken by the letter
    bool rejected = false;  ///< the row cannot be imported; the last issue says why
};

}  // namespace waymark
