// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/issuetext.h"

#include <QCoreApplication>

namespace waymark::ui {
namespace {
QString tr(const char* text) { return QCoreApplication::translate("issueText", text); }
}  // namespace

QString issueText(const Issue& issue) {
    const QString value =
        issue.value.size() > 60 ? issue.value.left(59) + QChar(0x2026) : issue.value;
    switch (issue.kind) {
        case Issue::Kind::UnreadableEmail:
            return tr("The e-mail “%1” is incomplete. It was kept in the note.").arg(value);
        case Issue::Kind::UnreadablePhone:
            return tr("The phone number “%1” cannot be read. It was kept in the note.").arg(value);
        case Issue::Kind::PhoneTooShort:
            return tr("The phone number “%1” is too short. It was kept in the note.").arg(value);
        case Issue::Kind::PhoneMangled:
            return tr("A spreadsheet has cut digits off the phone number “%1”. It was kept in the "
                      "note; look it up in the original.")
                .arg(value);
        case Issue::Kind::PhoneGuessed:
            return tr("The phone number “%1” had lost its beginning; it was completed for the "
                      "country. Please check it.")
                .arg(value);
        case Issue::Kind::UnreadableDate:
            return tr("The date “%1” cannot be read. It was kept in the note.").arg(value);
        case Issue::Kind::AmbiguousDate:
            return tr("The date “%1” can be read in two ways; the order chosen for the column "
                      "decided.")
                .arg(value);
        case Issue::Kind::UnreadableAmount:
            return tr("The amount “%1” cannot be read, so the row was left out. Mend it and import "
                      "it again.")
                .arg(value);
        case Issue::Kind::UnknownStage:
            return tr("The playbook has no stage “%1”, so the row was left out. Rename it and "
                      "import it again.")
                .arg(value);
        case Issue::Kind::UnknownState:
            return tr("The state “%1” is not known; the order was taken as confirmed.").arg(value);
        case Issue::Kind::UnknownChannel:
            return tr("“%1” is no way of contact that Waymark knows; it was taken as a note.")
                .arg(value);
        case Issue::Kind::UnreadableFeeling:
            return tr("The feeling “%1” is not 1 to 5; none was recorded.").arg(value);
        case Issue::Kind::UnreadableConsent:
            return tr("“%1” is neither yes nor no, so no consent was recorded. It was kept in the "
                      "note.")
                .arg(value);
        case Issue::Kind::NoPerson:
            return tr(
                "Nothing in the row says who it is about: no name, firm, e-mail or phone. It was "
                "left out.");
        case Issue::Kind::PersonNotUnique:
            return tr("Several contacts could be “%1”. Add an e-mail address to the row and import "
                      "it again.")
                .arg(value);
        case Issue::Kind::RowTooLong:
            return tr("A cell is longer than a note can be, so the row was left out whole. It "
                      "begins “%1”.")
                .arg(value);
        case Issue::Kind::TwoPeople:
            return tr("The cell names more than one person. The first became the contact; “%1” was "
                      "kept in the note.")
                .arg(value);
        case Issue::Kind::RaggedRow:
            return tr("The row has more cells than the table has headings. The extra ones were "
                      "kept in the note: “%1”.")
                .arg(value);
        case Issue::Kind::SelfReferral:
            return tr("“%1” cannot refer themselves; the referral was left out.").arg(value);
        case Issue::Kind::CircularReferral:
            return tr("The referral of “%1” would close a circle, so it was left out.").arg(value);
        case Issue::Kind::AlreadyReferred:
            return tr("“%1” was referred by somebody else before; that was kept.").arg(value);
        case Issue::Kind::TooManyProperties:
            return tr("The card has %1 properties more than a card can have; they were left out.")
                .arg(value);
        case Issue::Kind::MayBeKnown:
            return tr("“%1” may be somebody who is here already. The row waits until you decide.")
                .arg(value);
    }
    return {};
}

}  // namespace waymark::ui
