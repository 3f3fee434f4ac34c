#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"
#include "core/export/vcardproperty.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

/// True for the PRODID of a card that Waymark wrote.
[[nodiscard]] bool isOwnProduct(const QString& product);

/// "item1": a group that stands for nothing but a label.
[[nodiscard]] bool isItemGroup(const QString& group);

/// The kind of line that the types of a TEL say: cell, work, fax … Other if they say none.
[[nodiscard]] PhoneKind phoneKindOf(const QStringList& types);
/// The kind that a label in words says: "Mobil", "Durchwahl"; nothing if it names none.
[[nodiscard]] std::optional<PhoneKind> phoneKindOfLabel(const QString& label);
/// A number by the letter, as Waymark writes it.
[[nodiscard]] PhoneEntry ownPhone(const VCardProperty& property);

/// A service behind a property of its own: X-SKYPE, X-JABBER, X-TWITTER …
struct Messenger {
    QString scheme;  ///< what stands in front of the handle; empty: no such property
    QString name;    ///< "Skype"
};
[[nodiscard]] Messenger messenger(const QString& property);
/// "LinkedIn" for "linkedin"; a word that is not known gets a capital; empty for types that name no
/// network.
[[nodiscard]] QString networkName(const QString& word);

inline constexpr int NoPreference = 101;  ///< comes after every PREF
/// What PREF or the type `pref` says: 1 is the first choice.
[[nodiscard]] int preference(const VCardProperty& property);

/// The parts of a list that is divided by commas, joined again; empty ones left out.
[[nodiscard]] QString joinedList(const QString& raw, const QString& sign);
/// True if every word of `label` stands in `whole`.
[[nodiscard]] bool saysNothingMore(const QString& label, const QString& whole);

/// The day of a BDAY.
struct CardDay {
    QString text;         ///< ISO, or --MM-DD without a year; empty if it is no whole day
    bool isPart = false;  ///< a year, a month or a day alone
    bool isNone = false;  ///< a way of writing "none"
};
/// Reads 19700310, 1970-03-10 with or without a time, --0310, --03-10, Apple's year without a year,
/// and days written in words; numbers only where they leave no choice.
[[nodiscard]] CardDay cardDay(const QString& written, const QString& omittedYear, QDate today);

}  // namespace waymark
