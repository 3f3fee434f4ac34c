#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

#include <optional>

namespace waymark {

/// What the rows of a source speak of.
enum class ImportKind { Contacts, Orders, Milestones, Interactions, Referrals };

/// How a row meets a contact that is already here.
/// Merge: the file's values win, lists grow. Fill: only empty values are filled. Skip: the contact
/// is left as it is. Create: every row becomes a new contact. Review: rows that match wait for a
/// person.
enum class MatchMode { Merge, Fill, Skip, Create, Review };

/// The order of day, month and year in a column of dates.
enum class DateOrder { Unknown, DayMonthYear, MonthDayYear, YearMonthDay };

[[nodiscard]] QString word(ImportKind kind);
[[nodiscard]] std::optional<ImportKind> importKind(QStringView word);
[[nodiscard]] QString word(MatchMode mode);
[[nodiscard]] std::optional<MatchMode> matchMode(QStringView word);
[[nodiscard]] QString word(DateOrder order);
[[nodiscard]] std::optional<DateOrder> dateOrder(QStringView word);

}  // namespace waymark
