// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/importkind.h"

#include "core/domain/wordlist.h"

namespace waymark {
namespace {
constexpr WordList<ImportKind, 5> Kinds{{{{ImportKind::Contacts, u"contacts"},
                                          {ImportKind::Orders, u"orders"},
                                          {ImportKind::Milestones, u"milestones"},
                                          {ImportKind::Interactions, u"interactions"},
                                          {ImportKind::Referrals, u"referrals"}}}};
constexpr WordList<MatchMode, 5> Modes{{{{MatchMode::Merge, u"merge"},
                                         {MatchMode::Fill, u"fill"},
                                         {MatchMode::Skip, u"skip"},
                                         {MatchMode::Create, u"create"},
                                         {MatchMode::Review, u"review"}}}};
constexpr WordList<DateOrder, 4> Orders{{{{DateOrder::Unknown, u"auto"},
                                          {DateOrder::DayMonthYear, u"dmy"},
                                          {DateOrder::MonthDayYear, u"mdy"},
                                          {DateOrder::YearMonthDay, u"ymd"}}}};
}  // namespace

QString word(ImportKind kind) { return Kinds.word(kind); }
std::optional<ImportKind> importKind(QStringView written) { return Kinds.maybe(written); }
QString word(MatchMode mode) { return Modes.word(mode); }
std::optional<MatchMode> matchMode(QStringView written) { return Modes.maybe(written); }
QString word(DateOrder order) { return Orders.word(order); }
std::optional<DateOrder> dateOrder(QStringView written) { return Orders.maybe(written); }

}  // namespace waymark
