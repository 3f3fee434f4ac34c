#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace waymark {

// What made-up people and firms are called, the commonest first.
[[nodiscard]] const QStringList& womensNames();
[[nodiscard]] const QStringList& mensNames();
[[nodiscard]] const QStringList& familyNames();
/// Rarer family names, firms and houses are put together from two parts.
[[nodiscard]] const QStringList& nameBeginnings();
[[nodiscard]] const QStringList& nameEndings();
[[nodiscard]] const QStringList& streetNames();
[[nodiscard]] const QStringList& streetTypes();
[[nodiscard]] const QStringList& cities();
[[nodiscard]] const QStringList& states();
[[nodiscard]] const QStringList& firmTrades();
[[nodiscard]] const QStringList& firmAdjectives();
[[nodiscard]] const QStringList& firmNouns();
[[nodiscard]] const QStringList& mailProviders();
using WrittenTwice = std::vector<std::pair<QString, QString>>;
[[nodiscard]] const WrittenTwice& shortForms();
[[nodiscard]] const WrittenTwice& streetAbbreviations();

}  // namespace waymark
