// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/candidate.h"

#include "core/domain/wordlist.h"

namespace waymark {
namespace {
using enum Issue::Kind;
constexpr WordList<Issue::Kind, 23> Words{{{{UnreadableEmail, u"unreadable_email"},
                                            {UnreadablePhone, u"unreadable_phone"},
                                            {PhoneTooShort, u"phone_too_short"},
                                            {PhoneMangled, u"phone_mangled"},
                                            {PhoneGuessed, u"phone_guessed"},
                                            {UnreadableDate, u"unreadable_date"},
                                            {AmbiguousDate, u"ambiguous_date"},
                                            {UnreadableAmount, u"unreadable_amount"},
                                            {UnknownStage, u"unknown_stage"},
                                            {UnknownState, u"unknown_state"},
                                            {UnknownChannel, u"unknown_channel"},
                                            {UnreadableFeeling, u"unreadable_feeling"},
                                            {UnreadableConsent, u"unreadable_consent"},
                                            {NoPerson, u"no_person"},
                                            {PersonNotUnique, u"person_not_unique"},
                                            {RowTooLong, u"row_too_long"},
                                            {TwoPeople, u"two_people"},
                                            {RaggedRow, u"ragged_row"},
                                            {SelfReferral, u"self_referral"},
                                            {CircularReferral, u"circular_referral"},
                                            {AlreadyReferred, u"already_referred"},
                                            {TooManyProperties, u"too_many_properties"},
                                            {MayBeKnown, u"may_be_known"}}}};
}  // namespace

QString word(Issue::Kind kind) { return Words.word(kind); }
std::optional<Issue::Kind> issueKind(QStringView written) { return Words.maybe(written); }

}  // namespace waymark
