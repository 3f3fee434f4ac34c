// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/action.h"

#include "core/domain/wordlist.h"

namespace waymark {
namespace {
constexpr WordList<Action, 13> Words{{{{Action::AddContact, u"add_contact"},
                                       {Action::EditContact, u"edit_contact"},
                                       {Action::BinContact, u"bin_contact"},
                                       {Action::RecordMilestone, u"record_milestone"},
                                       {Action::LogContact, u"log_contact"},
                                       {Action::RecordOrder, u"record_order"},
                                       {Action::RecordReferral, u"record_referral"},
                                       {Action::Import, u"import"},
                                       {Action::MergeContacts, u"merge_contacts"},
                                       {Action::KeepApart, u"keep_apart"},
                                       {Action::DecideRow, u"decide_row"},
                                       {Action::ChangeSettings, u"change_settings"},
                                       {Action::TakeBack, u"take_back"}}}};
}  // namespace

QString word(Action value) { return Words.word(value); }
std::optional<Action> action(QStringView written) { return Words.maybe(written); }

}  // namespace waymark
